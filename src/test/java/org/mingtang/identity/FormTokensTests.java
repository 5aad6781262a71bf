package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

class FormTokensTests {

    private final FormTokens tokens = new FormTokens();

    @Test
    void keepsTheTokenInACookieThatScriptsCannotReadAndMakesNoSession() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        MockHttpServletResponse response = new MockHttpServletResponse();
        CsrfToken token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        Cookie cookie = Objects.requireNonNull(response.getCookie("MINGTANG_FORM"));
        assertThat(cookie.getValue()).isEqualTo(token.getToken());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(request.getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void findsTheTokenOfAFormFromThisSite(String from) {
        assertThat(tokens.loadToken(request("POST", from))).isNotNull();
    }

    @Test
    void findsTheTokenForBrowsersThatDoNotSayWhereTheFormLay() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/desk/password");
        request.setCookies(new Cookie("MINGTANG_FORM", "planted"));
        assertThat(tokens.loadToken(request)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site"})
    void findsNoneForAFormFromAnotherSiteEvenOfTheSameDomain(String from) {
        assertThat(tokens.loadToken(request("POST", from))).isNull();
    }

    @Test
    void keepsOpenFormsWorkingWhenALinkLeadsHereFromElsewhere() {
        assertThat(tokens.loadToken(request("GET", "cross-site"))).isNotNull();
    }

    private static MockHttpServletRequest request(String method, String from) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/desk/password");
        request.setCookies(new Cookie("MINGTANG_FORM", "planted"));
        request.addHeader("Sec-Fetch-Site", from);
        return request;
    }
}
