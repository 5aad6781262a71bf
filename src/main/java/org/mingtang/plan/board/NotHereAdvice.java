package org.mingtang.plan.board;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says that there is nothing at an address, and where to go from there. */
@ControllerAdvice
class NotHereAdvice {

    @ExceptionHandler
    ModelAndView missing(NotHere missing, HttpServletRequest request) {
        boolean desk = request.getRequestURI().startsWith("/desk/");
        ModelAndView page = new ModelAndView(desk ? "board/missing" : "board/public-missing");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page.addObject("message", String.valueOf(missing.getMessage()));
    }
}
