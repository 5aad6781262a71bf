package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.plan.Act.By.SUPERVISOR;
import static org.mingtang.plan.Act.By.WORKER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where each act leads, who takes it, and what its words are; what is possible stands in {@link ActTests}. */
class ActSidesTests {

    @ParameterizedTest(name = "{0} leads from {1} to {2}")
    @CsvSource({
        "ACCEPT, ISSUED, IN_PROGRESS",
        "REPORT, IN_PROGRESS, IN_PROGRESS",
        "HAND_IN, IN_PROGRESS, HANDED_IN",
        "APPROVE, HANDED_IN, DONE",
        "RETURN, HANDED_IN, IN_PROGRESS",
        "ASK_DEADLINE, IN_PROGRESS, IN_PROGRESS",
        "GRANT_DEADLINE, IN_PROGRESS, IN_PROGRESS",
        "REFUSE_DEADLINE, IN_PROGRESS, IN_PROGRESS",
        "HAND_OVER, ISSUED, HANDED_OVER",
        "HAND_OVER, IN_PROGRESS, HANDED_OVER",
        "URGE, ISSUED, ISSUED",
        "URGE, IN_PROGRESS, IN_PROGRESS",
        "URGE, HANDED_IN, HANDED_IN",
        "WARN, ISSUED, ISSUED",
        "WARN, IN_PROGRESS, IN_PROGRESS",
        "WARN, HANDED_IN, HANDED_IN",
        "CLOSE, ISSUED, CLOSED",
        "CLOSE, IN_PROGRESS, CLOSED",
        "CLOSE, HANDED_IN, CLOSED",
        "CANCEL, ISSUED, CANCELLED",
        "CANCEL, IN_PROGRESS, CANCELLED",
        "CANCEL, HANDED_IN, CANCELLED",
        "REWORD, ISSUED, ISSUED",
        "REWORD, IN_PROGRESS, IN_PROGRESS",
        "REWORD, HANDED_IN, HANDED_IN",
        "REWORD, DONE, DONE",
        "REWORD, CLOSED, CLOSED",
    })
    void leadsWhereTheTableSays(Act act, Stage from, Stage to) {
        assertThat(act.from(from)).isEqualTo(to);
    }

    @Test
    @DisplayName("The list above is whole: nothing else is possible")
    void hasTwentySevenLawfulSteps() {
        long lawful = Arrays.stream(Stage.values())
                .mapToLong(stage -> stage.possibleActs().size())
                .sum();

        assertThat(lawful).isEqualTo(27);
    }

    @ParameterizedTest
    @EnumSource
    void isTakenByTheSideTheTableSays(Act act) {
        List<Act> works = List.of(Act.ACCEPT, Act.REPORT, Act.HAND_IN, Act.ASK_DEADLINE);

        assertThat(act.by()).isEqualTo(works.contains(act) ? WORKER : SUPERVISOR);
    }

    @Test
    void isEndedByTheSupervisorOnly() {
        List<Act> ends = Arrays.stream(Act.values())
                .filter(act -> Arrays.stream(Stage.values())
                        .filter(act::isPossibleFrom)
                        .anyMatch(stage -> stage.open() && !act.from(stage).open()))
                .toList();

        assertThat(ends).containsExactly(Act.APPROVE, Act.HAND_OVER, Act.CLOSE, Act.CANCEL);
        assertThat(ends).extracting(Act::by).containsOnly(SUPERVISOR);
    }

    @ParameterizedTest
    @EnumSource
    void neverComesBackFromAStageThatIsOver(Stage stage) {
        if (!stage.open()) {
            assertThat(stage.possibleActs())
                    .allSatisfy(act -> assertThat(act.from(stage)).isEqualTo(stage));
        } else {
            assertThat(stage.possibleActs())
                    .anySatisfy(act -> assertThat(act.from(stage).open()).isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysInItsRefusalWhatToDoNext(Stage stage) {
        assertThatThrownBy(() -> Act.ISSUE.from(stage)).hasMessage("任务目前“" + stage.label() + "”，不能下达。请刷新页面查看最新状态。");
    }

    @Test
    void isFoundByItsOwnWordInAnAddress() {
        for (Act act : Act.values()) {
            assertThat(act.slug()).matches("[a-z]+(-[a-z]+)?");
            if (act != Act.ISSUE && act != Act.REWORD) {
                assertThat(Act.named(act.slug())).contains(act);
            }
        }
        assertThat(Act.named("HAND-IN")).isEmpty();
        assertThat(Act.named("hand_in")).isEmpty();
        assertThat(Act.named("")).isEmpty();
    }

    @Test
    void isCalledByNoOthersName() {
        assertThat(Arrays.stream(Act.values()).map(Act::label).collect(Collectors.toSet()))
                .hasSameSizeAs(Act.values());
        assertThat(Arrays.stream(Stage.values()).map(Stage::label).collect(Collectors.toSet()))
                .hasSameSizeAs(Stage.values());
        assertThat(Arrays.stream(Act.values()).map(Act::slug).collect(Collectors.toSet()))
                .hasSameSizeAs(Act.values());
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED, true, false",
        "IN_PROGRESS, true, false",
        "HANDED_IN, true, false",
        "DONE, false, true",
        "CLOSED, false, true",
        "HANDED_OVER, false, false",
        "CANCELLED, false, false",
    })
    void isOpenFinishedOrOutOfTheFigures(Stage stage, boolean open, boolean finished) {
        assertThat(stage.open()).isEqualTo(open);
        assertThat(stage.finished()).isEqualTo(finished);
        assertThat(stage.chip()).startsWith("chip-");
    }
}
