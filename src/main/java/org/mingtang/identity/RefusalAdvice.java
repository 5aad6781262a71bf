package org.mingtang.identity;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows what permission is missing and whom to ask. */
@ControllerAdvice
class RefusalAdvice {

    private final Accounts accounts;

    RefusalAdvice(Accounts accounts) {
        this.accounts = accounts;
    }

    @ExceptionHandler
    ModelAndView missing(PermissionMissing missing) {
        ModelAndView page = new ModelAndView("identity/refused");
        page.setStatus(HttpStatus.FORBIDDEN);
        Permission permission = missing.permission();
        Person person = SignedIn.current();
        return page.addObject(
                "page",
                RefusedPage.missing(
                        permission, person, permission == null ? List.of() : accounts.with(Role.SYSTEM_ADMINISTRATOR)));
    }
}
