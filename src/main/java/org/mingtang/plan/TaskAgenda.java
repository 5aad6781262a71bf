package org.mingtang.plan;

import java.util.Set;
import java.util.UUID;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.SharedMatters;
import org.mingtang.agenda.WorkItem;
import org.springframework.stereotype.Component;

/** Tells the agenda what each unit, and the one that supervises it, must do next for a task. */
@Component
class TaskAgenda implements SharedMatters {

    private static final String SOURCE = "plan";
    private static final String SUPERVISION = "plan-supervision";

    private final Agenda agenda;

    TaskAgenda(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Whoever reads plans knows the tasks of all units. */
    @Override
    public Set<String> sources() {
        return Set.of(SOURCE, SUPERVISION);
    }

    void put(Task task, Assignment part, Plan plan) {
        String subject = part.id().toString();
        switch (part.stage()) {
            case ISSUED, IN_PROGRESS ->
                agenda.put(item(SOURCE, task, part, part.unit(), part.stage().label(), path(task)));
            case HANDED_IN, DONE, CLOSED -> agenda.done(SOURCE, subject, part.unit());
            case HANDED_OVER, CANCELLED -> agenda.drop(SOURCE, subject, part.unit());
        }
        if (part.stage() == Stage.HANDED_IN) {
            agenda.put(supervision(task, part, plan, "审核办结"));
        } else if (part.askedDue() != null) {
            agenda.put(supervision(task, part, plan, "决定期限调整"));
        } else {
            agenda.done(SUPERVISION, subject, plan.issuer());
        }
    }

    /** The same task may wait for its supervisor once for each unit, so the line says whose part it is. */
    private static WorkItem supervision(Task task, Assignment part, Plan plan, String stage) {
        return item(SUPERVISION, task, part, plan.issuer(), stage, part.namedAs() + " · " + path(task));
    }

    private static String path(Task task) {
        return String.join(" › ", task.path());
    }

    private static WorkItem item(String source, Task task, Assignment part, UUID unit, String stage, String detail) {
        String number = task.no() == null ? "" : " " + task.no();
        String requirement = task.requirement();
        String title = requirement.length() <= 60 ? requirement : requirement.substring(0, 59) + "…";
        return new WorkItem(
                source,
                "任务分解",
                part.id().toString(),
                unit,
                "任务" + number + "：" + title,
                detail,
                stage,
                "/desk/tasks/" + task.id() + "#part-" + part.id(),
                null,
                part.due(),
                part.provisional());
    }
}
