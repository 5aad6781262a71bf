package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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

    private static final Map<Act, Set<Stage>> POSSIBLE = Map.of(
            Act.SUBMIT, Set.of(),
            Act.RESUBMIT, Set.of(Stage.RETURNED, Stage.WITHDRAWN),
            Act.PASS, Set.of(Stage.UNDER_REVIEW),
            Act.APPROVE, Set.of(Stage.UNDER_REVIEW),
            Act.RETURN, Set.of(Stage.UNDER_REVIEW),
            Act.CHANGE_DISCLOSURE, Set.of(Stage.UNDER_REVIEW),
            Act.WITHDRAW, Set.of(Stage.UNDER_REVIEW, Stage.RETURNED));

    static Stream<Arguments> everyActInEveryStage() {
        return Arrays.stream(Act.values())
                .flatMap(act -> Arrays.stream(Stage.values()).map(stage -> Arguments.of(act, stage)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyActInEveryStage")
    void isPossibleExactlyWhereTheTableSaysSo(Act act, Stage stage) {
        if (POSSIBLE.getOrDefault(act, Set.of()).contains(stage)) {
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
    void leadsWhereItShould() {
        assertThat(Act.PASS.from(Stage.UNDER_REVIEW)).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(Act.CHANGE_DISCLOSURE.from(Stage.UNDER_REVIEW)).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(Act.APPROVE.from(Stage.UNDER_REVIEW)).isEqualTo(Stage.PASSED);
        assertThat(Act.RETURN.from(Stage.UNDER_REVIEW)).isEqualTo(Stage.RETURNED);
        assertThat(Act.RESUBMIT.from(Stage.RETURNED)).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(Act.WITHDRAW.from(Stage.RETURNED)).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void nothingLeadsOutOfAReviewThatPassed() {
        assertThat(Stage.PASSED.possibleActs()).isEmpty();
    }

    @Test
    void belongsToOneSide() {
        assertThat(Arrays.stream(Act.values()).filter(act -> act.by() == Act.By.AUTHOR))
                .containsExactly(Act.SUBMIT, Act.RESUBMIT, Act.WITHDRAW);
    }
}
