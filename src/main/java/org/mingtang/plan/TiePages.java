package org.mingtang.plan;

import java.util.List;
import java.util.Locale;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together the line from the upper point to the lower task, and the page that draws it. */
@Component
class TiePages {

    private static final int SHOWN = 50;

    private final TaskBook book;
    private final Plans plans;
    private final UpperTasks uppers;
    private final TaskPermissions permissions;
    private final Units units;

    TiePages(TaskBook book, Plans plans, UpperTasks uppers, TaskPermissions permissions, Units units) {
        this.book = book;
        this.plans = plans;
        this.uppers = uppers;
        this.permissions = permissions;
        this.units = units;
    }

    /** @throws UnlawfulAct when there is no such task, or it is not this person's to tie */
    TiePage page(TaskId id, String words, Person person) {
        TaskView task = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanView plan = plans.find(task.plan()).orElseThrow(() -> new UnlawfulAct("没有这份任务分解表。"));
        permissions.requireSupervisor(person, plan.issuer());
        List<TaskView> given = uppers.of(plan.issuer(), plan.id()).stream()
                .filter(each -> !each.id().equals(task.upper()))
                .toList();
        String sought = words.strip().toLowerCase(Locale.ROOT);
        List<TieLine> fitting = given.stream()
                .map(this::line)
                .filter(line -> contains(line, sought))
                .toList();
        return new TiePage(
                task,
                plan,
                nameOf(plan),
                above(task).stream().findFirst().orElse(null),
                words.strip(),
                fitting.size(),
                fitting.stream().limit(SHOWN).toList(),
                given.size());
    }

    /** What a task serves, the nearest first. */
    List<TieLine> above(TaskView task) {
        return uppers.above(task).stream().map(this::line).toList();
    }

    /** What serves a task. */
    List<TieLine> below(TaskId task) {
        return book.below(task).stream().map(this::line).toList();
    }

    private TieLine line(TaskView task) {
        String from = plans.find(task.plan())
                .map(plan -> plan.title() + "（" + nameOf(plan) + "）")
                .orElse("");
        return new TieLine(
                task.id().toString(), task.number(), task.requirement(), from, task.deadline(), task.state());
    }

    private static boolean contains(TieLine line, String sought) {
        return (line.number() + " " + line.requirement() + " " + line.from())
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }

    private String nameOf(PlanView plan) {
        return units.find(new UnitId(plan.issuer())).map(UnitView::name).orElse("");
    }
}
