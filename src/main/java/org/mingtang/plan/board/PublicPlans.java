package org.mingtang.plan.board;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mingtang.organisation.Units;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;
import org.springframework.stereotype.Component;

/** The open plans as everyone may see them, kept ready because everyone may ask at once. */
@Component
class PublicPlans {

    private final Boards boards;
    private final Plans plans;
    private final TaskBook book;
    private final PublicMarks marks;
    private final Units units;
    private final Clock clock;
    private final Kept<List<PlanView>> open;
    private final Map<PlanId, Kept<PublicPlan>> kept = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final Map<UUID, PlanId> planOfTask = new ConcurrentHashMap<>();

    PublicPlans(Boards boards, Plans plans, TaskBook book, PublicMarks marks, Units units, Clock clock) {
        this.boards = boards;
        this.plans = plans;
        this.book = book;
        this.marks = marks;
        this.units = units;
        this.clock = clock;
        // Reading the heads anew costs as much as asking whether they changed: so their mark never is the same.
        this.open = new Kept<>(() -> UUID.randomUUID().toString(), mark -> readOpen());
    }

    /** Heads of all open plans, newest year first, in each year the government's own before the others. */
    List<PlanView> open() {
        return open.get();
    }

    List<PublicPlan> ofYear(int year) {
        return open().stream()
                .filter(plan -> plan.year() == year)
                .map(plan -> kept(plan.id()))
                .toList();
    }

    /** Empty also for a plan that exists but is not open. */
    Optional<PublicPlan> find(PlanId id) {
        return open().stream().filter(plan -> plan.id().equals(id)).findFirst().map(plan -> kept(plan.id()));
    }

    /** The open plan that holds a task. */
    Optional<PublicPlan> holding(UUID task) {
        PlanId known = planOfTask.get(task);
        Optional<PlanId> plan = known == null ? book.find(new TaskId(task)).map(TaskView::plan) : Optional.of(known);
        return plan.flatMap(this::find);
    }

    /** Everything is looked at again on the next request. */
    void forget() {
        open.forget();
        kept.values().forEach(Kept::forget);
    }

    private List<PlanView> readOpen() {
        UUID root = units.root().map(unit -> unit.id().value()).orElse(null);
        return plans.all().stream()
                .filter(PlanView::open)
                .sorted(Comparator.comparing(PlanView::year)
                        .reversed()
                        .thenComparing(plan -> !plan.issuer().equals(root)))
                .toList();
    }

    private PublicPlan kept(PlanId id) {
        return kept.computeIfAbsent(id, key -> new Kept<>(() -> marks.of(key), mark -> make(key, mark)))
                .get();
    }

    private PublicPlan make(PlanId id, String mark) {
        // Each making is a version of its own: what was drawn from the one before may no longer hold.
        String version = mark + "#" + made.incrementAndGet();
        PublicPlan plan = PublicPlan.of(
                boards.get(id.toString()), plans.editions(id), clock.getZone(), version, marks.changed(id));
        plan.tasks().forEach(task -> planOfTask.put(UUID.fromString(task.id()), id));
        return plan;
    }
}
