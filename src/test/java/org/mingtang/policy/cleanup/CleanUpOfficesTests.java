package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName(
        "an openness office leads rounds of its own government and of those below it, and is told when it is its turn")
class CleanUpOfficesTests {

    private static final LocalDate REPLY_BY = LocalDate.of(2026, 12, 20);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Units units;

    @Autowired
    CleanUps rounds;

    @Autowired
    CleanUpAgenda turns;

    @Autowired
    Agenda agenda;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    RoundsOf begun;
    ItemNumber document;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PolicyRoom(beans);
        begun = new RoundsOf(beans, room.press);
        document = room.document();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private PolicyFilter ofUnit() {
        return PolicyFilter.ALL.ofUnits(List.of(room.press.education.value()));
    }

    /** The office of a government below the one of the round. */
    private Person below() {
        UnitId district = units.region(room.press.education).orElseThrow().id();
        String name = "柳湖" + UUID.randomUUID().toString().substring(0, 8) + "乡人民政府";
        UnitId township = SomeUnits.add(units, name, name, UnitKind.GOVERNMENT, district);
        return PressRoom.person("下级", township, Role.OPENNESS_OFFICE);
    }

    private Person above() {
        return PressRoom.person("上级", SomeUnits.root(units), Role.OPENNESS_OFFICE);
    }

    private Person beside() {
        return new PressRoom(beans).openness;
    }

    private List<AgendaLine> ofTheOffice() {
        return agenda.open(room.press.office.value(), 100).stream()
                .filter(line -> line.source().equals("文件清理"))
                .toList();
    }

    @Test
    void othersNeitherProposeNorDecide() {
        UUID id = begun.decided(ofUnit(), Verdict.KEEP);
        for (Person stranger : List.of(below(), beside())) {
            Stream<Consumer<Person>> tries = Stream.of(
                    by -> rounds.propose(id, document.value(), Verdict.ABOLISH, "好", by),
                    by -> rounds.decide(id, document.value(), Verdict.KEEP, null, by),
                    by -> rounds.adoptAll(id, by),
                    by -> rounds.conclude(id, by),
                    by -> rounds.reopen(id, by),
                    by -> rounds.prepare(id, by),
                    by -> rounds.cancel(id, by));
            tries.forEach(each -> assertThatThrownBy(() -> each.accept(stranger))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageMatching(".*(只能对本单位|由发起它的公开办).*"));
            assertThat(room.desk("/desk/clean-ups/" + id, stranger))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("确定结果</button>", "name=\"verdict\"", "取消这次清理");
        }
        assertThat(rounds.find(id).orElseThrow().stage()).isEqualTo(CleanUpStage.COLLECTING);
    }

    @Test
    void whoStandsAboveLeadsToo() {
        UUID id = begun.begun(ofUnit());

        rounds.propose(id, document.value(), Verdict.KEEP, "适用", above());
        rounds.decide(id, document.value(), Verdict.KEEP, null, above());
        rounds.conclude(id, above());

        assertThat(rounds.find(id).orElseThrow().stage()).isEqualTo(CleanUpStage.CONCLUDED);
    }

    @Test
    void noOfficePutsDocumentsOfOthersIntoARound() {
        for (Person stranger : List.of(below(), beside())) {
            assertThat(rounds.choice(ofUnit(), false, stranger)).isEmpty();
            assertThatThrownBy(() -> rounds.begin("清理", ofUnit(), false, Set.of(), null, stranger))
                    .hasMessageContaining("没有符合条件的现行文件");
            assertThat(room.desk("/desk/clean-ups", stranger))
                    .bodyText()
                    .contains("发起清理")
                    .doesNotContain("value=\"" + room.press.education + "\"");
        }
        assertThat(rounds.choice(ofUnit(), false, above()))
                .extracting(PolicyDocument::item)
                .containsExactly(document.value());
    }

    @Test
    void itIsToldWhenTheTimeForProposalsIsOver() {
        room.document();
        UUID id = begun.begun(ofUnit());
        clock.moveTo(REPLY_BY);
        turns.tellOffices();
        assertThat(ofTheOffice()).isEmpty();

        clock.moveTo(REPLY_BY.plusDays(1));
        turns.tellOffices();
        turns.tellOffices();

        assertThat(ofTheOffice()).singleElement().satisfies(line -> {
            assertThat(line.stage()).isEqualTo("请催办");
            assertThat(line.detail()).contains("意见期限 2026-12-20 已过，还有 2 份文件没有提出意见");
            assertThat(line.href()).isEqualTo("/desk/clean-ups/" + id);
        });
        rounds.propose(id, document.value(), Verdict.KEEP, "适用", room.clerk);
        assertThat(ofTheOffice())
                .extracting(AgendaLine::detail)
                .singleElement()
                .asString()
                .contains("还有 1 份");
    }

    @Test
    void aRoundWithoutALastDayIsLateOnNone() {
        rounds.begin("清理", ofUnit(), null, room.press.openness);
        clock.moveTo(REPLY_BY.plusYears(1));

        turns.tellOffices();

        assertThat(ofTheOffice()).isEmpty();
    }

    @Test
    void aRoundThatIsDecidedAsksNoMore() {
        UUID decided = begun.decided(ofUnit(), Verdict.KEEP);
        assertThat(ofTheOffice()).extracting(AgendaLine::stage).containsExactly("作出决定");

        rounds.conclude(decided, room.press.openness);
        clock.moveTo(REPLY_BY.plusDays(1));
        turns.tellOffices();

        assertThat(ofTheOffice()).isEmpty();
    }
}
