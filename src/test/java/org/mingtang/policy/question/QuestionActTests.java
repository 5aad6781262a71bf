package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.UnlawfulAct;

class QuestionActTests {

    private static final Map<QuestionStage, Set<QuestionAct>> LAWFUL = Map.of(
            QuestionStage.RECEIVED, Set.of(QuestionAct.TRANSFER, QuestionAct.ANSWER, QuestionAct.CLOSE),
            QuestionStage.ANSWERED, Set.of(QuestionAct.CORRECT, QuestionAct.DRAFT, QuestionAct.FORGET),
            QuestionStage.CLOSED, Set.of(QuestionAct.FORGET));

    @ParameterizedTest
    @EnumSource
    void everyActIsLawfulWhereTheTableSaysSoAndNowhereElse(QuestionStage stage) {
        for (QuestionAct act : QuestionAct.values()) {
            assertThat(act.isPossibleFrom(stage)).isEqualTo(LAWFUL.get(stage).contains(act));
            if (!LAWFUL.get(stage).contains(act)) {
                assertThatThrownBy(() -> act.from(stage))
                        .isInstanceOf(UnlawfulAct.class)
                        .hasMessageContaining(stage.label());
            }
        }
    }
}
