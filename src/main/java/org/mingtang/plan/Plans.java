package org.mingtang.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans as issued: a checked table becomes tasks of units; a corrected one a further edition. */
@Component
@Transactional
public class Plans {

    private final IssuedPlans plans;
    private final TaskRows tasks;
    private final Editions editions;
    private final TaskActs acts;
    private final TaskPermissions permissions;
    private final UpperTasks uppers;
    private final AuditTrail audit;
    private final Clock clock;

    Plans(
            IssuedPlans plans,
            TaskRows tasks,
            Editions editions,
            TaskActs acts,
            TaskPermissions permissions,
            UpperTasks uppers,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.editions = editions;
        this.acts = acts;
        this.permissions = permissions;
        this.uppers = uppers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why the table cannot be issued by this person; all reasons at once, empty when it can. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(NewPlan table, Person by) {
        List<Refusal> refusals = new ArrayList<>(NewPlanCheck.refusals(table));
        if (!permissions.mayIssueFor(by, table.issuer().value())) {
            refusals.add(new Refusal("issuer", "您只能以本单位的名义下达任务分解表。"));
        }
        boolean foreign = table.tasks().stream()
                .map(NewTask::upper)
                .filter(Objects::nonNull)
                .distinct()
                .anyMatch(upper -> !uppers.isGiven(table.issuer().value(), upper));
        if (foreign) {
            refusals.add(new Refusal("upper", "对应的上级任务没有下达给本单位，不能据此分解。请从本单位承担的任务重新导入。"));
        }
        return refusals;
    }

    /**
     * Issues a checked table (下达): each unit gets its tasks.
     *
     * @throws PlanRefused when {@link #refusals} is not empty
     */
    public PlanId issue(NewPlan table, Person by) {
        require(table, by);
        Instant now = clock.instant();
        Plan plan = plans.saveAndFlush(new Plan(UUID.randomUUID(), table, by, now));
        editions.note(plan.view(), table, null, List.of());
        for (int i = 0; i < table.tasks().size(); i++) {
            add(plan, i, table.tasks().get(i), by, now);
        }
        note(by, "下达任务分解表", table);
        return new PlanId(plan.id());
    }

    /**
     * Issues a corrected table as a further edition; what changed is kept beside it.
     *
     * @param reason why it was corrected
     * @throws PlanRefused when {@link #refusals} is not empty
     */
    public List<Change> reissue(PlanId id, NewPlan table, String reason, Person by) {
        require(table, by);
        Plan plan = plan(id);
        permissions.requireSupervisor(by, plan.issuer());
        Instant now = clock.instant();
        Map<UUID, Task> old = new HashMap<>();
        tasks.findByPlanAndDroppedFalseOrderByPosition(plan.id()).forEach(task -> old.put(task.id(), task));
        List<Change> changes = new ArrayList<>();
        plan.take(table, by, now);
        for (int i = 0; i < table.tasks().size(); i++) {
            NewTask row = table.tasks().get(i);
            Task task = row.same() == null ? null : old.remove(row.same().value());
            changes.addAll(task == null ? added(plan, i, row, by, now) : acts.reword(task, i, row, by, now, plan));
        }
        old.values().stream()
                .sorted(Comparator.comparing(Task::id))
                .forEach(task -> changes.add(acts.drop(task, reason, by, now, plan)));
        editions.note(plan.view(), table, reason, changes);
        note(by, "下达任务分解表新版", table);
        return List.copyOf(changes);
    }

    @Transactional(readOnly = true)
    public Optional<PlanView> find(PlanId id) {
        return plans.findById(id.value()).map(Plan::view);
    }

    /** All plans, newest year first. */
    @Transactional(readOnly = true)
    public List<PlanView> all() {
        return plans.findAll().stream()
                .map(Plan::view)
                .sorted(Comparator.comparing(PlanView::year)
                        .thenComparing(PlanView::issuedAt)
                        .reversed())
                .toList();
    }

    /** The editions of a plan, first to last, each with what it changed. */
    @Transactional(readOnly = true)
    public List<EditionView> editions(PlanId id) {
        return editions.of(id);
    }

    private List<Change> added(Plan plan, int position, NewTask row, Person by, Instant now) {
        Task task = add(plan, position, row, by, now);
        return List.of(new Change(Change.Kind.ADDED, new TaskId(task.id()), null, null, row.requirement()));
    }

    private Task add(Plan plan, int position, NewTask row, Person by, Instant now) {
        Task task = new Task(plan.id(), position, row);
        row.assignments().forEach(each -> task.assign(each, acts.isProvisional(task)));
        tasks.save(task);
        task.assignments().forEach(part -> acts.issued(task, part, plan, by, now));
        return task;
    }

    private void require(NewPlan table, Person by) {
        List<Refusal> refusals = refusals(table, by);
        if (!refusals.isEmpty()) {
            throw new PlanRefused(refusals);
        }
    }

    private Plan plan(PlanId id) {
        return plans.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这份任务分解表，可能地址有误。"));
    }

    private void note(Person by, String act, @Nullable NewPlan table) {
        audit.note(by.account(), by.name(), act, table == null ? "" : table.title(), "");
    }
}
