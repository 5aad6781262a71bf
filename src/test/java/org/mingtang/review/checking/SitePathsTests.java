package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.review.SiteAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which addresses of the running program lead somewhere. */
@MingtangTest
class SitePathsTests {

    @Autowired
    private PublicPaths paths;

    @Autowired
    private ObjectProvider<SiteAddresses> rooms;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private ObjectProvider<RequestMappingHandlerMapping> handlers;

    @ParameterizedTest
    @CsvSource({
        "/, false",
        "/policies, false",
        "/no/such/page, true",
        "/infos/1, true",
        "/sign-in, false",
        "/mingtang.css, false"
    })
    void knowsItsOwnPages(String path, boolean gone) {
        assertThat(paths.gone(path)).isEqualTo(gone);
    }

    @Test
    @DisplayName("Without an address of its own no host is this site")
    void knowsItsOwnHost() {
        assertThat(new SitePaths(rooms, handlers, "").own("www.yunlu.example")).isFalse();
        assertThat(new SitePaths(rooms, handlers, "").own("")).isFalse();
        SitePaths own = new SitePaths(rooms, handlers, " https://www.yunlu.example:8443/x ");
        assertThat(own.own("WWW.yunlu.EXAMPLE")).isTrue();
        assertThat(own.own("yunlu.example")).isFalse();
        assertThat(own.own("www.yunlu.example.evil.example")).isFalse();
    }
}
