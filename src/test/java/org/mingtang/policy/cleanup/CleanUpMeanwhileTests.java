package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.PolicyRoom;
import org.mingtang.policy.RelationKind;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What others did between the moment a page was opened and an act, and who acts for a department. */
@MingtangTest
class CleanUpMeanwhileTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    CleanUps rounds;

    @Autowired
    Manuscripts manuscripts;

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
        room.document();
    }

    private PolicyFilter ofUnit() {
        return PolicyFilter.ALL.ofUnits(List.of(room.press.education.value()));
    }

    private CleanUpView round(UUID id) {
        return rounds.find(id).orElseThrow();
    }

    private MvcTestResult proposed(UUID id, String... fields) {
        return room.send("/desk/clean-ups/" + id + "/proposals", room.clerk, fields);
    }

    @Test
    void whatSomebodyProposedMeanwhileIsNotWrittenOver() {
        UUID id = begun.begun(ofUnit());
        rounds.propose(id, first.value(), Verdict.ABOLISH, "已被新办法取代", room.clerk);

        assertThat(proposed(
                        id, "item", first.toString(), "item", second.toString(), "verdict", "KEEP", "reason", "仍然适用"))
                .hasStatus(422)
                .bodyText()
                .contains("已经有意见，这次一份也没有记下");
        String title = round(id).lines().stream()
                .filter(line -> line.item() == first.value())
                .findFirst()
                .orElseThrow()
                .title();
        assertThat(proposed(id, "item", first.toString(), "verdict", "KEEP", "reason", "仍然适用"))
                .bodyText()
                .contains("“" + title + "”已经有意见");
        assertThat(round(id).proposed()).isEqualTo(1);
        assertThat(round(id).lines())
                .extracting(CleanUpLine::proposal)
                .containsExactlyInAnyOrder(Verdict.ABOLISH, null, null);
    }

    @Test
    @DisplayName("科室: whoever works in one proposes for its department and finds its documents as his own")
    void peopleOfAnOfficeProposeForTheirDepartment() {
        UnitId office =
                SomeUnits.add(beans.getBean(Units.class), "政策法规科", "法规科", UnitKind.OFFICE, room.press.education);
        Person clerk = PressRoom.person("温以宁", office, Role.CLERK);
        UUID id = begun.begun(ofUnit());
        assertThat(room.desk("/desk/clean-ups/" + id, clerk)).bodyText().contains("一并提出");

        rounds.propose(id, first.value(), Verdict.KEEP, "仍然适用", clerk);

        assertThat(round(id).proposed()).isEqualTo(1);
    }

    @Test
    void aResultThatKeepsWhatFellSinceIsHeldBack() {
        UUID id = begun.concluded(ofUnit(), Verdict.KEEP);
        ManuscriptId draft = rounds.prepare(id, room.press.openness);
        assertThat(manuscripts.obstacles(draft)).extracting(Refusal::message).noneMatch(each -> each.contains("继续有效"));

        room.touched(RelationKind.ABOLISHES, second, LocalDate.of(2026, 11, 1), null);

        assertThat(manuscripts.obstacles(draft))
                .extracting(Refusal::message)
                .anyMatch(each -> each.contains("已经废止，不能再公布为继续有效") && each.contains("作废"));
    }
}
