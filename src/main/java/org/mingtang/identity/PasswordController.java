package org.mingtang.identity;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changing one's own password. */
@Controller
@RequestMapping(PasswordController.ADDRESS)
@Requires(Permission.USE_DESK)
class PasswordController {

    static final String ADDRESS = "/desk/password";

    @GetMapping
    String page() {
        return "identity/password";
    }
}
