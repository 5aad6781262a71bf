package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.StateSource.State;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("国办公开办函〔2019〕61号: lists say of each document whether it is in force")
class PolicyStatesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PolicyStates states;

    @Autowired
    Items items;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    private PressRoom room;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PressRoom(beans);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void sayEachDocumentsStateOfToday() {
        LocalDate today = LocalDate.now(clock);
        ItemNumber now = policy("有效的", today.minusDays(10), today.minusDays(5), null);
        ItemNumber later = policy("以后施行的", today.minusDays(1), today.plusDays(30), null);
        ItemNumber last = policy("今天到期的", today.minusDays(90), today.minusDays(80), today);
        assertThat(states.of(lines()))
                .containsEntry(now.value(), new State("有效", "chip-ok"))
                .containsEntry(later.value(), new State("尚未生效", "chip-warn"))
                .containsEntry(last.value(), new State("有效", "chip-ok"))
                .hasSize(3);
    }

    @Test
    @DisplayName("without anybody typing it, a document lapses the day after its last")
    void changeOverNight() {
        LocalDate today = LocalDate.now(clock);
        ItemNumber last = policy("今天到期的", today.minusDays(90), today.minusDays(80), today);
        List<ItemLine> lines = lines();
        clock.pass(java.time.Duration.ofDays(1));
        assertThat(states.of(lines)).containsEntry(last.value(), new State("失效", "chip-late"));
    }

    @Test
    void sayNothingOfWhatIsNoDocument() {
        room.published(PressRoom.notice("只是消息"));
        assertThat(states.of(lines())).isEmpty();
        assertThat(states.of(List.of())).isEmpty();
    }

    @Test
    void standOnColumnsAndOnTheHomePage() {
        LocalDate today = LocalDate.now(clock);
        String mark = "稳岗" + UUID.randomUUID().toString().substring(0, 8);
        policy(mark, today.minusDays(2), today.minusDays(1), null);
        String unit = room.education.toString();
        assertThat(page("/open/policies?kind=OTHER_POLICY&unit=" + unit).text()).contains(mark, "有效");
        assertThat(page("/open/20-01?unit=" + unit)
                        .select("tr:contains(" + mark + ") .chip-ok")
                        .text())
                .isEqualTo("有效");
        String host = SomeSites.host();
        SomeSites.of(
                beans,
                beans.getBean(Units.class).find(room.education).orElseThrow().parent(),
                host);
        assertThat(page("http://" + host + "/")
                        .select("li:contains(" + mark + "), tr:contains(" + mark + ")")
                        .text())
                .contains("有效");
    }

    private List<ItemLine> lines() {
        return items.list(ItemFilter.ALL.ofUnits(List.of(room.education.value())), 20, 0);
    }

    private ItemNumber policy(String title, LocalDate formed, LocalDate from, LocalDate until) {
        return room.published(ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, title, "<p>正文。</p>")
                .dated(PressRoom.number(), formed, from, until));
    }

    private Document page(String path) {
        return Jsoup.parse(new String(
                mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
