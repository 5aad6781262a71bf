package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Public pages carry validators, are answered from memory, and never show what is over. */
@MingtangTest
class KeptPublicPagesTests {

    private static final String SHARED = "public, max-age=1, must-revalidate";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    private Newsroom news;
    private ItemNumber item;

    @BeforeEach
    void publish() {
        news = new Newsroom(beans);
        item = news.publish("20-11", ItemKind.INFORMATION, "招生通知", "<p>自九月起报名。</p>");
    }

    @Test
    void carryValidatorsAndMayBeKeptForASecondOnly() {
        for (String address : List.of(
                "/",
                "/open",
                "/open/20-11",
                "/units",
                "/feeds/all.atom",
                "/sitemap.xml",
                "/info/index.json",
                item.path(),
                item.path() + "/comparison",
                "/log",
                "/search")) {
            MockHttpServletResponse answer = news.get(address).getResponse();
            assertThat(answer.getHeader("Cache-Control")).as(address).isEqualTo(SHARED);
            assertThat(answer.getHeader("ETag")).as(address).startsWith("W/\"");
            assertThat(answer.getHeader("Vary")).as(address).contains("Cookie");
            assertThat(answer.getHeader("Pragma")).as(address).isNull();
            assertThat(answer.getHeader("Content-Security-Policy")).as(address).contains("default-src 'self'");
        }
        assertThat(news.get(item.path()).getResponse().getHeader("Last-Modified"))
                .isNotNull();
    }

    @Test
    void areNotSentAgainToWhoHasThem() {
        MockHttpServletResponse first = news.get(item.path()).getResponse();
        assertThat(pages.get()
                        .uri(item.path())
                        .header("If-None-Match", String.valueOf(first.getHeader("ETag")))
                        .exchange())
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(pages.get()
                        .uri(item.path())
                        .header("If-Modified-Since", String.valueOf(first.getHeader("Last-Modified")))
                        .exchange())
                .hasStatus(304);
        assertThat(pages.get()
                        .uri(item.path())
                        .header("If-None-Match", "W/\"other\"")
                        .exchange())
                .hasStatusOk();
    }

    @Test
    @DisplayName(
            "A page is drawn once: what is changed behind the program's back is not seen until something is published")
    void areAnsweredFromMemory() {
        String list = "/units/" + news.room.education;
        assertThat(news.text(list)).contains("招生通知");
        database.sql("update item set title = '改过的标题' where number = ?")
                .param(item.value())
                .update();
        assertThat(news.text(list)).contains("招生通知").doesNotContain("改过的标题");
        news.publish("20-11", ItemKind.INFORMATION, "又一条", "<p>内容。</p>");
        assertThat(news.text(list)).contains("改过的标题", "又一条");
    }

    @Test
    void showAPublicationAVersionAndAWithdrawalAtOnce() {
        String list = "/open/20-11?unit=" + news.room.education;
        assertThat(news.text(list)).contains("招生通知");
        ItemNumber next = news.publish("20-11", ItemKind.INFORMATION, "补充通知", "<p>补充。</p>");
        assertThat(news.text(list)).contains("补充通知");
        news.text(next.path());
        news.room.revised(next, PressRoom.notice("补充通知").saying("补充通知（修订）", "<p>改期。</p>"));
        assertThat(news.text(next.path())).contains("补充通知（修订）");
        publications.withdraw(next, "内容有误", news.room.head);
        assertThat(news.get(next.path())).hasStatus(410);
        assertThat(news.text(list)).doesNotContain(next.path());
    }

    @Test
    void areKeptApartByMode() {
        String usual = news.text("/accessibility");
        String large = text(pages.get()
                .uri("/accessibility")
                .cookie(new Cookie("MINGTANG_MODE", "large"))
                .exchange()
                .getResponse());
        assertThat(usual).contains("data-mode=\"usual\"");
        assertThat(large).contains("data-mode=\"senior\"");
        assertThat(news.text("/accessibility")).isEqualTo(usual);
    }

    @Test
    @DisplayName("A signed-in person's page is kept by nobody and given to nobody else")
    void areNeverThoseOfAPerson() {
        MockHttpServletResponse own = pages.get()
                .uri("/open/20-12?unit=" + news.room.education)
                .with(SignedAs.one(Role.CLERK))
                .exchange()
                .getResponse();
        assertThat(text(own)).contains("href=\"/desk\">工作台");
        assertThat(own.getHeader("Cache-Control")).contains("no-store").doesNotContain("public");
        assertThat(own.getHeader("ETag")).isNull();
        assertThat(news.text("/open/20-12?unit=" + news.room.education))
                .contains("href=\"/sign-in\">登录")
                .doesNotContain("工作台</a>");
    }

    @Test
    void areDrawnAnewForWhoeverBringsASession() {
        MockHttpServletResponse answer = pages.get()
                .uri("/open")
                .cookie(new Cookie("MINGTANG", "bm9ib2R5"))
                .exchange()
                .getResponse();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store").doesNotContain("public");
    }

    @Test
    void areNotKeptWhereThereIsNothing() {
        for (String address : List.of("/info/1", "/open/no-such-line")) {
            MockHttpServletResponse answer = news.get(address).getResponse();
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getHeader("Cache-Control")).as(address).doesNotContain("public");
        }
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
