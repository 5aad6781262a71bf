package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.procedure.UnlawfulAct;

/** The table of acts from both sides: what is lawful leads where it should, everything else is refused. */
class ManuscriptActTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            CHANGE, WRITING, WRITING
            CHANGE, RETURNED, RETURNED
            SUBMIT, WRITING, UNDER_REVIEW
            SUBMIT, RETURNED, UNDER_REVIEW
            TAKE_BACK, UNDER_REVIEW, WRITING
            TAKE_BACK, APPROVED, WRITING
            RETURN, UNDER_REVIEW, RETURNED
            PASS, UNDER_REVIEW, APPROVED
            WITHHOLD, UNDER_REVIEW, WITHHELD
            SCHEDULE, APPROVED, APPROVED
            PUBLISH, APPROVED, PUBLISHED
            DISCARD, WRITING, DISCARDED
            DISCARD, RETURNED, DISCARDED
            """)
    void leadsWhereItShould(ManuscriptAct act, ManuscriptStage from, ManuscriptStage to) {
        assertThat(act.isPossibleFrom(from)).isTrue();
        assertThat(act.from(from)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(ManuscriptAct.class)
    void isRefusedEverywhereElseWithBothNames(ManuscriptAct act) {
        Set<ManuscriptStage> lawful = lawful(act);
        for (ManuscriptStage stage : EnumSet.complementOf(EnumSet.copyOf(withOne(lawful)))) {
            assertThat(act.isPossibleFrom(stage)).as(act + " from " + stage).isFalse();
            assertThatThrownBy(() -> act.from(stage))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessage("这份稿件“" + stage.label() + "”，不能" + act.label() + "。请刷新页面查看最新状态。");
        }
    }

    @Test
    void thirteenOfAllPairsAreLawfulAndNoMore() {
        long lawful = Arrays.stream(ManuscriptAct.values())
                .mapToLong(act -> Arrays.stream(ManuscriptStage.values())
                        .filter(act::isPossibleFrom)
                        .count())
                .sum();

        assertThat(lawful).isEqualTo(13);
    }

    @ParameterizedTest
    @EnumSource(
            value = ManuscriptStage.class,
            names = {"PUBLISHED", "WITHHELD", "DISCARDED"})
    void nothingFollowsTheEnd(ManuscriptStage end) {
        assertThat(end.ended()).isTrue();
        assertThat(end.writable()).isFalse();
        assertThat(ManuscriptAct.values()).noneMatch(act -> act.isPossibleFrom(end));
    }

    @Test
    void onlyApprovalLeadsToTheDoor() {
        assertThat(Arrays.stream(ManuscriptStage.values()).filter(ManuscriptAct.PUBLISH::isPossibleFrom))
                .containsExactly(ManuscriptStage.APPROVED);
        assertThat(lawful(ManuscriptAct.PASS)).containsExactly(ManuscriptStage.UNDER_REVIEW);
    }

    @Test
    void wordsMayBeChangedExactlyWhereTheActIsLawful() {
        for (ManuscriptStage stage : ManuscriptStage.values()) {
            assertThat(stage.writable()).as(stage.name()).isEqualTo(ManuscriptAct.CHANGE.isPossibleFrom(stage));
        }
    }

    @Test
    void everyStageAndActHasANameOfItsOwn() {
        assertThat(Arrays.stream(ManuscriptStage.values()).map(ManuscriptStage::label))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(ManuscriptAct.values()).map(ManuscriptAct::label))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(ManuscriptStage.values()).map(ManuscriptStage::chip))
                .allMatch(chip -> chip.matches("chip-(ok|info|warn|late|idle)"));
    }

    private static Set<ManuscriptStage> lawful(ManuscriptAct act) {
        return Arrays.stream(ManuscriptStage.values())
                .filter(act::isPossibleFrom)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ManuscriptStage.class)));
    }

    /** Writing begins a manuscript and is possible from no stage at all. */
    private static List<ManuscriptStage> withOne(Set<ManuscriptStage> lawful) {
        return lawful.isEmpty() ? List.of(ManuscriptStage.WRITING) : List.copyOf(lawful);
    }
}
