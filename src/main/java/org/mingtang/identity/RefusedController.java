package org.mingtang.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for a form that came without its token, mostly because it lay open for too long. */
@Controller
@OpenToPublic
class RefusedController {

    static final String ADDRESS = "/refused";

    @RequestMapping(ADDRESS)
    ModelAndView refused(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            return new ModelAndView("redirect:/");
        }
        ModelAndView page = new ModelAndView("identity/refused");
        page.setStatus(HttpStatus.FORBIDDEN);
        return page.addObject("page", RefusedPage.formExpired());
    }
}
