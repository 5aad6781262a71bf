package org.mingtang.request.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;

/** The table of acts from both sides, and what a claim and a decision must say (第四十一条). */
class RectificationActTests {

    /** Written down here a second time, so that neither side can slip unnoticed. */
    private static final Map<RectificationStage, String> POSSIBLE = Map.of(
            RectificationStage.IN_HAND, "PROPOSE WITHDRAW",
            RectificationStage.PROPOSED, "RETURN DECIDE WITHDRAW",
            RectificationStage.DECIDED, "SEND WITHDRAW",
            RectificationStage.CLOSED, "");

    private static List<String> possible(RectificationStage stage) {
        return Arrays.asList(POSSIBLE.get(stage).split(" "));
    }

    static Stream<Arguments> all() {
        return Arrays.stream(RectificationAct.values())
                .flatMap(act -> Arrays.stream(RectificationStage.values())
                        .map(stage -> Arguments.of(act, stage, possible(stage).contains(act.name()))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isPossibleOrRefusedWithASentence(RectificationAct act, RectificationStage stage, boolean possible) {
        assertThat(act.isPossibleFrom(stage)).isEqualTo(possible);
        if (possible) {
            assertThat(act.from(stage)).isNotNull();
        } else {
            assertThatThrownBy(() -> act.from(stage))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessage("这件更正申请现在是“" + stage.label() + "”，不能" + act.label() + "。请刷新页面查看最新状态。");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSE, IN_HAND, PROPOSED",
        "RETURN, PROPOSED, IN_HAND",
        "DECIDE, PROPOSED, DECIDED",
        "SEND, DECIDED, CLOSED",
        "WITHDRAW, DECIDED, CLOSED"
    })
    void leadsOn(RectificationAct act, RectificationStage from, RectificationStage to) {
        assertThat(act.from(from)).isEqualTo(to);
    }

    @Test
    void everyStageIsReachedAndEveryOpenOneCanEnd() {
        Set<RectificationStage> reached = new HashSet<>(Set.of(RectificationStage.IN_HAND));
        for (int round = 0; round < RectificationStage.values().length; round++) {
            for (RectificationStage stage : List.copyOf(reached)) {
                Arrays.stream(RectificationAct.values())
                        .filter(act -> act.isPossibleFrom(stage))
                        .forEach(act -> reached.add(act.from(stage)));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(RectificationStage.values());
        assertThat(RectificationStage.values())
                .filteredOn(RectificationStage::isOpen)
                .allMatch(RectificationAct.WITHDRAW::isPossibleFrom);
    }

    @ParameterizedTest
    @EnumSource
    void stagesHaveALabelAndAMark(RectificationStage stage) {
        assertThat(stage.label()).isNotBlank();
        assertThat(stage.chip()).startsWith("chip-");
        assertThat(stage.isOpen()).isEqualTo(stage != RectificationStage.CLOSED);
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "'', 李名, 李明, 户口簿, record 请写明是哪一份记录",
                "登记表, '', 李明, 户口簿, wrong 请写明记录里哪些内容不准确",
                "登记表, 李名, ' ', 户口簿, right 请写明应当更正为什么",
                "登记表, 李名, 李明, '', proof 请写明有什么证据"
            })
    void aClaimSaysWhichRecordWhatIsWrongAndWhatShowsIt(
            String record, String wrong, String right, String proof, String refusal) {
        var refusals = new Claim(record, wrong, right, proof).refusals();
        assertThat(refusals).singleElement().satisfies(each -> {
            assertThat(each.field()).isEqualTo(refusal.split(" ")[0]);
            assertThat(each.message()).startsWith(refusal.split(" ")[1]);
        });
    }

    @Test
    void aClaimTellsAllThatIsMissingAtOnce() {
        assertThat(new Claim("", "", "", "").refusals())
                .extracting(Refusal::field)
                .containsExactly("record", "wrong", "right", "proof");
        assertThat(new Claim("登记表", "李名", "李明", "长".repeat(1000)).refusals()).isEmpty();
        assertThat(new Claim("登记表", "李名", "李明", "长".repeat(1001)).refusals())
                .extracting(Refusal::message)
                .containsExactly("文字太长，请控制在 1000 字以内，更长的作为材料上传。");
    }

    @Test
    void aClaimIsQuotedInOneLineAndWrittenNowhereByAccident() {
        var claim = new Claim("登记表", "李名\n（曾用名）", "李明", "户口簿");
        assertThat(claim.asked()).isEqualTo("登记表中的‘李名 （曾用名）’更正为‘李明’");
        assertThat(claim.toString()).doesNotContain("李");
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTED, found result",
        "PASSED_ON, found organ contact",
        "DIRECTED, found organ contact",
        "REFUSED, found reasons"
    })
    @DisplayName("第四十一条: corrected, passed on, told where to go, or refused; each with what it must say")
    void everyOutcomeNeedsItsWords(RectificationOutcome outcome, String fields) {
        assertThat(new Decision(outcome, " ", "", "", "", "").refusals())
                .extracting(Refusal::field)
                .containsExactly(fields.split(" "));
        var full = new Decision(outcome, "核对了原件", "已更正为李明", "市人社局", "0999-1", "证据不足");
        assertThat(full.refusals()).isEmpty();
        assertThat(outcome.isForAnother()).isEqualTo(fields.contains("organ"));
        assertThat(new Decision(outcome, "长".repeat(2001), "已更正", "市人社局", "0999-1", "证据不足").refusals())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTED, 本机关已更正为李明",
        "PASSED_ON, 本机关无权更正，已将该申请转送有权更正的市人社局（联系方式：0999-1）处理",
        "DIRECTED, 本机关无权更正，请向有权更正的市人社局（联系方式：0999-1）提出",
        "REFUSED, 本机关不予更正"
    })
    void letterTellsTheOutcomeInASentence(RectificationOutcome outcome, String sentence) {
        assertThat(new Decision(outcome, "核对了原件", "本机关已更正为李明", "市人社局", " 0999-1 ", "证据不足").sentence())
                .isEqualTo(sentence);
    }
}
