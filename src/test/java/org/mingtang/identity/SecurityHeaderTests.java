package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
class SecurityHeaderTests {

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/desk", "/no-such-page", "/mingtang.css"})
    void guardTheBrowserOnEveryAnswer(String address) {
        assertThat(pages.get().uri(address))
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                                + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .containsHeader("Permissions-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/desk/password"})
    void keepPagesOutOfSharedCaches(String address) {
        assertThat(pages.get().uri(address).with(SignedInAs.role(Role.CLERK)).header("Accept", "text/html"))
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }
}
