package org.mingtang.plan.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.ActView;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TaskView.Part;

/**
 * The lines of the urging list that one plan gives.
 *
 * @param returned parts that were returned and not handed in since
 * @param mayUrge whether the person who looks supervises the plan
 */
record UrgingLines(PlanBoard board, Set<UUID> returned, List<ActView> acts, boolean mayUrge) {

    /** A unit's part of a task, however often it was urged about it. */
    private record Urged(String task, @Nullable UUID unit) {}

    List<UrgingsPage.Line> all() {
        Map<Urged, Long> urged = acts.stream()
                .collect(Collectors.groupingBy(
                        act -> new Urged(act.task().toString(), act.unit()), Collectors.counting()));
        List<UrgingsPage.Line> lines = new ArrayList<>();
        for (BoardTask task : board.tasks()) {
            for (Part part : task.task().parts()) {
                List<UrgingKind> kinds = part.stage().open() ? kinds(task, part) : List.of();
                if (!kinds.isEmpty()) {
                    Urged about = new Urged(task.task().id().toString(), part.unit());
                    lines.add(line(task, part, kinds, urged.getOrDefault(about, 0L)));
                }
            }
        }
        return lines;
    }

    private UrgingsPage.Line line(BoardTask task, Part part, List<UrgingKind> kinds, long urged) {
        List<String> path = task.task().path();
        return new UrgingsPage.Line(
                mayUrge ? task.task().id() + ":" + part.id() : "",
                task.task().id().toString(),
                task.task().number(),
                task.task().requirement(),
                path.isEmpty() ? "" : path.get(0),
                board.plan().title(),
                part.unit().toString(),
                part.unitName(),
                part.stage().label(),
                part.stage().chip(),
                part.due() == null ? task.task().deadline() : part.due().toString(),
                kinds,
                why(task, part, kinds),
                (int) urged);
    }

    private List<UrgingKind> kinds(BoardTask task, Part part) {
        List<UrgingKind> kinds = new ArrayList<>();
        if (part.late()) {
            kinds.add(UrgingKind.LATE);
        }
        if (part.stage() == Stage.IN_PROGRESS && returned.contains(part.id())) {
            kinds.add(UrgingKind.RETURNED);
        }
        if (isNear(part)) {
            kinds.add(UrgingKind.NEAR);
        }
        if (part.handsIn() && !slowTargets(task, part).isEmpty()) {
            kinds.add(UrgingKind.SLOW);
        }
        return kinds;
    }

    /** What was handed in waits for the office, not for the unit. */
    private static boolean isNear(Part part) {
        Integer days = part.daysLeft();
        return !part.late() && part.stage() != Stage.HANDED_IN && days != null && days <= UrgingKind.NEAR_DAYS;
    }

    private static String why(BoardTask task, Part part, List<UrgingKind> kinds) {
        List<String> reasons = new ArrayList<>();
        if (kinds.contains(UrgingKind.LATE) || kinds.contains(UrgingKind.NEAR)) {
            reasons.add(Deadline.left(part));
        }
        if (kinds.contains(UrgingKind.SLOW)) {
            slowTargets(task, part).stream()
                    .map(TargetBar::of)
                    .map(bar -> bar.measure() + " " + bar.text() + "，" + bar.word())
                    .forEach(reasons::add);
        }
        return String.join("；", reasons);
    }

    /** Where each unit counts by itself, one that has reached its own number is not slow. */
    private static List<TargetProgress> slowTargets(BoardTask task, Part part) {
        return task.targets().stream()
                .filter(TargetProgress::behind)
                .filter(target ->
                        target.perUnit().stream().noneMatch(own -> own.unit().equals(part.unit()) && own.reached()))
                .toList();
    }
}
