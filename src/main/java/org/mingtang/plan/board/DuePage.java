package org.mingtang.plan.board;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.procedure.WorkCalendar;

/**
 * A plan's due dates by month.
 *
 * @param undated tasks without a day: ongoing ones, and those due so long after something happened
 */
public record DuePage(PlanHead head, List<DueMonth> months, List<TaskRow> undated) {

    static DuePage of(PlanBoard board, WorkCalendar calendar, LocalDate today) {
        return new DuePage(
                board.head(),
                DueMonth.of(board.tasks(), calendar, today),
                board.tasks().stream()
                        .filter(DuePage::isUndated)
                        .map(TaskRow::of)
                        .toList());
    }

    /** A day that only a unit had which handed its part over is not shown by month, so it does not count here either. */
    private static boolean isUndated(BoardTask task) {
        List<Part> standing = task.task().parts().stream().filter(Part::stands).toList();
        return !standing.isEmpty() && standing.stream().allMatch(part -> part.due() == null);
    }
}
