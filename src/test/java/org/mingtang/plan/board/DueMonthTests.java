package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;
import org.mingtang.procedure.WorkCalendar;

class DueMonthTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    private final List<DueMonth> months = DueMonth.of(
            List.of(
                    Written.task("国庆")
                            .at(0)
                            .due(LocalDate.of(2026, 10, 1))
                            .by(EDUCATION, Stage.ISSUED)
                            .done(),
                    Written.task("月末")
                            .at(1)
                            .due(LocalDate.of(2026, 10, 30))
                            .by(EDUCATION, Stage.ISSUED)
                            .by(HEALTH, Stage.DONE)
                            .done(),
                    Written.task("长期").due(null).by(HEALTH, Stage.ISSUED).done(),
                    Written.task("年末").at(2).by(HEALTH, Stage.DONE).done()),
            WorkCalendar.builtIn(),
            TODAY);

    @Test
    void showsTheMonthsInWhichSomethingIsDue() {
        assertThat(months).extracting(DueMonth::month).containsExactly(10, 12);
        assertThat(months.get(0).days())
                .extracting(DueMonth.Day::date)
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 30));
    }

    @Test
    void marksDaysOffAndToday() {
        DueMonth.Day holiday = months.get(0).days().get(0);
        assertThat(holiday.working()).isFalse();
        assertThat(holiday.official()).isTrue();
        assertThat(holiday.weekday()).isEqualTo("星期四");
        assertThat(months.get(0).days().get(1).working()).isTrue();
        assertThat(cells())
                .filteredOn(DueMonth.Cell::today)
                .extracting(DueMonth.Cell::day)
                .containsExactly(12);
    }

    @Test
    void countsUnitsStillOpen() {
        DueMonth.Due due = months.get(0).days().get(1).tasks().get(0);
        assertThat(due.units()).isEqualTo(2);
        assertThat(due.open()).isEqualTo(1);
    }

    @Test
    void laysEveryDayOfTheMonthOutOnce() {
        assertThat(cells())
                .extracting(DueMonth.Cell::day)
                .filteredOn(day -> day > 0)
                .hasSize(31)
                .isSorted();
        assertThat(months.get(0).weeks()).allMatch(week -> week.size() == 7);
    }

    private List<DueMonth.Cell> cells() {
        return months.get(0).weeks().stream().flatMap(List::stream).toList();
    }
}
