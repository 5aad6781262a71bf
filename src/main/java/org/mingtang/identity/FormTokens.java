package org.mingtang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the token that each form carries in a cookie: public pages have forms too, and a visitor costs no session.
 *
 * <p>A neighbouring site of the same domain could plant such a cookie; so a form that the browser says was sent from
 * another site finds no token here and is refused.
 */
class FormTokens implements CsrfTokenRepository {

    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();

    FormTokens() {
        cookies.setCookieName("MINGTANG_FORM");
        cookies.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookies.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookies.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        boolean sentFromElsewhere = !"GET".equals(request.getMethod()) && from != null && ELSEWHERE.contains(from);
        return sentFromElsewhere ? null : cookies.loadToken(request);
    }
}
