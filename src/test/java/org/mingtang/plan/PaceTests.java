package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.plan.Progress.Span;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;

/** The pace of a target and the days it counts over, at their edges. */
class PaceTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @ParameterizedTest(name = "{0} counted by {1} become {2}")
    @CsvSource({
        "1, 2026-01-01, 365",
        "1, 2026-01-02, 183",
        "0, 2026-07-01, 0",
        "10, 2026-12-30, 10",
        "10, 2026-12-31, 10",
        "0.5, 2026-12-31, 0.5",
        "1, 2026-09-01, 1",
        "1, 2026-08-31, 2",
    })
    void goesOnAsItWentSoFar(BigDecimal count, LocalDate today, BigDecimal end) {
        assertThat(TargetProgress.projected(count, FIRST, LAST, today)).isEqualByComparingTo(end);
    }

    @Test
    void goesOnWithinASingleDay() {
        assertThat(TargetProgress.projected(BigDecimal.TEN, FIRST, FIRST, FIRST))
                .isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("A promise never falls below what is counted already")
    void neverTakesBackWhatIsCounted() {
        for (BigDecimal count : List.of(BigDecimal.valueOf(7), new BigDecimal("2.4"), new BigDecimal("0.25"))) {
            assertThat(FIRST.datesUntil(LAST.plusDays(2)))
                    .allSatisfy(day -> assertThat(TargetProgress.projected(count, FIRST, LAST, day))
                            .isGreaterThanOrEqualTo(count));
        }
    }

    @Test
    @DisplayName("The parts of a year follow one another without gap or overlap")
    void cutsTheYearIntoPartsThatMeet() {
        for (Period period : List.of(Period.HALF_YEAR, Period.QUARTER, Period.MONTH)) {
            List<Span> parts = FIRST.datesUntil(LAST.plusDays(1))
                    .map(day -> Span.of(period, 2026, day))
                    .distinct()
                    .toList();
            assertThat(parts).hasSize(period == Period.HALF_YEAR ? 2 : period == Period.QUARTER ? 4 : 12);
            assertThat(parts.get(0).from()).isEqualTo(FIRST);
            assertThat(parts.get(parts.size() - 1).to()).isEqualTo(LAST);
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to().plusDays(1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheDayItIsAskedFor(Period period) {
        Stream.of(FIRST, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 7, 1), LAST)
                .forEach(day -> {
                    Span span = Span.of(period, 2026, day);
                    assertThat(day).isBetween(span.from(), span.to());
                });
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, 2028-02-01, 2028-02-29", "2026-02-28, 2026-02-01, 2026-02-28"})
    void knowsLeapYears(LocalDate today, LocalDate from, LocalDate to) {
        assertThat(Span.of(Period.MONTH, today.getYear(), today)).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest
    @EnumSource(
            value = Period.class,
            names = {"HALF_YEAR", "QUARTER", "MONTH"})
    void staysInThePlansYearWhateverTheDay(Period period) {
        assertThat(Span.of(period, 2026, LocalDate.of(2031, 5, 5)).to()).isEqualTo(LAST);
        assertThat(Span.of(period, 2026, LocalDate.of(2019, 5, 5)).from()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 9.99, false",
        "AT_LEAST, 10.00, true",
        "AT_LEAST, 11, true",
        "AT_MOST, 9, true",
        "AT_MOST, 10.00, true",
        "AT_MOST, 10.01, false",
        "EXACTLY, 9, false",
        "EXACTLY, 10.0, true",
    })
    void isMetExactlyAtItsValue(Operator op, BigDecimal count, boolean met) {
        assertThat(TargetProgress.meets(goal(op), count)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"8.00, 8", "100, 100", "0.50, 0.5", "0, 0", "1E+3, 1000"})
    void writesNumbersAsPeopleDo(BigDecimal number, String plain) {
        assertThat(TargetProgress.plain(number)).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}: {1} of 10, {2} by the end, over {3} is behind: {4}")
    @CsvSource({
        "AT_LEAST, 8, 10, false, false",
        "AT_LEAST, 8, 9, false, true",
        "AT_LEAST, 8, 10, true, true",
        "AT_LEAST, 10, 10, true, false",
        "AT_MOST, 11, 12, false, true",
        "AT_MOST, 9, 12, false, false",
    })
    void isBehindWhenItWillBeOrWasMissed(Operator op, int count, int projected, boolean over, boolean behind) {
        assertThat(progress(op, count, projected, over).behind()).isEqualTo(behind);
    }

    @Test
    void hasNoPaceAnyMoreOnceItsTaskIsFinished() {
        TargetProgress running = progress(Operator.AT_LEAST, 8, 10, false);

        assertThat(running.word()).isEqualTo("进度正常");
        assertThat(running.finished().word()).isEqualTo("未达标");
        assertThat(running.finished().count()).isEqualTo(running.count());
    }

    private static TargetProgress progress(Operator op, int count, int projected, boolean over) {
        return new TargetProgress(
                goal(op),
                FIRST,
                LAST,
                BigDecimal.valueOf(count),
                BigDecimal.valueOf(projected),
                List.of(),
                List.of(),
                over);
    }

    private static Goal goal(Operator op) {
        return new Goal("业务培训", op, BigDecimal.TEN, "次", Period.YEAR, null, "TRAINING", false);
    }
}
