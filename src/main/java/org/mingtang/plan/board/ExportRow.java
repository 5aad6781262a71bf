package org.mingtang.plan.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskView;

/**
 * A task as the exported tables show it.
 *
 * @param deadline in the table's own words
 * @param day the same where it is a day, for who sorts and reckons
 */
record ExportRow(
        List<String> path,
        String number,
        String requirement,
        String units,
        String deadline,
        @Nullable LocalDate day,
        String targets,
        String state,
        String progress) {

    static List<ExportRow> of(PlanBoard board) {
        return board.tasks().stream().map(ExportRow::of).toList();
    }

    private static ExportRow of(BoardTask each) {
        TaskView task = each.task();
        String targets = each.targets().stream()
                .map(TargetBar::of)
                .map(bar -> bar.measure() + " " + bar.text() + "（" + bar.word() + "）")
                .collect(Collectors.joining("；"));
        String units = task.unitsRaw() == null ? UnitGroup.inWords(UnitGroup.of(task.parts())) : task.unitsRaw();
        String deadline = task.deadlineRaw() == null ? task.deadline() : task.deadlineRaw();
        return new ExportRow(
                task.path(),
                task.number(),
                task.requirement(),
                units,
                deadline,
                task.due(),
                targets,
                each.state().label(),
                progress(each, targets));
    }

    /** State, how many of several units have finished, and what was counted. */
    private static String progress(BoardTask each, String targets) {
        var parts = each.task().parts().stream()
                .filter(part -> part.stands() && part.handsIn())
                .toList();
        long finished = parts.stream().filter(part -> part.stage().finished()).count();
        String several = parts.size() > 1 ? "，" + finished + " / " + parts.size() + " 个单位完成" : "";
        return each.state().label() + several + (targets.isEmpty() ? "" : "。" + targets);
    }

    /** The heading that stands over a group of rows: all but the innermost. */
    String heading() {
        return path.size() < 2 ? "" : String.join("　", path.subList(0, path.size() - 1));
    }

    /** The innermost heading: the table's column 工作任务. */
    String matter() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }
}
