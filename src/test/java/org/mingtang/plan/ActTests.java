package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.UnlawfulAct;

/** The table of acts, from both sides: what is possible, and that all else is refused. */
class ActTests {

    private static final Set<Stage> OPEN = EnumSet.of(Stage.ISSUED, Stage.IN_PROGRESS, Stage.HANDED_IN);

    private static final Map<Act, Set<Stage>> POSSIBLE = Map.ofEntries(
            Map.entry(Act.ISSUE, Set.of()),
            Map.entry(Act.ACCEPT, Set.of(Stage.ISSUED)),
            Map.entry(Act.REPORT, Set.of(Stage.IN_PROGRESS)),
            Map.entry(Act.HAND_IN, Set.of(Stage.IN_PROGRESS)),
            Map.entry(Act.APPROVE, Set.of(Stage.HANDED_IN)),
            Map.entry(Act.RETURN, Set.of(Stage.HANDED_IN)),
            Map.entry(Act.ASK_DEADLINE, Set.of(Stage.IN_PROGRESS)),
            Map.entry(Act.GRANT_DEADLINE, Set.of(Stage.IN_PROGRESS)),
            Map.entry(Act.REFUSE_DEADLINE, Set.of(Stage.IN_PROGRESS)),
            Map.entry(Act.HAND_OVER, Set.of(Stage.ISSUED, Stage.IN_PROGRESS)),
            Map.entry(Act.URGE, OPEN),
            Map.entry(Act.WARN, OPEN),
            Map.entry(Act.CLOSE, OPEN),
            Map.entry(Act.CANCEL, OPEN),
            Map.entry(
                    Act.REWORD,
                    EnumSet.of(Stage.ISSUED, Stage.IN_PROGRESS, Stage.HANDED_IN, Stage.DONE, Stage.CLOSED)));

    static Stream<Arguments> everyActInEveryStage() {
        return Arrays.stream(Act.values())
                .flatMap(act -> Arrays.stream(Stage.values()).map(stage -> Arguments.of(act, stage)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyActInEveryStage")
    void isPossibleExactlyWhereTheTableSaysSo(Act act, Stage stage) {
        if (POSSIBLE.get(act).contains(stage)) {
            assertThat(act.from(stage)).isNotNull();
            assertThat(stage.possibleActs()).contains(act);
        } else {
            assertThatThrownBy(() -> act.from(stage))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining(stage.label())
                    .hasMessageContaining(act.label());
            assertThat(stage.possibleActs()).doesNotContain(act);
        }
    }

    @Test
    void staysWhereItIsUnlessTheActLeadsElsewhere() {
        assertThat(Act.REPORT.from(Stage.IN_PROGRESS)).isEqualTo(Stage.IN_PROGRESS);
        assertThat(Act.URGE.from(Stage.HANDED_IN)).isEqualTo(Stage.HANDED_IN);
        assertThat(Act.ACCEPT.from(Stage.ISSUED)).isEqualTo(Stage.IN_PROGRESS);
        assertThat(Act.RETURN.from(Stage.HANDED_IN)).isEqualTo(Stage.IN_PROGRESS);
        assertThat(Act.APPROVE.from(Stage.HANDED_IN)).isEqualTo(Stage.DONE);
        assertThat(Act.CLOSE.from(Stage.ISSUED)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void isFoundByItsWordInAnAddressButIssuingIsNot() {
        assertThat(Act.named("hand-in")).contains(Act.HAND_IN);
        assertThat(Act.named("refuse-deadline")).contains(Act.REFUSE_DEADLINE);
        assertThat(Act.named("issue")).isEmpty();
        assertThat(Act.named("reword")).isEmpty();
        assertThat(Act.named("nonsense")).isEmpty();
    }

    @Test
    void endsInStagesFromWhichNothingLeads() {
        assertThat(Stage.CANCELLED.possibleActs()).isEmpty();
        assertThat(Stage.HANDED_OVER.possibleActs()).isEmpty();
        assertThat(Stage.DONE.possibleActs()).containsExactly(Act.REWORD);
    }
}
