package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Role;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.policy.RelationKind;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("continuing in force is no longer validity: what lapses or lapsed in clean-ups")
class CleanUpEndsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SOON = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 12, 1);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CleanUps rounds;

    @Autowired
    Amendments amendments;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    RoundsOf begun;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PolicyRoom(beans);
        begun = new RoundsOf(beans, room.press);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private PolicyFilter ofUnit() {
        return PolicyFilter.ALL.ofUnits(List.of(room.press.education.value()));
    }

    private ItemNumber until(LocalDate end) {
        return room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, end);
    }

    /** It lapsed yesterday: what is over already passes no door. */
    private ItemNumber lapsed() {
        ItemNumber item = until(NEXT_YEAR.minusDays(1));
        clock.moveTo(NEXT_YEAR);
        return item;
    }

    private List<Long> chosen(boolean ended) {
        return rounds.choice(ofUnit(), ended, room.press.openness).stream()
                .map(PolicyDocument::item)
                .toList();
    }

    private UUID withEnded() {
        return rounds.begin("2026年清理", ofUnit(), true, Set.of(), null, room.press.openness);
    }

    private Optional<String> reminder() {
        return room.agenda().stream()
                .filter(line -> line.stage().contains("到期") || line.stage().equals("已失效"))
                .map(AgendaLine::detail)
                .findFirst();
    }

    @Test
    void whatLapsedWithinAYearIsChosenAtWish() {
        ItemNumber standing = room.document();
        ItemNumber yesterday = until(NEXT_YEAR.minusDays(1));
        ItemNumber aYearAgo = until(NEXT_YEAR.minusYears(1));
        ItemNumber earlier = until(NEXT_YEAR.minusYears(1).minusDays(1));
        ItemNumber today = until(NEXT_YEAR);
        ItemNumber abolished = until(NEXT_YEAR.minusDays(2));
        clock.moveTo(NEXT_YEAR);
        room.touched(RelationKind.ABOLISHES, abolished, PolicyRoom.MAY, null);

        assertThat(chosen(false)).containsExactlyInAnyOrder(standing.value(), today.value());
        assertThat(chosen(true))
                .containsExactlyInAnyOrder(standing.value(), today.value(), yesterday.value(), aYearAgo.value())
                .doesNotContain(earlier.value());
    }

    @Test
    void theFormChoosesThem() {
        ItemNumber lapsed = lapsed();
        String unit = "unit=" + room.press.education;

        assertThat(room.desk("/desk/clean-ups?" + unit, room.press.openness))
                .bodyText()
                .contains("name=\"ended\"")
                .doesNotContain("/desk/policies/" + lapsed + "\"");
        assertThat(room.desk("/desk/clean-ups?ended=true&" + unit, room.press.openness))
                .bodyText()
                .contains("/desk/policies/" + lapsed + "\"", "失效</span>", "type=\"hidden\" name=\"ended\"");
    }

    @Test
    void whatIsOverIsNotKept() {
        ItemNumber lapsed = lapsed();
        UUID id = withEnded();
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk)).bodyText().contains("有效期已于 2027-11-30 届满");

        assertThatThrownBy(() -> rounds.propose(id, lapsed.value(), Verdict.KEEP, "适用", room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经失效");
        rounds.propose(id, lapsed.value(), Verdict.ABOLISH, "届满", room.clerk);
        assertThatThrownBy(() -> rounds.decide(id, lapsed.value(), Verdict.KEEP, "适用", room.press.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("修改后重新公布");
    }

    @Test
    void whatLapsesBetweenProposalAndDecisionIsNotKeptEither() {
        ItemNumber item = until(TODAY);
        UUID id = begun.begun(ofUnit());
        rounds.propose(id, item.value(), Verdict.KEEP, "适用", room.clerk);

        clock.moveTo(TODAY.plusDays(1));

        assertThatThrownBy(() -> rounds.adoptAll(id, room.press.openness)).hasMessageContaining("已经失效");
    }

    @Test
    @DisplayName("a lapsed document that goes on with another text is on its keeper's agenda until that is public")
    void whatIsOverIsAmended() {
        ItemNumber lapsed = lapsed();
        UUID id = withEnded();
        rounds.propose(id, lapsed.value(), Verdict.AMEND, "还要执行", room.clerk);
        rounds.adoptAll(id, room.press.openness);
        rounds.conclude(id, room.press.openness);
        begun.publish(id);
        assertThat(amendments.of(id).get(lapsed.value()).doneOn()).isNull();

        room.press.revised(
                lapsed,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        room.title(),
                        PolicyRoom.BODY,
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        NEXT_YEAR.plusYears(5)));

        assertThat(amendments.of(id).get(lapsed.value()).doneOn()).isEqualTo(NEXT_YEAR);
    }

    @Test
    void theRoundSaysThatKeepingProlongsNothing() {
        until(SOON);
        until(TODAY.plusYears(1).plusDays(1));
        UUID id = begun.begun(ofUnit());

        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk))
                .bodyText()
                .containsOnlyOnce("“继续有效”不延长有效期")
                .contains("有效期至 2026-12-31");
    }

    @Test
    void whatEndsIsNotTakenForTheRestAndSaysNothingOnceItIsNotKept() {
        ItemNumber soon = until(SOON);
        ItemNumber endless = room.document();
        UUID id = begun.begun(ofUnit());
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk))
                .bodyText()
                .contains("value=\"" + endless + "\" checked", "value=\"" + soon + "\">");

        rounds.propose(id, soon.value(), Verdict.KEEP, "适用", room.clerk);
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk)).bodyText().contains("不延长有效期");
        rounds.decide(id, soon.value(), Verdict.AMEND, "要延长", room.press.openness);

        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk)).bodyText().doesNotContain("不延长有效期");
    }

    @Test
    void theReminderOfItsEndSaysSoUntilTheTextNamesAnotherEnd() {
        ItemNumber item = until(SOON);
        assertThat(reminder()).get().asString().contains("请研究是否延续");

        begun.published(ofUnit(), Verdict.KEEP);

        assertThat(reminder()).get().asString().contains("清理决定它继续有效，但有效期不因此延长");
        assertThat(room.desk("/desk/policies/" + item, room.clerk)).bodyText().contains("清理决定继续有效");
        room.press.revised(
                item,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        room.title(),
                        PolicyRoom.BODY,
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        SOON.plusDays(30)));
        assertThat(reminder()).get().asString().contains("2027-01-30", "请研究是否延续");
    }

    @Test
    void whatTheKeeperMeantToDoAtItsEndIsOpenAgain() {
        ItemNumber item = until(SOON);
        room.send("/desk/policies/" + item + "/end", room.clerk, "note", "到期自然失效");
        assertThat(reminder()).isEmpty();

        begun.published(ofUnit(), Verdict.KEEP);

        assertThat(reminder()).get().asString().contains("继续有效");
        room.send("/desk/policies/" + item + "/end", room.clerk, "note", "正在修订");
        assertThat(reminder()).isEmpty();
    }

    @Test
    void aWithdrawnResultKeepsNothing() {
        until(SOON);
        UUID id = begun.published(ofUnit(), Verdict.KEEP);

        publications.withdraw(
                Optional.ofNullable(rounds.find(id).orElseThrow().item()).orElseThrow(),
                "误发",
                PressRoom.person("文若水", room.press.office, Role.HEAD));

        assertThat(reminder()).get().asString().contains("请研究是否延续").doesNotContain("清理决定");
    }

    @Test
    void anEndlessDocumentIsKeptWithoutAWord() {
        ItemNumber item = room.document();

        UUID id = begun.published(ofUnit(), Verdict.KEEP);

        assertThat(reminder()).isEmpty();
        assertThat(room.desk("/desk/clean-ups/" + id, room.clerk)).bodyText().doesNotContain("不延长有效期");
        assertThat(room.desk("/desk/policies/" + item, room.clerk)).bodyText().doesNotContain("清理决定继续有效");
    }
}
