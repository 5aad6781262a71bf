package org.mingtang.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Which tasks of other plans a unit's own plan may serve: those that the unit was given. */
@Component
class UpperTasks {

    private final TaskBook book;
    private final TaskPermissions permissions;

    UpperTasks(TaskBook book, TaskPermissions permissions) {
        this.book = book;
        this.permissions = permissions;
    }

    /** The tasks that the issuer of a plan was given, newest plan first; those of the plan itself left out. */
    List<TaskView> of(UUID issuer, PlanId own) {
        Map<TaskId, TaskView> found = new LinkedHashMap<>();
        for (UUID unit : permissions.actingFor(issuer)) {
            book.tasksFor(unit).stream()
                    .filter(task -> !task.plan().equals(own))
                    .forEach(task -> found.putIfAbsent(task.id(), task));
        }
        return List.copyOf(found.values());
    }

    /** Whether the unit was given the task, and its part still counts. */
    boolean isGiven(UUID issuer, TaskId upper) {
        List<UUID> units = permissions.actingFor(issuer);
        return book.find(upper).stream()
                .flatMap(task -> task.parts().stream())
                .anyMatch(part -> part.stands() && units.contains(part.unit()));
    }

    /** The tasks a task serves, the nearest first. */
    List<TaskView> above(TaskView task) {
        List<TaskView> above = new ArrayList<>();
        Set<TaskId> seen = new HashSet<>(Set.of(task.id()));
        Optional<TaskView> next = upper(task);
        while (next.isPresent() && seen.add(next.get().id())) {
            above.add(next.get());
            next = upper(next.get());
        }
        return List.copyOf(above);
    }

    /** @throws UnlawfulAct when the lower task, of a plan of this issuer, cannot serve the upper one */
    void requireTie(Task lower, TaskId upper, UUID issuer) {
        TaskView found = book.find(upper).orElseThrow(() -> new UnlawfulAct("没有这项上级任务，可能已被新版任务分解表删去。请重新选择。"));
        if (found.plan().value().equals(lower.plan())) {
            throw new UnlawfulAct("只能对应上级分解表中的任务，不能对应本表的任务。");
        }
        if (!isGiven(issuer, upper)) {
            throw new UnlawfulAct("这项任务没有下达给本单位，不能作为上级任务。请从本单位承担的任务中选择。");
        }
        if (above(found).stream().anyMatch(task -> task.id().value().equals(lower.id()))) {
            throw new UnlawfulAct("所选任务本身就落实这项任务，不能互为上级。");
        }
    }

    private Optional<TaskView> upper(TaskView task) {
        return Optional.ofNullable(task.upper()).flatMap(book::find);
    }
}
