package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.UnlawfulAct;

class CleanUpActTests {

    private static final Map<CleanUpAct, Map<CleanUpStage, CleanUpStage>> LAWFUL = Map.of(
            CleanUpAct.PROPOSE, Map.of(CleanUpStage.COLLECTING, CleanUpStage.COLLECTING),
            CleanUpAct.DECIDE, Map.of(CleanUpStage.COLLECTING, CleanUpStage.COLLECTING),
            CleanUpAct.CONCLUDE, Map.of(CleanUpStage.COLLECTING, CleanUpStage.CONCLUDED),
            CleanUpAct.REOPEN,
                    Map.of(
                            CleanUpStage.CONCLUDED, CleanUpStage.COLLECTING,
                            CleanUpStage.PREPARED, CleanUpStage.COLLECTING),
            CleanUpAct.PREPARE,
                    Map.of(
                            CleanUpStage.CONCLUDED, CleanUpStage.PREPARED,
                            CleanUpStage.PREPARED, CleanUpStage.PREPARED),
            CleanUpAct.RECALL, Map.of(CleanUpStage.IN_EFFECT, CleanUpStage.CONCLUDED),
            CleanUpAct.TAKE_EFFECT, Map.of(CleanUpStage.PREPARED, CleanUpStage.IN_EFFECT),
            CleanUpAct.CANCEL,
                    Map.of(
                            CleanUpStage.COLLECTING, CleanUpStage.CANCELLED,
                            CleanUpStage.CONCLUDED, CleanUpStage.CANCELLED,
                            CleanUpStage.PREPARED, CleanUpStage.CANCELLED),
            CleanUpAct.BEGIN, Map.of());

    static Stream<Arguments> everyActAtEveryStage() {
        return Arrays.stream(CleanUpAct.values())
                .flatMap(act -> Arrays.stream(CleanUpStage.values()).map(stage -> Arguments.of(act, stage)));
    }

    @ParameterizedTest
    @MethodSource("everyActAtEveryStage")
    void isLawfulWhereTheTableSaysSoAndNowhereElse(CleanUpAct act, CleanUpStage stage) {
        CleanUpStage to = LAWFUL.get(act).get(stage);

        assertThat(act.isPossibleFrom(stage)).isEqualTo(to != null);
        if (to == null) {
            assertThatThrownBy(() -> act.from(stage))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining(stage.label());
        } else {
            assertThat(act.from(stage)).isEqualTo(to);
        }
    }

    @Test
    void onlyItsBeginningComesFromNowhere() {
        assertThat(CleanUpAct.BEGIN.from(null)).isEqualTo(CleanUpStage.COLLECTING);
        Set.of(CleanUpAct.PROPOSE, CleanUpAct.CONCLUDE, CleanUpAct.TAKE_EFFECT)
                .forEach(act -> assertThatThrownBy(() -> act.from(null)).isInstanceOf(UnlawfulAct.class));
    }

    private static CleanUp round() {
        CleanUpLine first =
                new CleanUpLine(1, UUID.randomUUID(), "甲办法", "某政发〔2020〕1号", null, null, null, null, null, null);
        CleanUpLine second = new CleanUpLine(2, UUID.randomUUID(), "关于乙的通知", null, null, null, null, null, null, null);
        return new CleanUp("2026年文件清理", UUID.randomUUID(), List.of(first, second), LocalDate.of(2026, 11, 23), null);
    }

    private static CleanUp decided() {
        CleanUp round = round();
        round.propose(1, Verdict.ABOLISH, "已被上位法代替", "叶知秋");
        round.propose(2, Verdict.KEEP, "仍然适用", "叶知秋");
        round.decide(1, Verdict.ABOLISH, null, "苏明远");
        round.decide(2, Verdict.KEEP, null, "苏明远");
        return round;
    }

    @Test
    void nothingIsDecidedBeforeItsKeeperSpokeNorAgainstHimWithoutReason() {
        CleanUp round = round();
        assertThatThrownBy(() -> round.decide(1, Verdict.KEEP, null, "苏明远")).isInstanceOf(UnlawfulAct.class);

        round.propose(1, Verdict.ABOLISH, "已过时", "叶知秋");
        assertThatThrownBy(() -> round.decide(1, Verdict.KEEP, " ", "苏明远")).isInstanceOf(UnlawfulAct.class);
        round.decide(1, Verdict.KEEP, "尚有项目未完成", "苏明远");

        assertThat(round.line(1).decision()).isEqualTo(Verdict.KEEP);
    }

    @Test
    void aNewProposalOpensTheDecisionAgain() {
        CleanUp round = decided();
        round.propose(1, Verdict.AMEND, "改主意了", "叶知秋");

        assertThat(round.line(1).decision()).isNull();
        assertThatThrownBy(round::conclude).isInstanceOf(UnlawfulAct.class).hasMessageContaining("1 份");
    }

    @Test
    @DisplayName("what was concluded stands still")
    void whatWasConcludedIsNotChangedAnyMore() {
        CleanUp round = decided();
        round.conclude();

        assertThatThrownBy(() -> round.propose(1, Verdict.KEEP, "晚了", "叶知秋")).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> round.decide(1, Verdict.KEEP, "晚了", "苏明远")).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> round.line(3)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void theResultSaysExactlyWhatWasDecided() {
        CleanUp round = decided();
        String html = CleanUpResult.html(round);

        assertThat(html).contains("一、继续有效的文件", "二、决定废止的文件", "《甲办法》（某政发〔2020〕1号）", "关于乙的通知");
        assertThat(CleanUpResult.says(round, html)).isTrue();
        assertThat(CleanUpResult.says(round, "<p>各单位：</p>" + html + "<p>联系电话略。</p>"))
                .isTrue();
        assertThat(CleanUpResult.says(round, html.replace("1. 《甲办法》（某政发〔2020〕1号）", "1. 《丙办法》")))
                .isFalse();
        assertThat(CleanUpResult.says(round, html.replace("决定废止的文件</h2>", "拟修改的文件</h2>")))
                .isFalse();
        assertThat(CleanUpResult.says(round, "")).isFalse();
    }
}
