package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.WorkCalendar;

class TimeLeftTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    @ParameterizedTest(name = "{0} 看 {1} 到期：{2}")
    @CsvSource({
        // Plain days of one week.
        "2026-11-23, 2026-11-25, 剩 2 个工作日, chip-warn",
        "2026-11-23, 2026-11-26, 剩 3 个工作日, chip-warn",
        "2026-11-23, 2026-11-27, 剩 4 个工作日, chip-info",
        "2026-11-23, 2026-11-23, 今天到期, chip-warn",
        "2026-11-24, 2026-11-23, 逾期 1 个工作日, chip-late",
        // A weekend lies between.
        "2026-11-20, 2026-11-23, 剩 1 个工作日, chip-warn",
        "2026-11-23, 2026-11-20, 逾期 1 个工作日, chip-late",
        // Due on a day off.
        "2026-11-20, 2026-11-22, 到期前无工作日, chip-warn",
        "2026-11-22, 2026-11-21, 已逾期, chip-late",
        // National Day 2026: off from 1 to 7 October, Sunday 20 September and Saturday 10 October are worked.
        "2026-09-30, 2026-10-08, 剩 1 个工作日, chip-warn",
        "2026-10-09, 2026-10-10, 剩 1 个工作日, chip-warn",
        "2026-10-08, 2026-09-30, 逾期 1 个工作日, chip-late",
        "2026-10-12, 2026-09-30, 逾期 4 个工作日, chip-late"
    })
    void countsWorkingDaysOnly(LocalDate today, LocalDate due, String words, String chip) {
        TimeLeft left = TimeLeft.of(due, today, CALENDAR);

        assertThat(left.words()).isEqualTo(words);
        assertThat(left.chip()).isEqualTo(chip);
        assertThat(left.overdue()).isEqualTo(due.isBefore(today));
    }

    @Test
    void withoutADueDayNothingRunsOut() {
        assertThat(TimeLeft.of(null, LocalDate.of(2026, 11, 23), CALENDAR))
                .isEqualTo(new TimeLeft(0, false, "长期", "chip-idle"));
    }
}
