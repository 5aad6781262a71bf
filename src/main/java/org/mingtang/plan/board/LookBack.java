package org.mingtang.plan.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskState;

/**
 * This year's plan beside an earlier one.
 *
 * @param again tasks that came again, in this year's order
 * @param fresh this year's tasks that the earlier plan did not have
 * @param gone the earlier plan's tasks that did not come again
 */
record LookBack(List<Pair> again, List<BoardTask> fresh, List<BoardTask> gone) {

    /** The same task in both years. */
    record Pair(BoardTask now, BoardTask before, double likeness) {}

    /** Pairs the most alike first, each task at most once. */
    static LookBack of(List<BoardTask> now, List<BoardTask> before) {
        List<Pair> candidates = new ArrayList<>();
        for (BoardTask each : now) {
            for (BoardTask earlier : before) {
                double likeness = Likeness.of(each.task(), earlier.task());
                if (likeness >= Likeness.SAME) {
                    candidates.add(new Pair(each, earlier, likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Set<TaskId> taken = new HashSet<>();
        List<Pair> again = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!taken.contains(pair.now.task().id())
                    && !taken.contains(pair.before.task().id())) {
                taken.add(pair.now.task().id());
                taken.add(pair.before.task().id());
                again.add(pair);
            }
        }
        again.sort(Comparator.comparing(pair -> pair.now.task().position()));
        return new LookBack(again, without(now, taken), without(before, taken));
    }

    /** The earlier plan's tasks that were not finished, whether they came again or not. */
    static List<BoardTask> undone(List<BoardTask> before) {
        return before.stream()
                .filter(task -> task.state() != TaskState.DONE && task.state() != TaskState.CANCELLED)
                .toList();
    }

    private static List<BoardTask> without(List<BoardTask> tasks, Set<TaskId> taken) {
        return tasks.stream().filter(task -> !taken.contains(task.task().id())).toList();
    }
}
