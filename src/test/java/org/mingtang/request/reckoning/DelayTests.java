package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.request.reckoning.Happened.received;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 第三十五条: a longer period for somebody who had good reasons to ask for so much. */
class DelayTests {

    @Test
    void addsItsWorkingDaysToThePeriod() {
        assertThat(received("2026-03-02").due()).isEqualTo("2026-03-30");
        assertThat(received("2026-03-02").delayed("2026-03-30", 40).due()).isEqualTo("2026-05-28");
        assertThat(received("2026-03-02").delayed("2026-03-10", 1).due()).isEqualTo("2026-03-31");
    }

    @Test
    @DisplayName("how long is reasonable the law does not say: more than the twenty days of 第三十三条 may be")
    void hasNoMostOfItsOwnAndStandsBesideTheExtension() {
        var delayed = received("2026-03-02").delayed("2026-03-10", 60);
        assertThat(delayed.refused()).isEmpty();
        var both = received("2026-03-02").extended("2026-03-09", 20).delayed("2026-03-10", 40);
        assertThat(both.refused()).isEmpty();
        assertThat(both.due()).isEqualTo(delayed.due());
        assertThat(received("2026-03-02")
                        .delayed("2026-03-09", 40)
                        .extended("2026-03-10", 20)
                        .due())
                .isEqualTo(both.due());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "250, 0"})
    void isADayAtLeast(int days, int refused) {
        assertThat(received("2026-03-02").delayed("2026-03-10", days).refused()).hasSize(refused);
    }

    @Test
    void saysNothingWithoutItsDays() {
        var silent = received("2026-03-02").and(ClockAct.DELAY, "2026-03-10");
        assertThat(silent.refused()).containsExactly("1 第三十五条");
        assertThat(silent.due()).isEqualTo("2026-03-30");
    }

    @Test
    void comesOnceAndBeforeThePeriodEnds() {
        assertThat(received("2026-03-02")
                        .delayed("2026-03-10", 5)
                        .delayed("2026-03-11", 5)
                        .refused())
                .containsExactly("2 第三十五条");
        var late = received("2026-03-02").delayed("2026-03-31", 5);
        assertThat(late.refused()).containsExactly("1 第三十五条");
        assertThat(late.history().refused().get(0).objection().reason()).isEqualTo("答复期限已于2026-03-30届满，期限届满后不能再延迟。");
    }

    @Test
    void isRefusedWhileTheApplicantIsAwaitedAndTakenWhileOthersAreAsked() {
        assertThat(received("2026-03-02")
                        .feeNoticed("2026-03-03", "2026-03-03")
                        .delayed("2026-03-04", 5)
                        .refused())
                .containsExactly("2 第三十五条");
        assertThat(received("2026-03-02")
                        .askedToCorrect("2026-03-03", "2026-03-20")
                        .delayed("2026-03-04", 5)
                        .refused())
                .containsExactly("2 第三十五条");
        var asked = received("2026-03-02").consulted("2026-03-09", "2026-03-09").delayed("2026-03-10", 5);
        assertThat(asked.stage()).isEqualTo(ClockStage.SUSPENDED);
        assertThat(asked.and(ClockAct.OPINION, "2026-03-25").due()).isEqualTo("2026-04-23");
    }

    @Test
    @DisplayName("a fresh period after payment has its twenty days, as after an extension")
    void isSpentWhenThePeriodBeginsAnew() {
        var paid = received("2026-03-02")
                .delayed("2026-03-03", 40)
                .feeNoticed("2026-03-04", "2026-03-04")
                .and(ClockAct.FEE_PAID, "2026-03-09");
        assertThat(paid.due()).isEqualTo("2026-04-07");
    }

    @Test
    void isToldInTheDerivation() {
        var steps = received("2026-03-02")
                .delayed("2026-03-10", 40)
                .history()
                .clock()
                .derivation(LocalDate.parse("2026-03-10"));
        assertThat(steps.get(1).rule()).isEqualTo("申请理由合理，但是不能在期限内答复，答复期限延迟40个工作日");
        assertThat(steps.get(1).article()).isEqualTo("第三十五条");
        assertThat(steps.get(2).rule()).isEqualTo("答复期限共60个工作日");
    }
}
