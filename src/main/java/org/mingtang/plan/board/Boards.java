package org.mingtang.plan.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Plans;
import org.mingtang.plan.Progress;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans with their tasks and counted progress, as every board and export shows them. */
@Component
@Transactional(readOnly = true)
class Boards {

    private final Plans plans;
    private final TaskBook book;
    private final Progress progress;
    private final Units units;

    Boards(Plans plans, TaskBook book, Progress progress, Units units) {
        this.plans = plans;
        this.book = book;
        this.progress = progress;
        this.units = units;
    }

    Optional<PlanBoard> find(String id) {
        return Addressed.id(id).map(PlanId::new).flatMap(plans::find).map(this::of);
    }

    /** @throws NotHere when there is no such plan */
    PlanBoard get(String id) {
        return find(id).orElseThrow(() -> new NotHere("没有这份任务分解表"));
    }

    /** @throws NotHere when there is no such plan */
    PlanHead head(String id) {
        return Addressed.id(id)
                .map(PlanId::new)
                .flatMap(plans::find)
                .map(plan -> PlanHead.of(plan, nameOf(plan.issuer())))
                .orElseThrow(() -> new NotHere("没有这份任务分解表"));
    }

    PlanBoard of(PlanView plan) {
        return new PlanBoard(
                plan,
                nameOf(plan.issuer()),
                book.tasksOf(plan.id()).stream()
                        .map(task -> counted(task, plan.year()))
                        .toList());
    }

    BoardTask counted(TaskView task, int year) {
        return new BoardTask(task, progress.of(task, year));
    }

    List<PlanView> all() {
        return plans.all();
    }

    String nameOf(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::name).orElse("（已不在名录的单位）");
    }
}
