package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemView.ChangedPenalty;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("行政处罚法第四十八条: a changed or revoked penalty decision is withdrawn within 3 working days, with reasons")
class ChangedPenaltyTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    private PressRoom room;
    private ItemNumber item;

    @BeforeEach
    void publish() {
        room = new PressRoom(beans);
        item = room.published(PressRoom.notice("某某公司行政处罚决定书"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @DisplayName("the day itself is not counted, and only working days are")
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-18, 2026-11-23, 2026-11-23, 0
            2026-11-17, 2026-11-23, 2026-11-20, 1
            2026-11-20, 2026-11-23, 2026-11-25, 0
            2026-11-23, 2026-11-23, 2026-11-26, 0
            2026-09-30, 2026-11-23, 2026-10-10, 31
            """)
    void isDueByTheWorkingDayCalendar(LocalDate changed, LocalDate today, LocalDate due, int late) {
        clock.moveTo(today);

        publications.withdraw(item, "处罚决定已撤销", changed, room.head);

        assertThat(withdrawn().penalty()).isEqualTo(new ChangedPenalty(changed, due, late));
    }

    @Test
    void showsInsideAndInTheNoticeHowLateItWas() {
        clock.moveTo(LocalDate.of(2026, 11, 23));

        assertThat(sent("2026-11-17")).hasStatus3xxRedirection();

        assertThat(text(null, "/info/" + item))
                .contains("处罚决定变更、撤销之日", "2026-11-17", "2026-11-20", "超期 1 个工作日", "处罚决定已撤销");
        assertThat(text(room.clerk, "/desk/items/" + item)).contains("2026-11-17", "超期 1 个工作日", "处罚决定已撤销");
    }

    @Test
    void saysNothingOfPenaltiesWhereNoDayWasGiven() {
        assertThat(sent("")).hasStatus3xxRedirection();

        assertThat(withdrawn().penalty()).isNull();
        assertThat(text(null, "/info/" + item)).doesNotContain("处罚决定变更、撤销之日", "撤回期限");
        assertThat(text(room.clerk, "/desk/items/" + item)).doesNotContain("变更、撤销");
    }

    @Test
    @DisplayName("before the law set the time (2021-07-15) nothing was due")
    void knowsNoDueDayBeforeTheLaw() {
        publications.withdraw(item, "处罚决定已撤销", LocalDate.of(2021, 7, 14), room.head);

        assertThat(withdrawn().penalty()).isNull();
    }

    @Test
    void refusesADayToComeAndKeepsWhatWasFilledIn() {
        clock.moveTo(LocalDate.of(2026, 11, 23));

        assertThat(sent("2026-11-24")).hasStatus(422).bodyText().contains("不能晚于今天", "value=\"2026-11-24\"", "处罚决定已撤销");
        assertThatThrownBy(() -> publications.withdraw(item, "撤销", LocalDate.of(2026, 11, 24), room.head))
                .isInstanceOf(UnlawfulAct.class);
        assertThat(items.find(item).orElseThrow().withdrawn()).isNull();
    }

    @Test
    @DisplayName("it is no period for publishing: the draft's form does not offer it")
    void isNoChoiceForPublishing() {
        String form = text(room.clerk, "/desk/drafts/new");

        assertThat(form).contains("value=\"USUAL\"").doesNotContain("PENALTY_REVOKED");
        assertThat(text(room.head, "/desk/items/" + item + "/withdrawal")).contains("name=\"penaltyChangedOn\"");
    }

    private ItemView.Withdrawal withdrawn() {
        ItemView.Withdrawal withdrawn = items.find(item).orElseThrow().withdrawn();
        assertThat(withdrawn).isNotNull();
        return withdrawn;
    }

    private MvcTestResult sent(String changed) {
        return mvc.post()
                .uri("/desk/items/" + item + "/withdrawal")
                .with(SignedAs.person(room.head))
                .with(csrf())
                .param("reason", "处罚决定已撤销")
                .param("penaltyChangedOn", changed)
                .exchange();
    }

    private String text(@Nullable Person person, String address) {
        var request = mvc.get().uri(address);
        MvcTestResult answer = (person == null ? request : request.with(SignedAs.person(person))).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
