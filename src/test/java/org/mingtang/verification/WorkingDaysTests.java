package org.mingtang.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第二十六条: 20 working days, counted without holidays")
class WorkingDaysTests {

    @Test
    void countsWeekdaysAsOneWouldOnAPaperCalendar() {
        Random random = new Random(26);
        for (int round = 0; round < 500; round++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
            LocalDate to = from.plusDays(random.nextInt(60) - 5);
            long counted = from.isBefore(to)
                    ? from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                            .count()
                    : 0;
            assertThat(WorkingDays.weekdays(from, to)).as("%s to %s", from, to).isEqualTo(counted);
        }
    }

    @Test
    void isCertainOnlyWhereNoHolidaysCouldMakeUpForIt() {
        LocalDate monday = LocalDate.of(2026, 11, 2);
        assertThat(WorkingDays.isPerhapsOver(monday, LocalDate.of(2026, 11, 30)))
                .isFalse();
        assertThat(WorkingDays.isPerhapsOver(monday, LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(WorkingDays.isCertainlyOver(monday, LocalDate.of(2026, 12, 10)))
                .isFalse();
        assertThat(WorkingDays.isCertainlyOver(monday, LocalDate.of(2026, 12, 11)))
                .isTrue();
    }
}
