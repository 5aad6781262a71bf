package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.plan.Stage;
import org.mingtang.procedure.WorkCalendar;

class DuePageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void showsATaskOnEachDayOnWhichAUnitIsDue() {
        DuePage page = page(Written.task("公开")
                .part(SomePart.ofEducation().due(JUNE, -100).late(100).part())
                .part(SomePart.ofHealth().due(LocalDate.of(2026, 7, 31), 1).part())
                .done());
        assertThat(page.months()).extracting(DueMonth::month).containsExactly(6, 7);
        assertThat(page.months())
                .flatExtracting(month -> month.days().get(0).tasks())
                .extracting(DueMonth.Due::requirement, DueMonth.Due::units, DueMonth.Due::open)
                .containsExactly(tuple("公开", 1, 1), tuple("公开", 1, 1));
        assertThat(page.undated()).isEmpty();
    }

    @Test
    void listsTasksOfOneDayInTheOrderOfTheTable() {
        DuePage page = page(
                Written.task("甲").at(0).due(JUNE).by(EDUCATION, Stage.ISSUED).done(),
                Written.task("乙").at(1).due(JUNE).by(EDUCATION, Stage.DONE).done());
        assertThat(page.months()).hasSize(1);
        assertThat(page.months().get(0).days().get(0).tasks())
                .extracting(DueMonth.Due::requirement, DueMonth.Due::open)
                .containsExactly(tuple("甲", 1), tuple("乙", 0));
        assertThat(page.months().get(0).weeks().stream().flatMap(List::stream).filter(cell -> cell.due() > 0))
                .extracting(DueMonth.Cell::day, DueMonth.Cell::due)
                .containsExactly(tuple(30, 2));
    }

    @Test
    void listsTasksWithoutADayBeside() {
        DuePage page = page(
                Written.task("长期的事").due(null).by(EDUCATION, Stage.ISSUED).done(),
                Written.task("有日期的事").due(JUNE).by(EDUCATION, Stage.ISSUED).done());
        assertThat(page.undated()).extracting(TaskRow::requirement).containsExactly("长期的事");
    }

    @Test
    void losesNoTaskWhoseDayOnlyAFormerUnitHad() {
        DuePage page = page(Written.task("移交的事")
                .part(SomePart.ofEducation().in(Stage.HANDED_OVER).due(JUNE, 3).part())
                .part(SomePart.ofHealth().due(null, null).part())
                .done());
        assertThat(page.months()).isEmpty();
        assertThat(page.undated()).extracting(TaskRow::requirement).containsExactly("移交的事");
    }

    @Test
    void takesAPartlyDatedTaskForADatedOne() {
        DuePage page = page(Written.task("公开")
                .part(SomePart.ofEducation().due(JUNE, 3).part())
                .part(SomePart.ofHealth().due(null, null).part())
                .done());
        assertThat(page.months()).hasSize(1);
        assertThat(page.undated()).isEmpty();
    }

    @Test
    void leavesOutWhatWasCancelled() {
        DuePage page = page(
                Written.task("一").due(JUNE).by(EDUCATION, Stage.CANCELLED).done(),
                Written.task("二").due(null).by(HEALTH, Stage.CANCELLED).done());
        assertThat(page.months()).isEmpty();
        assertThat(page.undated()).isEmpty();
    }

    @Test
    void isEmptyForAnEmptyPlan() {
        assertThat(page().months()).isEmpty();
        assertThat(page().undated()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-10,28,5", "2028-02-10,29,5", "2027-02-10,28,4", "2026-08-10,31,6", "2026-06-10,30,5"})
    void laysOutMonthsOfEveryLength(LocalDate due, int days, int weeks) {
        DueMonth month = page(Written.task("公开")
                        .due(due)
                        .by(EDUCATION, Stage.ISSUED)
                        .done())
                .months()
                .get(0);
        List<DueMonth.Cell> cells = month.weeks().stream().flatMap(List::stream).toList();
        assertThat(cells).filteredOn(cell -> cell.day() > 0).hasSize(days);
        assertThat(month.weeks()).hasSize(weeks);
        // The first day stands under its own weekday.
        assertThat(cells.get(due.withDayOfMonth(1).getDayOfWeek().getValue() - 1)
                        .day())
                .isEqualTo(1);
        assertThat(cells).noneMatch(DueMonth.Cell::today);
    }

    @Test
    void keepsTheSameMonthOfTwoYearsApart() {
        DuePage page = page(
                Written.task("明年")
                        .due(LocalDate.of(2027, 6, 30))
                        .by(EDUCATION, Stage.ISSUED)
                        .done(),
                Written.task("今年").due(JUNE).by(EDUCATION, Stage.ISSUED).done());
        assertThat(page.months())
                .extracting(DueMonth::year, DueMonth::month)
                .containsExactly(tuple(2026, 6), tuple(2027, 6));
    }

    private static DuePage page(BoardTask... tasks) {
        return DuePage.of(Written.board(tasks), WorkCalendar.builtIn(), TODAY);
    }
}
