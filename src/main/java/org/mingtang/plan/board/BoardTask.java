package org.mingtang.plan.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TaskState;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Part;

/** A task with the progress of its counted targets. */
record BoardTask(TaskView task, List<TargetProgress> targets) {

    TaskState state() {
        return task.state();
    }

    boolean late() {
        return state() == TaskState.LATE;
    }

    /** Open, and a counted target will be missed at this pace or has been overrun. */
    boolean slow() {
        return isOpen() && targets.stream().anyMatch(TargetProgress::behind);
    }

    boolean isOpen() {
        return state().open();
    }

    Optional<Part> partOf(UUID unit) {
        return task.parts().stream()
                .filter(Part::stands)
                .filter(part -> part.unit().equals(unit))
                .findFirst();
    }

    /** The same task with only one unit's part in it: its state is then that unit's. */
    BoardTask narrowedTo(UUID unit) {
        TaskView whole = task;
        TaskView own = new TaskView(
                whole.id(),
                whole.plan(),
                whole.position(),
                whole.no(),
                whole.path(),
                whole.requirement(),
                whole.unitsRaw(),
                whole.deadlineRaw(),
                whole.due(),
                whole.deadline(),
                whole.upper(),
                partOf(unit).map(List::of).orElseGet(List::of),
                whole.goals());
        return new BoardTask(
                own,
                own.state().open()
                        ? targets
                        : targets.stream().map(TargetProgress::finished).toList());
    }
}
