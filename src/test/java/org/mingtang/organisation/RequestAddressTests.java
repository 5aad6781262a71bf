package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.PaperSites.DISTRICT;
import static org.mingtang.organisation.PaperSites.main;
import static org.mingtang.organisation.PaperSites.site;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Addresses hold nothing that a visitor invented. */
class RequestAddressTests {

    private final PaperSites paper = new PaperSites();
    private final Site main = main(false, "www.yunlu.example", "yunlu.example");
    private final Site district = site("东川区", DISTRICT, false, "dc.example", "[2001:db8::5]");
    private final SiteMap map = paper.map(main, district);

    @ParameterizedTest(name = "called {0}: {1}")
    @CsvSource({
        "www.yunlu.example, http://www.yunlu.example:8080",
        "yunlu.example, http://yunlu.example:8080",
        "WWW.YUNLU.EXAMPLE, http://www.yunlu.example:8080",
        "localhost, http://localhost:8080",
        "127.0.0.1, http://127.0.0.1:8080",
        "192.0.2.9, http://192.0.2.9:8080",
        "evil.example, http://www.yunlu.example:8080",
        "192.0.2.10, http://www.yunlu.example:8080",
        "dc.example.evil.example, http://www.yunlu.example:8080",
        "a\"b, http://www.yunlu.example:8080"
    })
    void leadBackByTheNameThatWasCalledOnlyWhereItIsOne(String called, String base) {
        assertThat(RequestAddress.of(asked(called, 8080, 8080), main, main)).isEqualTo(base);
    }

    @Test
    void leadToAnotherSiteByItsFirstName() {
        assertThat(RequestAddress.of(asked("www.yunlu.example", 8080, 8080), district, main))
                .isEqualTo("http://dc.example:8080");
        assertThat(RequestAddress.of(asked("localhost", 8080, 8080), district, main))
                .isEqualTo("http://dc.example:8080");
    }

    @Test
    void worksByNumbersOfVersionSix() {
        assertThat(RequestAddress.of(asked("[2001:db8::5]", 8080, 8080), district, district))
                .isEqualTo("http://[2001:db8:0:0:0:0:0:5]:8080");
        MockHttpServletRequest loop = asked("[::1]", 8080, 8080);
        loop.setLocalAddr("0:0:0:0:0:0:0:1");
        assertThat(RequestAddress.of(loop, main, main)).isEqualTo("http://[0:0:0:0:0:0:0:1]:8080");
    }

    @Test
    @DisplayName("A main site nobody named leads to the address the request really came to")
    void fallBackToTheMachinesOwnAddress() {
        Site nameless = main(true);
        assertThat(RequestAddress.of(asked("evil.example", 8080, 8080), nameless, nameless))
                .isEqualTo("http://192.0.2.9:8080");
        MockHttpServletRequest unknown = asked("evil.example", 8080, 8080);
        unknown.setLocalAddr("");
        assertThat(RequestAddress.of(unknown, nameless, nameless)).isEqualTo("http://localhost:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "http, 80, 80, ''",
        "https, 443, 443, ''",
        "https, 443, 8080, ''",
        "http, 8080, 8080, :8080",
        "https, 8443, 8443, :8443",
        "http, 6666, 8080, ''",
        "http, 443, 8080, ''"
    })
    void repeatsOnlyAPortThatWasReallyUsed(String scheme, int said, int used, String port) {
        MockHttpServletRequest request = asked("dc.example", said, used);
        request.setScheme(scheme);
        assertThat(RequestAddress.of(request, district, district)).isEqualTo(scheme + "://dc.example" + port);
    }

    @Test
    void keepsPagesApartByNameAndAlikeForInventedOnes() {
        String own = key("www.yunlu.example");
        assertThat(key("yunlu.example")).isNotEqualTo(own);
        assertThat(key("dc.example")).isNotEqualTo(own);
        assertThat(key("localhost")).isNotEqualTo(own);
        assertThat(key("evil.example")).isEqualTo(key("other.example")).isEqualTo(key("a\"b"));
        assertThat(key("evil.example")).isNotEqualTo(own);
        assertThat(RequestAddress.key(asked("dc.example", 6666, 8080), map))
                .isEqualTo(RequestAddress.key(asked("dc.example", 80, 8080), map));
        MockHttpServletRequest secure = asked("dc.example", 8080, 8080);
        secure.setScheme("https");
        assertThat(RequestAddress.key(secure, map)).isNotEqualTo(key("dc.example"));
    }

    private String key(String called) {
        return RequestAddress.key(asked(called, 8080, 8080), map);
    }

    private static MockHttpServletRequest asked(String called, int port, int localPort) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(called);
        request.setServerPort(port);
        request.setLocalPort(localPort);
        request.setLocalAddr("192.0.2.9");
        return request;
    }
}
