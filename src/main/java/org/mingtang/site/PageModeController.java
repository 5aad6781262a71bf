package org.mingtang.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mingtang.identity.OpenToPublic;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches between usual and large print; remembered for a year in a cookie that holds nothing else. */
@Controller
@OpenToPublic
class PageModeController {

    @PostMapping("/page-mode")
    String change(
            @RequestParam(defaultValue = "usual") String mode,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(PageMode.COOKIE, mode.equals("large") ? "large" : "usual")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        boolean here = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (here ? back : "/");
    }
}
