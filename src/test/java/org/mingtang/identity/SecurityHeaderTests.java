package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
class SecurityHeaderTests {

    @LocalServerPort
    private int port;

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

    @ParameterizedTest
    @DisplayName("so does an answer to an address that no filter lets in, or the server itself cannot read")
    @ValueSource(strings = {"/info/100047;x", "//info", "/%2e%2e/info", "/info/%ZZ", "/search?words[]=x"})
    void guardTheBrowserWhereTheAddressIsNone(String address) throws IOException {
        String head = answer(address, "Accept: text/html").split("\r\n\r\n")[0];

        assertThat(head)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase(
                        "Content-Security-Policy: default-src 'self'; img-src 'self' data:; style-src 'self'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("X-Frame-Options: DENY")
                .containsIgnoringCase("Referrer-Policy: same-origin")
                .containsIgnoringCase("Permissions-Policy: ")
                .containsIgnoringCase("Cache-Control: no-store");
    }

    @ParameterizedTest
    @DisplayName("pages are Chinese for whoever asks, and say so")
    @ValueSource(strings = {"en", "en-US,en;q=0.9", "de"})
    void theLanguageIsChinese(String wanted) throws IOException {
        for (String address : List.of("/search", "/no-such-page")) {
            assertThat(answer(address, "Accept-Language: " + wanted)).contains("Content-Language: zh-CN\r\n");
        }
    }

    /** As it stands on the wire: a client's library would mend or refuse such addresses. */
    private String answer(String address, String header) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + header
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
