package org.mingtang.plan.checking;

import org.mingtang.procedure.UnlawfulAct;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says what cannot be done, in a page of its own; another unit's draft looks like one that does not exist. */
@ControllerAdvice(basePackageClasses = UnlawfulAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnlawfulAdvice {

    @ExceptionHandler
    ModelAndView unknown(DraftUnknown unknown) {
        return page(unknown, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView unlawful(UnlawfulAct unlawful) {
        return page(unlawful, HttpStatus.CONFLICT);
    }

    private static ModelAndView page(UnlawfulAct unlawful, HttpStatus status) {
        ModelAndView page = new ModelAndView("checking/refused", "sentence", String.valueOf(unlawful.getMessage()));
        page.setStatus(status);
        return page;
    }
}
