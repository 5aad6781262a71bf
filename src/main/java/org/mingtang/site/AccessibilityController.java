package org.mingtang.site;

import org.mingtang.identity.OpenToPublic;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the portal does for people with disabilities, and whom to tell where it fails them. */
@Controller
@OpenToPublic
class AccessibilityController {

    @GetMapping("/accessibility")
    String statement() {
        return "site/accessibility";
    }
}
