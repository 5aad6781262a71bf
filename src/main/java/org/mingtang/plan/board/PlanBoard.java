package org.mingtang.plan.board;

import java.util.List;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.TargetProgress;

/** A plan with all its tasks as they stand today. */
record PlanBoard(PlanView plan, String issuer, List<BoardTask> tasks) {

    PlanHead head() {
        return PlanHead.of(plan, issuer);
    }

    Figures figures() {
        return Figures.of(tasks.stream().map(BoardTask::state).toList());
    }

    long goals() {
        return tasks.stream().mapToLong(task -> task.targets().size()).sum();
    }

    long goalsReached() {
        return tasks.stream()
                .flatMap(task -> task.targets().stream())
                .filter(TargetProgress::reached)
                .count();
    }
}
