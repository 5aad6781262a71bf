package org.mingtang.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of an issued task: each act checked, carried out, noted and told to the agenda in one transaction. */
@Component
@Transactional
public class Tasks {

    private final TaskRows tasks;
    private final IssuedPlans plans;
    private final TaskActs acts;
    private final TaskPermissions permissions;
    private final UpperTasks uppers;
    private final Units units;
    private final AuditTrail audit;

    Tasks(
            TaskRows tasks,
            IssuedPlans plans,
            TaskActs acts,
            TaskPermissions permissions,
            UpperTasks uppers,
            Units units,
            AuditTrail audit) {
        this.tasks = tasks;
        this.plans = plans;
        this.acts = acts;
        this.permissions = permissions;
        this.uppers = uppers;
        this.units = units;
        this.audit = audit;
    }

    /**
     * Takes an act on one unit's part of a task.
     *
     * @param part id of the {@link TaskView.Part}
     * @throws UnlawfulAct when the stage, the person or the grounds do not allow it
     */
    public void take(TaskId id, UUID part, Act act, Grounds grounds, Person by) {
        Task task = held(id);
        Plan plan = plan(task);
        Assignment assignment = task.assignment(part);
        requirePerson(act, assignment, plan, by);
        GroundsCheck.require(act, grounds, acts.today());
        switch (act) {
            case REPORT -> {
                task.requirePercentMakesSense(grounds.percent());
                act.from(assignment.stage());
                assignment.report(grounds.percent());
            }
            case HAND_IN -> task.requireHandingIn(assignment);
            case ASK_DEADLINE -> {
                act.from(assignment.stage());
                assignment.ask(Objects.requireNonNull(grounds.due()), Objects.requireNonNull(grounds.text()));
            }
            case GRANT_DEADLINE, REFUSE_DEADLINE -> assignment.decide(act == Act.GRANT_DEADLINE);
            case HAND_OVER, ISSUE, REWORD -> throw new UnlawfulAct("“" + act.label() + "”不能这样办理。");
            default -> {}
        }
        acts.take(task, assignment, act, grounds, by, plan);
        closeSupporters(task, act, by, plan);
        note(by, act, task, assignment.namedAs());
    }

    /** Hands a unit's part over to another unit, which begins with accepting it, also when it had it before. */
    public void handOver(TaskId id, UUID part, UnitId to, String reason, Person by) {
        Task task = held(id);
        Plan plan = plan(task);
        Assignment assignment = task.assignment(part);
        requirePerson(Act.HAND_OVER, assignment, plan, by);
        GroundsCheck.require(Act.HAND_OVER, Grounds.of(reason), acts.today());
        Act.HAND_OVER.from(assignment.stage());
        UnitView receiver =
                units.find(to).filter(UnitView::active).orElseThrow(() -> new UnlawfulAct("接收单位不存在或已撤并，请重新选择。"));
        Assignment fresh = task.assign(
                new NewAssignment(to.value(), receiver.shortName(), assignment.role()),
                assignment.due(),
                acts.isProvisional(assignment.due()));
        acts.take(task, assignment, Act.HAND_OVER, Grounds.of("移交" + receiver.name() + "：" + reason), by, plan);
        acts.issuedNow(task, fresh, plan, by);
        note(by, Act.HAND_OVER, task, assignment.namedAs() + "移交" + receiver.shortName());
    }

    /**
     * Ties a task of a lower plan to the upper plan's task it serves; null unties it.
     *
     * @throws UnlawfulAct when the upper task was not given to the unit that issued the lower plan
     */
    public void tie(TaskId lower, @Nullable TaskId upper, Person by) {
        Task task = held(lower);
        permissions.requireSupervisor(by, plan(task).issuer());
        if (upper == null) {
            audit.note(by.account(), by.name(), "取消对应上级任务", task.requirement(), place(task));
            task.tieTo(null);
            return;
        }
        uppers.requireTie(task, upper, plan(task).issuer());
        task.tieTo(upper.value());
        audit.note(
                by.account(),
                by.name(),
                "对应上级任务",
                task.requirement(),
                "对应“" + task(upper).requirement() + "”（" + place(task(upper)) + "）");
    }

    /** Whether a unit was given a task, so that a plan of its own may serve it. */
    @Transactional(readOnly = true)
    public boolean isGiven(TaskId task, UUID unit) {
        return uppers.isGiven(unit, task);
    }

    /** Whether the person works on this part, or supervises it; decides which buttons a page draws. */
    @Transactional(readOnly = true)
    public boolean may(Act.By side, UUID unit, PlanId plan, Person person) {
        return side == Act.By.WORKER
                ? permissions.mayWork(person, unit)
                : permissions.maySupervise(
                        person, plans.getReferenceById(plan.value()).issuer());
    }

    private void requirePerson(Act act, Assignment part, Plan plan, Person by) {
        if (act.by() == Act.By.WORKER) {
            permissions.requireWorker(by, part.unit());
        } else {
            permissions.requireSupervisor(by, plan.issuer());
        }
    }

    private void closeSupporters(Task task, Act act, Person by, Plan plan) {
        if (act == Act.APPROVE || act == Act.CLOSE) {
            task.supportersToClose().forEach(part -> acts.take(task, part, Act.CLOSE, Grounds.of("牵头单位已办结"), by, plan));
        }
    }

    private Task task(TaskId id) {
        return living(tasks.findById(id.value()));
    }

    private Task held(TaskId id) {
        return living(tasks.hold(id.value()));
    }

    private static Task living(Optional<Task> found) {
        return found.filter(task -> !task.dropped()).orElseThrow(() -> new UnlawfulAct("没有这项任务，可能已被新版任务分解表删去。"));
    }

    private Plan plan(Task task) {
        return plans.getReferenceById(task.plan());
    }

    private void note(Person by, Act act, Task task, String unit) {
        audit.note(by.account(), by.name(), "任务" + act.label(), task.requirement(), unit + "，" + place(task));
    }

    /** Where the task stands, in words. */
    private String place(Task task) {
        String number = task.no() == null ? "" : "第 " + task.no() + " 项";
        return plan(task).view().title() + number;
    }
}
