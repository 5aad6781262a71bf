package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold on every day from 2019 to 2026, whatever the notices say. */
class WorkCalendarLawsTests {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 10, 20, 30})
    @DisplayName("The n-th working day is n working days away and is itself worked")
    void countsThereAsItCountsBack(int days) {
        everyDay().filter(day -> day.isBefore(LAST.minusDays(60))).forEach(day -> {
            LocalDate due = calendar.plusWorkingDays(day, days).date();
            assertThat(calendar.workingDaysBetween(day, due))
                    .as(day + " + " + days)
                    .isEqualTo(days);
            assertThat(calendar.isWorkingDay(due)).as(due + " worked").isTrue();
        });
    }

    @Test
    @DisplayName("Working days are counted forwards as backwards")
    void isTheSameBothWays() {
        everyDay().forEach(day -> {
            LocalDate other = LAST.minusDays(FIRST.until(day, ChronoUnit.DAYS));
            assertThat(calendar.workingDaysBetween(day, other)).isEqualTo(-calendar.workingDaysBetween(other, day));
        });
    }

    @Test
    @DisplayName("Spans add up")
    void addsUp() {
        LocalDate middle = LocalDate.of(2022, 10, 4);
        everyDay()
                .forEach(day -> assertThat(calendar.workingDaysBetween(FIRST, day))
                        .isEqualTo(
                                calendar.workingDaysBetween(FIRST, middle) + calendar.workingDaysBetween(middle, day)));
    }

    @Test
    @DisplayName("第二百零三条: the last day of a period is never a day off, and no day is skipped to reach it")
    void endsOnTheFirstWorkingDayFromTheDayItself() {
        everyDay().filter(day -> day.isBefore(LAST.minusDays(15))).forEach(day -> {
            LocalDate end = calendar.rollForward(day);
            assertThat(calendar.isWorkingDay(end)).isTrue();
            assertThat(day.datesUntil(end)).noneMatch(calendar::isWorkingDay);
        });
    }

    @Test
    @DisplayName("A make-up day is always a weekend, a day off on a weekday never makes up")
    void weekendsAreWorkedOnlyByName() {
        List<LocalDate> workedWeekends = everyDay()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                .filter(calendar::isWorkingDay)
                .toList();
        List<LocalDate> named = BuiltInNotices.all().stream()
                .flatMap(notice -> notice.makeUp().stream())
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                .sorted()
                .toList();

        assertThat(workedWeekends).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        // The end of the last year with a notice, and the first days beyond it.
        "2026-12-30, 1, 2026-12-31, false",
        "2026-12-30, 2, 2027-01-01, true",
        "2026-12-31, 0, 2026-12-31, false",
        "2027-01-04, -1, 2027-01-01, true",
        "2018-12-31, 1, 2019-01-02, false"
    })
    @DisplayName("Dates are provisional from the first day of a year without a notice")
    void isProvisionalFromTheTurnOfTheYear(LocalDate from, int days, LocalDate due, boolean provisional) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(new DueDate(due, provisional));
    }

    @Test
    void knowsTheYearsItHasANoticeFor() {
        assertThat(Stream.iterate(2015, year -> year + 1).limit(20).filter(calendar::isOfficial))
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    private static Stream<LocalDate> everyDay() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }
}
