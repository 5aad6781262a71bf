package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.WorkCalendar;

class MonthPageTests {

    private final MonthPage october = MonthPage.of(
            new AgendaQuery(null, null, null, null, null, null, null),
            YearMonth.of(2026, 10),
            new AgendaDay(LocalDate.of(2026, 10, 9), WorkCalendar.builtIn()),
            Map.of(),
            Map.of(LocalDate.of(2026, 10, 9), 6L));

    @Test
    void showsWholeWeeksFromMonday() {
        assertThat(october.weeks())
                .hasSize(5)
                .allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(october.weeks().get(0).get(0).date()).isEqualTo("2026-09-28");
        assertThat(october.weeks().get(4).get(6).date()).isEqualTo("2026-11-01");
    }

    @Test
    void knowsDaysOffAndMakeUpDays() {
        assertThat(day("2026-10-01").workingDay()).isFalse();
        assertThat(day("2026-10-08").workingDay()).isTrue();
        assertThat(day("2026-10-10").workingDay()).isTrue();
        assertThat(day("2026-10-11").workingDay()).isFalse();
    }

    @Test
    void marksTodayAndTheNeighbouringMonths() {
        assertThat(days()).filteredOn(MonthPage.Day::today).containsExactly(day("2026-10-09"));
        assertThat(day("2026-09-30").inMonth()).isFalse();
        assertThat(day("2026-10-31").inMonth()).isTrue();
    }

    @Test
    void saysHowManyMoreAreDue() {
        assertThat(day("2026-10-09").more()).isEqualTo(6);
        assertThat(day("2026-10-12").more()).isZero();
    }

    private MonthPage.Day day(String date) {
        return days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private List<MonthPage.Day> days() {
        return october.weeks().stream().flatMap(List::stream).toList();
    }
}
