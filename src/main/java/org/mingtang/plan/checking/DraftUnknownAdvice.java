package org.mingtang.plan.checking;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers that a draft was not found; another unit's looks like one that does not exist. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftUnknownAdvice {

    @ExceptionHandler
    ModelAndView unknown(DraftUnknown unknown) {
        ModelAndView page = new ModelAndView("checking/refused", "sentence", String.valueOf(unknown.getMessage()));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
