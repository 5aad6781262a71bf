package org.mingtang.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting without a calendar of holidays: certain only where no holiday could change it. */
class OfficeTimeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-30, 20, false, false",
        "2026-03-02, 2026-03-31, 21, true, false",
        "2026-03-02, 2026-04-09, 28, true, false",
        "2026-03-02, 2026-04-10, 29, true, true",
        "2026-03-07, 2026-03-08, 0, false, false",
        "2026-03-06, 2026-03-09, 1, false, false",
        "2026-03-09, 2026-03-06, 0, false, false",
        "1969-12-29, 1970-01-05, 5, false, false"
    })
    void countsWeekdaysBehindADay(LocalDate from, LocalDate to, long days, boolean perhaps, boolean certainly) {
        assertThat(WorkingDays.weekdays(from, to)).isEqualTo(days);
        assertThat(WorkingDays.isPerhapsOver(from, to)).isEqualTo(perhaps);
        assertThat(WorkingDays.isCertainlyOver(from, to)).isEqualTo(certainly);
    }
}
