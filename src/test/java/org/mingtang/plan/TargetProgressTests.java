package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.plan.Progress.Span;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;

class TargetProgressTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void tellsWhatTheYearsEndWillBringAtThisPace() {
        BigDecimal end = TargetProgress.projected(BigDecimal.valueOf(8), FIRST, LAST, LocalDate.of(2026, 11, 21));

        assertThat(end).isEqualByComparingTo("9");
    }

    @Test
    void promisesNothingBeforeThePeriodBegins() {
        assertThat(TargetProgress.projected(BigDecimal.ONE, FIRST, LAST, LocalDate.of(2025, 12, 31)))
                .isZero();
    }

    @Test
    void saysWhatWasReachedOnceThePeriodIsOver() {
        assertThat(TargetProgress.projected(BigDecimal.TEN, FIRST, LAST, LocalDate.of(2027, 3, 1)))
                .isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 10, 10, 10, 已达标, chip-ok",
        "AT_LEAST, 10, 8, 10, 进度正常, chip-info",
        "AT_LEAST, 10, 8, 9, 进度偏慢, chip-warn",
        "EXACTLY, 2, 3, 3, 已达标, chip-ok",
        "AT_MOST, 5, 5, 6, 未超限, chip-ok",
        "AT_MOST, 5, 6, 6, 已超限, chip-late",
    })
    void saysInAWordHowFarItIs(Operator op, String value, String count, String projected, String word, String chip) {
        TargetProgress progress = progress(op, value, count, projected);

        assertThat(progress.word()).isEqualTo(word);
        assertThat(progress.chip()).isEqualTo(chip);
    }

    @Test
    void fillsItsBarToTheTopAtMost() {
        assertThat(progress(Operator.AT_LEAST, "10", "8", "9").percent()).isEqualTo(80);
        assertThat(progress(Operator.AT_LEAST, "3", "1", "1").percent()).isEqualTo(33);
        assertThat(progress(Operator.AT_LEAST, "1", "2", "2").percent()).isEqualTo(100);
        assertThat(progress(Operator.AT_MOST, "0", "0", "0").percent()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-11-21, 2026-01-01, 2026-12-31",
        "HALF_YEAR, 2026-11-21, 2026-07-01, 2026-12-31",
        "HALF_YEAR, 2026-06-30, 2026-01-01, 2026-06-30",
        "QUARTER, 2026-11-21, 2026-10-01, 2026-12-31",
        "QUARTER, 2026-02-28, 2026-01-01, 2026-03-31",
        "MONTH, 2026-02-10, 2026-02-01, 2026-02-28",
        "WEEK, 2026-11-22, 2026-11-16, 2026-11-22",
        "WEEK, 2026-11-23, 2026-11-23, 2026-11-29",
        "MONTH, 2027-05-05, 2026-12-01, 2026-12-31",
        "QUARTER, 2025-05-05, 2026-01-01, 2026-03-31",
    })
    void countsOverThePartOfThePlansYearThatTodayFallsInto(
            Period period, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(Span.of(period, 2026, today)).isEqualTo(new Span(from, to));
    }

    @Test
    void saysNothingOfPaceOnceTheTaskIsFinished() {
        TargetProgress missed = progress(Operator.AT_LEAST, "10", "6", "7");
        assertThat(missed.word()).isEqualTo("进度偏慢");
        assertThat(missed.finished().word()).isEqualTo("未达标");
        assertThat(missed.finished().chip()).isEqualTo("chip-idle");
        assertThat(progress(Operator.AT_LEAST, "10", "8", "12").finished().word())
                .isEqualTo("未达标");
        assertThat(progress(Operator.AT_LEAST, "10", "10", "12").finished().word())
                .isEqualTo("已达标");
        assertThat(progress(Operator.AT_MOST, "10", "11", "12").finished().word())
                .isEqualTo("已超限");
    }

    @Test
    void isBehindWhenItWillBeMissedWasMissedOrIsOverrun() {
        assertThat(progress(Operator.AT_LEAST, "10", "6", "7").behind()).isTrue();
        assertThat(progress(Operator.AT_LEAST, "10", "6", "10").behind()).isFalse();
        assertThat(progress(Operator.AT_LEAST, "10", "6", "10").finished().behind())
                .isTrue();
        assertThat(progress(Operator.AT_LEAST, "10", "10", "10").finished().behind())
                .isFalse();
        assertThat(progress(Operator.AT_MOST, "10", "11", "11").behind()).isTrue();
        assertThat(progress(Operator.AT_MOST, "10", "9", "11").behind()).isFalse();
    }

    @Test
    void countsOverTheYearWhereTheTableNamesNoPeriod() {
        assertThat(Span.of(null, 2026, LocalDate.of(2026, 5, 1))).isEqualTo(new Span(FIRST, LAST));
    }

    private static TargetProgress progress(Operator op, String value, String count, String projected) {
        Goal goal = new Goal("业务培训", op, new BigDecimal(value), "次", Period.YEAR, null, "TRAINING", false);
        return new TargetProgress(
                goal, FIRST, LAST, new BigDecimal(count), new BigDecimal(projected), List.of(), List.of(), false);
    }
}
