package org.mingtang.plan.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;
import org.springframework.stereotype.Component;

/** Finds the tasks of other open plans above and below a task. */
@Component
class PublicTies {

    private final TaskBook book;
    private final Boards boards;
    private final PublicPlans plans;

    PublicTies(TaskBook book, Boards boards, PublicPlans plans) {
        this.book = book;
        this.boards = boards;
        this.plans = plans;
    }

    Optional<PublicTaskPage.Tie> above(UUID task) {
        return book.find(new TaskId(task))
                .flatMap(each -> Optional.ofNullable(each.upper()))
                .flatMap(book::find)
                .flatMap(this::tie);
    }

    List<PublicTaskPage.Tie> below(UUID task) {
        return book.below(new TaskId(task)).stream()
                .flatMap(each -> tie(each).stream())
                .toList();
    }

    private Optional<PublicTaskPage.Tie> tie(TaskView task) {
        return plans.open().stream()
                .filter(plan -> plan.id().equals(task.plan()))
                .findFirst()
                .map(plan -> PublicTaskPage.Tie.of(task.id().toString(), task.requirement(), head(plan), task.state()));
    }

    private PlanHead head(PlanView plan) {
        return PlanHead.of(plan, boards.nameOf(plan.issuer()));
    }
}
