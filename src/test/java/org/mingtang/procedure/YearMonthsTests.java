package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearMonthsTests {

    private static final YearNotice NOTICE = YearNotice.of(
            2027,
            List.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2)),
            List.of(LocalDate.of(2027, 1, 9)));

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2026, 2027, 2028})
    void showsEachDayOfTheYearOnceUnderItsWeekday(int year) {
        var months = YearMonths.of(year, null);

        assertThat(months).hasSize(12);
        for (int month = 1; month <= 12; month++) {
            var weeks = months.get(month - 1).weeks();
            var length = YearMonth.of(year, month).lengthOfMonth();
            assertThat(weeks).allSatisfy(week -> assertThat(week).hasSize(7));
            assertThat(weeks.stream().flatMap(List::stream).filter(Objects::nonNull))
                    .extracting(YearMonths.Day::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, length).boxed().toList());
            int first = LocalDate.of(year, month, 1).getDayOfWeek().getValue() - 1;
            assertThat(weeks.get(0).get(first)).extracting("number").isEqualTo(1);
        }
    }

    @Test
    void saysForEachDayWhatItIs() {
        assertThat(day(1, 1)).isEqualTo(new YearMonths.Day(1, "休", "放假", false));
        assertThat(day(1, 2)).isEqualTo(new YearMonths.Day(2, "休", "放假", false));
        assertThat(day(1, 9)).isEqualTo(new YearMonths.Day(9, "班", "补班", true));
        assertThat(day(1, 10)).isEqualTo(new YearMonths.Day(10, "", "周末", false));
        assertThat(day(1, 11)).isEqualTo(new YearMonths.Day(11, "", "工作日", true));
    }

    @Test
    void knowsNothingOfDaysOffWithoutANotice() {
        var january = YearMonths.of(2027, null).get(0);

        assertThat(january.weeks().get(0).get(4)).isEqualTo(new YearMonths.Day(1, "", "工作日", true));
    }

    private static YearMonths.Day day(int month, int number) {
        return YearMonths.of(2027, NOTICE).get(month - 1).weeks().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(day -> day.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
