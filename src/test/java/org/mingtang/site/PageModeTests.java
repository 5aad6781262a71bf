package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class PageModeTests {

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @EnumSource
    void switchesOneThingAndLeavesTheOther(PageMode mode) {
        assertThat(mode.otherPrint().large()).isNotEqualTo(mode.large());
        assertThat(mode.otherPrint().contrast()).isEqualTo(mode.contrast());
        assertThat(mode.otherContrast().contrast()).isNotEqualTo(mode.contrast());
        assertThat(mode.otherContrast().large()).isEqualTo(mode.large());
        assertThat(mode.otherPrint().otherPrint()).isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource
    void isRememberedInTheCookie(PageMode mode) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(PageMode.COOKIE, mode.word()));
        assertThat(PageMode.of(request)).isEqualTo(mode);
    }

    @Test
    void isAsUsualWhereTheCookieSaysNothingKnown() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(PageMode.COOKIE, "<script>"));
        assertThat(PageMode.of(request)).isEqualTo(PageMode.USUAL);
    }

    @Test
    void showsBothModesAtOnceAndTheWayBackToEach() throws Exception {
        String page = pages.get()
                .uri("/accessibility")
                .cookie(new Cookie(PageMode.COOKIE, "large-contrast"))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("data-mode=\"senior\"", "data-contrast=\"high\"")
                .contains("mode=contrast&amp;back=", "mode=large&amp;back=");
        assertThat(pages.get().uri("/accessibility").exchange().getResponse().getContentAsString())
                .contains("data-mode=\"usual\"")
                .doesNotContain("data-contrast");
    }

    @Test
    void comesBackToTheSameListWithItsFilters() {
        MvcTestResult answer = pages.get()
                .uri("/page-mode?mode=contrast&back={back}", "/open/20-11?words=%E5%AD%A6&page=2")
                .exchange();
        assertThat(answer).hasRedirectedUrl("/open/20-11?words=%E5%AD%A6&page=2");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).startsWith("MINGTANG_MODE=contrast;");
    }
}
