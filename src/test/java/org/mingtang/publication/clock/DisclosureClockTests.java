package org.mingtang.publication.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.WorkCalendar;

class DisclosureClockTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    @DisplayName("条例第二十六条: amber from the 15th working day, late after the 20th")
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-02, 2026-03-20, IN_TIME, 0
            2026-03-02, 2026-03-23, SOON, 0
            2026-03-02, 2026-03-30, SOON, 0
            2026-03-02, 2026-03-31, LATE, 1
            2026-03-02, 2026-04-04, LATE, 4
            """)
    void countsWorkingDays(LocalDate formed, LocalDate day, DisclosureClock.State state, int late) {
        DisclosureClock clock = clock(period(20, true), formed);

        assertThat(clock.due().date()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(clock.on(day, CALENDAR)).isEqualTo(state);
        assertThat(clock.lateDays(day, CALENDAR)).isEqualTo(late);
    }

    @DisplayName("预算法第十四条: 20 days are calendar days, moved off a day off")
    @ParameterizedTest
    @CsvSource({"2026-02-02, 2026-02-24", "2026-03-02, 2026-03-23", "2026-06-01, 2026-06-22"})
    void countsCalendarDaysForBudgets(LocalDate approved, LocalDate due) {
        assertThat(clock(period(20, false), approved).due().date()).isEqualTo(due);
    }

    private static DisclosureClock clock(PublicationPeriod period, LocalDate formed) {
        return new DisclosureClock(period, formed, period.due(formed, CALENDAR));
    }

    private static PublicationPeriod period(int days, boolean working) {
        return new PublicationPeriod(
                "X", "期限", days, working, "依据", LocalDate.of(2019, 5, 15), null, PeriodPurpose.PUBLISH, "", true, "");
    }
}
