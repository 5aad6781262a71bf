package org.mingtang.plan;

import static org.mingtang.plan.TownHall.plan;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** A table of two tasks that one unit answers for, as it was first issued. */
final class TwoTasks {

    static final Deadline YEARS_END = new Deadline.On(LocalDate.of(2026, 12, 31));

    final World world;
    final PlanId id;
    final TaskView first;
    final TaskView second;

    private final TownHall hall;
    private final Plans plans;

    TwoTasks(TownHall hall, Plans plans, TaskBook book) {
        this.hall = hall;
        this.plans = plans;
        world = hall.founded();
        id = plans.issue(
                plan(
                        world,
                        row("甲任务", List.of(), responsible(world.education())),
                        row("乙任务", List.of(), responsible(world.education()))),
                world.supervisor());
        first = book.tasksOf(id).get(0);
        second = book.tasksOf(id).get(1);
    }

    List<Change> again(NewTask... rows) {
        return plans.reissue(id, plan(world, rows), "职责调整", world.supervisor());
    }

    NewTask same(TaskView task) {
        return row(task.id(), task.requirement(), YEARS_END, List.of(), responsible(world.education()));
    }

    Stage stageOf(TaskView task) {
        return hall.again(task).parts().stream()
                .filter(part -> part.unit().equals(world.education().value()))
                .findFirst()
                .orElseThrow()
                .stage();
    }
}
