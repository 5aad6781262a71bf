package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTests {

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @ParameterizedTest(name = "received {0}: +7 {1}, +15 {2}, +20 {3}, +40 {4}")
    @DisplayName("民法典第二百零一条: the starting day is not counted")
    @CsvSource({
        "2026-01-05, 2026-01-14, 2026-01-26, 2026-02-02, 2026-03-06",
        "2026-02-10, 2026-02-26, 2026-03-09, 2026-03-16, 2026-04-14",
        "2026-02-14, 2026-03-03, 2026-03-13, 2026-03-20, 2026-04-20",
        "2026-03-14, 2026-03-24, 2026-04-03, 2026-04-13, 2026-05-13",
        "2026-04-03, 2026-04-15, 2026-04-27, 2026-05-07, 2026-06-03",
        "2026-04-30, 2026-05-13, 2026-05-25, 2026-06-01, 2026-06-30",
        "2026-06-18, 2026-06-30, 2026-07-10, 2026-07-17, 2026-08-14",
        "2026-09-10, 2026-09-20, 2026-10-08, 2026-10-14, 2026-11-11",
        "2026-09-20, 2026-09-30, 2026-10-16, 2026-10-23, 2026-11-20",
        "2026-09-30, 2026-10-15, 2026-10-27, 2026-11-03, 2026-12-01",
        "2025-09-25, 2025-10-11, 2025-10-22, 2025-10-29, 2025-11-26",
        "2025-01-10, 2025-01-21, 2025-02-07, 2025-02-13, 2025-03-13",
        "2024-02-04, 2024-02-19, 2024-02-29, 2024-03-07, 2024-04-07",
        "2020-01-20, 2020-02-06, 2020-02-18, 2020-02-25, 2020-03-24"
    })
    void countsWorkingDaysFromTheDayAfterReceipt(
            LocalDate received, LocalDate seven, LocalDate fifteen, LocalDate twenty, LocalDate forty) {
        assertThat(Stream.of(7, 15, 20, 40).map(n -> calendar.plusWorkingDays(received, n)))
                .extracting(DueDate::date)
                .containsExactly(seven, fifteen, twenty, forty);
        assertThat(Stream.of(7, 15, 20, 40).map(n -> calendar.plusWorkingDays(received, n)))
                .noneMatch(DueDate::provisional);
    }

    @Test
    @DisplayName("政府信息公开条例第三十二条: opinion of a third party, five days used, the rest runs on from its answer")
    void standsStillWhileAThirdPartyIsAsked() {
        assertThat(calendar.workingDaysBetween(day("2026-03-02"), day("2026-03-09")))
                .isEqualTo(5);
        assertThat(calendar.plusWorkingDays(day("2026-03-25"), 20 - 5).date()).isEqualTo("2026-04-16");
    }

    @Test
    @DisplayName("政府信息公开条例第三十二条: no opinion within fifteen working days of the letter")
    void runsOnWhenTheThirdPartyIsSilent() {
        assertThat(calendar.plusWorkingDays(day("2026-03-09"), 15).date()).isEqualTo("2026-03-30");
        assertThat(calendar.plusWorkingDays(day("2026-03-30"), 15).date()).isEqualTo("2026-04-21");
    }

    @Test
    @DisplayName("政府信息公开条例第三十条: correction asked within seven working days; the reply period begins anew")
    void countsCorrectionAndTheFreshPeriodAfterIt() {
        assertThat(calendar.plusWorkingDays(day("2026-09-24"), 7).date()).isEqualTo("2026-10-12");
        assertThat(calendar.plusWorkingDays(day("2026-10-12"), 20).date()).isEqualTo("2026-11-09");
    }

    @Test
    @DisplayName("国办函〔2020〕109号: twenty working days to pay, a fresh period after payment")
    void countsTheTimeToPayAndTheFreshPeriodAfterIt() {
        assertThat(calendar.plusWorkingDays(day("2026-04-20"), 20).date()).isEqualTo("2026-05-20");
        assertThat(calendar.plusWorkingDays(day("2026-05-08"), 20).date()).isEqualTo("2026-06-04");
    }

    @ParameterizedTest(name = "{1} days from {0} end on {2}")
    @DisplayName("民法典第二百零三条: a last day that is a day off moves to the next working day")
    @CsvSource({"2026-08-03, 60, 2026-10-08", "2026-09-18, 15, 2026-10-08", "2026-09-05, 15, 2026-09-20"})
    void movesTheEndOfCalendarPeriodsOffDaysOff(LocalDate from, int days, LocalDate end) {
        assertThat(calendar.plusDays(from, days)).isEqualTo(new DueDate(end, false));
    }

    @ParameterizedTest(name = "{1} months from {0} end on {2}")
    @DisplayName("民法典第二百零二条: months end on the corresponding day, or the month's last")
    @CsvSource({
        "2026-01-31, 1, 2026-02-28",
        "2026-03-15, 6, 2026-09-15",
        "2026-08-31, 1, 2026-09-30",
        "2026-04-01, 6, 2026-10-08"
    })
    void countsMonthsToTheCorrespondingDay(LocalDate from, int months, LocalDate end) {
        assertThat(calendar.plusMonths(from, months)).isEqualTo(new DueDate(end, false));
    }

    @Test
    @DisplayName("A period that crosses into a year without notice is provisional")
    void marksDatesInAYearWithoutNoticeAsProvisional() {
        assertThat(calendar.isOfficial(2026)).isTrue();
        assertThat(calendar.isOfficial(2027)).isFalse();
        assertThat(calendar.plusWorkingDays(day("2026-11-20"), 40)).isEqualTo(new DueDate(day("2027-01-15"), true));
        assertThat(calendar.plusDays(day("2026-12-20"), 30).provisional()).isTrue();
        assertThat(calendar.plusMonths(day("2026-10-10"), 6).provisional()).isTrue();
        assertThat(calendar.plusWorkingDays(day("2018-12-28"), 5).provisional()).isTrue();
    }

    @Test
    @DisplayName("A notice makes the dates of its year certain")
    void countsTheClosedDaysOfANewNotice() {
        var notices = new ArrayList<>(BuiltInNotices.all());
        notices.add(YearNotice.of(2027, List.of(day("2027-01-01")), List.of()));
        assertThat(WorkCalendar.of(notices).plusWorkingDays(day("2026-11-20"), 40))
                .isEqualTo(new DueDate(day("2027-01-18"), false));
    }

    @Test
    void endsCertainWhenThePeriodStaysInTheOldYear() {
        assertThat(calendar.plusWorkingDays(day("2026-12-30"), 1)).isEqualTo(new DueDate(day("2026-12-31"), false));
        assertThat(calendar.plusWorkingDays(day("2026-12-31"), 0)).isEqualTo(new DueDate(day("2026-12-31"), false));
        assertThat(calendar.plusWorkingDays(day("2026-12-31"), 1)).isEqualTo(new DueDate(day("2027-01-01"), true));
    }

    @Test
    void countsBackwardsForReminders() {
        assertThat(calendar.plusWorkingDays(day("2026-10-12"), -3)).isEqualTo(new DueDate(day("2026-10-08"), false));
        assertThat(calendar.workingDaysBetween(day("2026-10-12"), day("2026-09-30")))
                .isEqualTo(-4);
    }

    @Test
    @DisplayName("A day named as closed and as worked is worked")
    void letsAMakeUpDayWinOverAClosedDay() {
        var friday = day("2027-03-05");
        var both = WorkCalendar.of(List.of(YearNotice.of(2027, List.of(friday), List.of(friday))));
        assertThat(both.isWorkingDay(friday)).isTrue();
    }

    @Test
    void letsTheLaterNoticeOfAYearReplaceTheEarlier() {
        var first = YearNotice.of(2027, List.of(day("2027-03-05")), List.of());
        var corrected = YearNotice.of(2027, List.of(), List.of(day("2027-03-06")));
        var calendar = WorkCalendar.of(List.of(first, corrected));
        assertThat(calendar.isWorkingDay(day("2027-03-05"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2027-03-06"))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("Working days of each official year")
    @CsvSource({"2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void knowsTheWorkingDaysOfEachYear(int year, int workingDays) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
