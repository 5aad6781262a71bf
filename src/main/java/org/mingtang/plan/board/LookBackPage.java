package org.mingtang.plan.board;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskId;

/**
 * 回头看: this year's plan beside an earlier one.
 *
 * @param before the earlier plan; null when there is none to compare with
 * @param others plans that could be compared with
 */
public record LookBackPage(
        PlanHead head,
        @Nullable PlanHead before,
        List<Choice> others,
        List<Pair> again,
        List<Left> undone,
        List<TaskRow> fresh,
        List<TaskRow> gone) {

    /** A task that came again. */
    public record Pair(TaskRow now, TaskRow before, int likeness) {}

    /** A task left undone in the earlier year. */
    public record Left(TaskRow task, boolean cameAgain) {}

    static LookBackPage without(PlanHead head, List<Choice> others) {
        return new LookBackPage(head, null, others, List.of(), List.of(), List.of(), List.of());
    }

    static LookBackPage of(PlanBoard board, PlanBoard earlier, List<Choice> others) {
        LookBack back = LookBack.of(board.tasks(), earlier.tasks());
        Set<TaskId> again =
                back.again().stream().map(pair -> pair.before().task().id()).collect(Collectors.toSet());
        return new LookBackPage(
                board.head(),
                earlier.head(),
                others,
                back.again().stream()
                        .map(pair -> new Pair(TaskRow.of(pair.now()), TaskRow.of(pair.before()), (int)
                                Math.round(pair.likeness() * 100)))
                        .toList(),
                LookBack.undone(earlier.tasks()).stream()
                        .map(task -> new Left(
                                TaskRow.of(task), again.contains(task.task().id())))
                        .toList(),
                back.fresh().stream().map(TaskRow::of).toList(),
                back.gone().stream().map(TaskRow::of).toList());
    }
}
