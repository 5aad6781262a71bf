package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Role;
import org.mingtang.policy.Policies;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.policy.RelationKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("a published result that is withdrawn takes its decisions back with it")
class CleanUpRecallTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CleanUps rounds;

    @Autowired
    Amendments amendments;

    @Autowired
    Policies policies;

    @Autowired
    Publications publications;

    @Autowired
    Agenda agenda;

    PolicyRoom room;
    RoundsOf begun;
    ItemNumber first;
    ItemNumber second;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
        begun = new RoundsOf(beans, room.press);
        first = room.document();
        second = room.document();
    }

    private PolicyFilter ofUnit() {
        return PolicyFilter.ALL.ofUnits(List.of(room.press.education.value()));
    }

    private CleanUpView round(UUID id) {
        return rounds.find(id).orElseThrow();
    }

    /** Published and withdrawn the same hour; the lines stand newest first. */
    private UUID withdrawn(Verdict... verdicts) {
        UUID id = begun.published(ofUnit(), verdicts);
        withdraw(id);
        return id;
    }

    private void withdraw(UUID id) {
        ItemNumber result = round(id).item();
        assertThat(result).isNotNull();
        publications.withdraw(result, "误发", PressRoom.person("文若水", room.press.office, Role.HEAD));
    }

    private Validity state(ItemNumber item) {
        return policies.find(item).orElseThrow().state();
    }

    private List<String> ofTheOffice() {
        return agenda.open(room.press.office.value(), 100).stream()
                .map(AgendaLine::stage)
                .toList();
    }

    @Test
    void whatItAbolishedStandsAndTheRoundGoesBack() {
        UUID id = begun.published(ofUnit(), Verdict.ABOLISH);
        assertThat(state(first)).isEqualTo(Validity.ABOLISHED);

        withdraw(id);

        assertThat(state(first)).isEqualTo(Validity.EFFECTIVE);
        assertThat(state(second)).isEqualTo(Validity.EFFECTIVE);
        assertThat(round(id).stage()).isEqualTo(CleanUpStage.CONCLUDED);
        assertThat(round(id).item()).isNull();
        assertThat(round(id).draft()).isNull();
        assertThat(room.agenda().stream()
                        .filter(line -> String.valueOf(line.detail()).contains("不再计算")))
                .hasSize(2);
        assertThat(ofTheOffice()).contains("结果已撤回");
        assertThat(room.desk("/desk/clean-ups/" + id, room.press.openness))
                .bodyText()
                .contains("公布结果撤回", "清理结果不再生效", "起草公布稿</button>", "重新研究</button>", "取消这次清理</button>");
    }

    @Test
    void itsResultIsWrittenAndPublishedAnew() {
        UUID id = withdrawn(Verdict.ABOLISH);

        begun.publish(id);

        assertThat(round(id).stage()).isEqualTo(CleanUpStage.IN_EFFECT);
        assertThat(state(first)).isEqualTo(Validity.ABOLISHED);
        assertThat(ofTheOffice()).doesNotContain("结果已撤回");
    }

    @Test
    void itIsDecidedAnewAndOnlyTheNewDecisionsWork() {
        UUID id = withdrawn(Verdict.ABOLISH);

        rounds.reopen(id, room.press.openness);
        rounds.decide(id, first.value(), Verdict.KEEP, "误列", room.press.openness);
        rounds.conclude(id, room.press.openness);
        begun.publish(id);

        assertThat(state(first)).isEqualTo(Validity.EFFECTIVE);
        assertThat(state(second)).isEqualTo(Validity.ABOLISHED);
    }

    @Test
    void itIsCancelled() {
        UUID id = withdrawn(Verdict.ABOLISH);

        rounds.cancel(id, room.press.openness);

        assertThat(round(id).stage()).isEqualTo(CleanUpStage.CANCELLED);
        assertThat(ofTheOffice()).doesNotContain("结果已撤回");
    }

    @Test
    void nobodyHasToAmendAnyMore() {
        UUID id = withdrawn(Verdict.AMEND);

        assertThat(amendments.of(id)).isEmpty();
        assertThat(room.agenda()).extracting(AgendaLine::stage).doesNotContain("待修改");
    }

    @Test
    void whatWasAmendedMeanwhileIsNotAskedForAgain() {
        UUID id = begun.published(ofUnit(), Verdict.AMEND);
        room.touched(RelationKind.AMENDS, first, LocalDate.of(2026, 11, 23), null);
        withdraw(id);
        assertThat(amendments.of(id)).containsOnlyKeys(first.value());

        begun.publish(id);

        assertThat(amendments.of(id)).containsOnlyKeys(first.value(), second.value());
        assertThat(room.agenda().stream().filter(line -> line.stage().equals("待修改")))
                .hasSize(1);
    }

    @Test
    @DisplayName("an amendment that another round's withdrawn result had made needless is asked for again")
    void whatAnotherResultEndedIsOpenAgain() {
        UUID amend = begun.published(ofUnit(), Verdict.AMEND);
        UUID abolish = begun.published(ofUnit(), Verdict.ABOLISH);
        assertThat(amendments.of(amend).get(first.value()).doneOn()).isNotNull();

        withdraw(abolish);

        assertThat(amendments.of(amend).get(first.value()).doneOn()).isNull();
        assertThat(room.agenda().stream().filter(line -> line.stage().equals("待修改")))
                .hasSize(2);
    }

    @Test
    void anotherItemWithdrawnMovesNoRound() {
        UUID id = begun.published(ofUnit(), Verdict.KEEP);

        publications.withdraw(first, "内容有误", room.press.head);

        assertThat(round(id).stage()).isEqualTo(CleanUpStage.IN_EFFECT);
    }
}
