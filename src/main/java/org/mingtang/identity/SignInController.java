package org.mingtang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the form it sends is taken by the security frame. */
@Controller
@OpenToPublic
class SignInController {

    private final DemoCast demo;
    private final SetupCode setup;

    SignInController(DemoCast demo, SetupCode setup) {
        this.setup = setup;
        this.demo = demo;
    }

    @GetMapping(SignInEntry.ADDRESS)
    String page(
            @Nullable Person person,
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String throttled,
            Model model) {
        if (person != null) {
            return "redirect:/desk";
        }
        model.addAttribute("page", new SignInPage(failed != null, throttled != null, setup.isOpen(), demo.shown()));
        return "identity/sign-in";
    }
}
