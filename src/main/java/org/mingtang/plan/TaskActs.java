package org.mingtang.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.stereotype.Component;

/** What every act leaves behind: the row that it was taken, and the unit's line on the agenda. */
@Component
class TaskActs {

    /** A row put in renumbers all below it: noted in the edition, but no act on the units' parts. */
    private static final String NUMBER = "序号";

    private final ActsTaken taken;
    private final TaskAgenda agenda;
    private final EntityManager entities;
    private final WorkCalendars calendars;
    private final Clock clock;

    TaskActs(ActsTaken taken, TaskAgenda agenda, EntityManager entities, WorkCalendars calendars, Clock clock) {
        this.taken = taken;
        this.agenda = agenda;
        this.entities = entities;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A day in a year without the notice of days off is provisional. */
    boolean isProvisional(@Nullable LocalDate due) {
        return due != null && !calendars.current().isOfficial(due.getYear());
    }

    boolean isProvisional(Task task) {
        return isProvisional(task.deadline().date());
    }

    /** Looks once more which of the task's days are provisional, and tells the agenda where that changed. */
    void reckonAgain(Task task, Plan plan) {
        for (Assignment part : task.assignments()) {
            boolean provisional = isProvisional(part.due());
            if (part.provisional() != provisional) {
                part.provisional(provisional);
                agenda.put(task, part, plan);
            }
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void issued(Task task, Assignment part, Plan plan, Person by, Instant at) {
        note(task, part, Act.ISSUE, null, Grounds.NONE, by, at);
        agenda.put(task, part, plan);
    }

    void issuedNow(Task task, Assignment part, Plan plan, Person by) {
        issued(task, part, plan, by, clock.instant());
    }

    void note(Task task, Assignment part, Act act, @Nullable Stage before, Grounds grounds, Person by, Instant at) {
        taken.save(new ActTaken(task.id(), part, act, before, grounds, by, at));
    }

    /** May it, change, note the act, tell the agenda. */
    void take(Task task, Assignment part, Act act, Grounds grounds, Person by, Plan plan) {
        Stage before = part.stage();
        // An act that leaves stage and day as they are must not slip past another one either.
        entities.lock(part, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        part.take(act, today());
        part.provisional(isProvisional(part.due()));
        note(task, part, act, before, grounds, by, clock.instant());
        agenda.put(task, part, plan);
    }

    /** Gives a task the wording and units of a corrected table; returns what changed. */
    List<Change> reword(Task task, int position, NewTask row, Person by, Instant at, Plan plan) {
        List<Change> changes = new ArrayList<>();
        TaskId id = new TaskId(task.id());
        TaskDeadline deadline = TaskDeadline.of(row.deadlineRaw(), row.deadline());
        LocalDate dueBefore = task.deadline().date();
        compare(changes, id, NUMBER, orEmpty(task.no()), orEmpty(row.no()));
        compare(changes, id, "任务要求", task.requirement(), row.requirement());
        compare(changes, id, "类别", String.join(" › ", task.path()), String.join(" › ", row.path()));
        compare(changes, id, "完成时限", task.deadline().words(), deadline.words());
        compare(changes, id, "责任单位", named(task), named(row));
        compare(changes, id, "量化指标", task.targetsInWords(), Task.targetsInWords(row));
        task.word(position, row);
        List<Assignment> before = task.assignments();
        for (NewAssignment given : row.assignments()) {
            Optional<Assignment> same = before.stream()
                    .filter(part -> part.unit().equals(given.unit()))
                    .findFirst();
            if (same.isPresent()) {
                same.get().reword(given, dueBefore, deadline.date());
                same.get().provisional(isProvisional(same.get().due()));
                if (changes.stream().anyMatch(change -> !NUMBER.equals(change.field()))) {
                    note(task, same.get(), Act.REWORD, same.get().stage(), Grounds.of(sentence(changes)), by, at);
                }
                agenda.put(task, same.get(), plan);
            } else {
                issued(task, task.assign(given, isProvisional(task)), plan, by, at);
            }
        }
        before.stream()
                .filter(part -> part.stage().open())
                .filter(part -> row.assignments().stream()
                        .noneMatch(given -> given.unit().equals(part.unit())))
                .forEach(part -> take(task, part, Act.CANCEL, Grounds.of("新版任务分解表不再列该单位"), by, plan));
        return changes;
    }

    Change drop(Task task, String reason, Person by, Instant at, Plan plan) {
        task.drop();
        task.assignments().stream()
                .filter(part -> part.stage().open())
                .forEach(part -> take(task, part, Act.CANCEL, Grounds.of("新版任务分解表删去该项：" + reason), by, plan));
        return new Change(Change.Kind.DROPPED, new TaskId(task.id()), null, task.requirement(), null);
    }

    private static void compare(List<Change> changes, TaskId task, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(Change.Kind.CHANGED, task, field, before, after));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String sentence(List<Change> changes) {
        return "修改了"
                + String.join(
                        "、",
                        changes.stream()
                                .map(change -> String.valueOf(change.field()))
                                .toList());
    }

    private static String named(Task task) {
        return NamedUnit.inWords(task.assignments().stream()
                .filter(part -> part.stage() != Stage.CANCELLED && part.stage() != Stage.HANDED_OVER)
                .map(part -> new NamedUnit(part.namedAs(), part.role())));
    }

    private static String named(NewTask row) {
        return NamedUnit.inWords(row.assignments().stream().map(given -> new NamedUnit(given.namedAs(), given.role())));
    }
}
