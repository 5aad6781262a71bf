package org.mingtang.plan.board;

import java.util.List;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Goal;

/**
 * One task as a row of a board.
 *
 * @param byDocument counted targets that are proven by documents, in words
 * @param slow a counted target will be missed at this pace
 */
public record TaskRow(
        String id,
        String number,
        String requirement,
        List<UnitGroup> units,
        Deadline deadline,
        List<TargetBar> targets,
        List<String> byDocument,
        String state,
        String chip,
        boolean slow) {

    static TaskRow of(BoardTask each) {
        TaskView task = each.task();
        return new TaskRow(
                task.id().toString(),
                task.number(),
                task.requirement(),
                UnitGroup.of(task.parts()),
                Deadline.of(task),
                each.targets().stream().map(TargetBar::of).toList(),
                task.goals().stream()
                        .filter(goal -> !goal.counts())
                        .map(TaskRow::words)
                        .toList(),
                each.state().label(),
                each.state().chip(),
                each.slow());
    }

    private static String words(Goal goal) {
        String sign = switch (goal.op()) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case EXACTLY -> "";
        };
        return goal.measure() + " " + sign + TargetBar.plain(goal.value()) + " " + goal.unit();
    }
}
