package org.mingtang.request.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is offered to somebody who is about to ask for what is public already. */
@MingtangTest
class AlreadyPublicTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SearchIndex index;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    String mark;
    ItemNumber item;
    PressRoom room;

    @BeforeEach
    void publish() {
        clock.reset();
        room = new PressRoom(beans);
        mark = "鹮" + UUID.randomUUID().toString().substring(0, 6);
        item = room.published(ManuscriptFields.of(
                        "20-11", ItemKind.INFORMATION, mark + "湿地观鸟平台开放时间", "<p>" + mark + "湿地观鸟平台每日八时至十七时开放。</p>")
                .dated(null, LocalDate.of(2026, 11, 20), null, null));
        index.caughtUp();
    }

    @Test
    @DisplayName("边写边提示已公开的信息，可以直接结束，不用申请")
    void offersWhatIsPublicWhileOneTypes() {
        assertThat(mvc.get().uri("/requests/answers").param("subject", mark + "湿地观鸟平台开放时间"))
                .hasStatusOk()
                .bodyText()
                .contains(mark + "湿地观鸟平台开放时间", item.path(), "不再申请");
        assertThat(mvc.get().uri("/requests/new"))
                .bodyText()
                .contains("hx-get=\"/requests/answers\"", "id=\"answers\"");
    }

    @Test
    void offersNothingForAWordOrTwoOrForWhatNobodyPublished() {
        assertThat(mvc.get().uri("/requests/answers").param("subject", "湿地"))
                .hasStatusOk()
                .bodyText()
                .isBlank();
        assertThat(mvc.get().uri("/requests/answers").param("subject", "龘靐齉" + UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .isBlank();
        assertThat(mvc.get().uri("/requests/answers").param("subject", "湿".repeat(5000)))
                .hasStatusOk();
    }

    @Test
    void offersNothingThatWasWithdrawn() {
        publications.withdraw(item, "内容有误，另行公布。", room.head);
        index.caughtUp();
        assertThat(mvc.get().uri("/requests/answers").param("subject", mark + "湿地观鸟平台开放时间"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(item.path());
    }

    @Test
    @DisplayName("“这就是我要的”计数，不留是谁")
    void countsThatAnAnswerWasFound() {
        long before = counted();
        assertThat(mvc.post().uri("/requests/answered").param("href", item.path()))
                .hasStatus(303)
                .hasHeader("Location", item.path());
        assertThat(counted()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "https://evil.example", "/\\evil.example", "/a b", "javascript:alert(1)"})
    void leadsNowhereElse(String href) {
        long before = counted();
        assertThat(mvc.post().uri("/requests/answered").param("href", href))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
        assertThat(counted()).isEqualTo(before);
    }

    private long counted() {
        return database.sql("select count(*) from request_answered_already")
                .query(Long.class)
                .single();
    }
}
