package org.mingtang.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.mingtang.identity.OpenToPublic;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Switches large print and high contrast; remembered for a year in a cookie that holds nothing else.
 *
 * <p>A link and no form: a form would need a token, and with it a cookie for every visitor of a public page.
 */
@Controller
@OpenToPublic
class PageModeController {

    private static final Pattern WITHIN_THE_SITE = Pattern.compile("/(?!/)[\\w./~%-]*(\\?[\\w./~%&=+-]*)?");

    @GetMapping("/page-mode")
    String change(
            @RequestParam(defaultValue = "usual") String mode,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        PageMode.COOKIE, PageMode.of(mode).word())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + (WITHIN_THE_SITE.matcher(back).matches() ? back : "/");
    }
}
