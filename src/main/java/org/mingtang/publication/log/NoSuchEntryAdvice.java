package org.mingtang.publication.log;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says that the log has no such entry, and where to go from there. */
@ControllerAdvice
class NoSuchEntryAdvice {

    @ExceptionHandler(NoSuchEntry.class)
    ModelAndView missing() {
        ModelAndView page = new ModelAndView("publication/log-missing");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
