package org.mingtang.plan.checking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.NewPlan;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an issued plan, or its next edition, of a checked draft: once, however often it is asked to. */
@Component
@Transactional
class Issuing {

    private final Drafts drafts;
    private final Plans plans;
    private final TaskBook tasks;
    private final Clock clock;

    Issuing(Drafts drafts, Plans plans, TaskBook tasks, Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What became of an issue: the plan, or why not. */
    record Outcome(@Nullable PlanId plan, boolean again, List<Refusal> refusals) {}

    Outcome issue(UUID id, @Nullable String reason, Person by) {
        Draft draft = drafts.hold(id, by);
        if (draft.plan() != null) {
            return new Outcome(new PlanId(draft.plan()), true, List.of());
        }
        List<Refusal> refusals = new ArrayList<>(refusals(draft, by));
        if (draft.corrects() != null && Typed.text(reason) == null) {
            refusals.add(new Refusal("reason", "请写明为什么下达新版（如“市司法局职责调整”）。"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome(null, false, refusals);
        }
        PlanId plan = issue(draft, Words.orEmpty(Typed.text(reason)), by);
        draft.issued(plan, clock.instant());
        return new Outcome(plan, false, List.of());
    }

    private PlanId issue(Draft draft, String reason, Person by) {
        NewPlan table = table(draft);
        if (draft.corrects() == null) {
            return plans.issue(table, by);
        }
        PlanId plan = new PlanId(draft.corrects());
        plans.reissue(plan, table, reason, by);
        return plan;
    }

    /** Everything that stands against issuing, at once; {@code row-N} is the N-th of {@link #rows}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Draft draft, Person by) {
        List<Refusal> refusals = new ArrayList<>(plans.refusals(table(draft), by));
        List<DraftRow> rows = rows(draft);
        for (int i = 0; i < rows.size(); i++) {
            RowContent content = rows.get(i).content();
            if (RealUnits.of(content.units()).isEmpty()) {
                continue;
            }
            for (RowUnit unit : content.units()) {
                if (!unit.resolved()) {
                    refusals.add(new Refusal("row-" + (i + 1), "第 " + (i + 1) + " 行的“" + unit.name() + "”还没有认定是哪个单位。"));
                }
            }
        }
        refusals.sort(Comparator.comparingInt(Issuing::rowOf));
        return refusals;
    }

    /** 0 for what concerns the whole table, which is said first. */
    private static int rowOf(Refusal refusal) {
        String field = Words.orEmpty(refusal.field());
        return field.startsWith("row-") ? Integer.parseInt(field.substring(4)) : 0;
    }

    /** The rows that would be issued, in the table's order. */
    @Transactional(readOnly = true)
    public List<DraftRow> rows(Draft draft) {
        return drafts.rows(draft).stream().filter(row -> !row.dropped()).toList();
    }

    /** Against the edition that the draft corrects; null when it corrects none. */
    @Transactional(readOnly = true)
    public @Nullable EditionChanges changes(Draft draft) {
        return draft.corrects() == null
                ? null
                : EditionChanges.of(rows(draft), tasks.tasksOf(new PlanId(draft.corrects())));
    }

    private NewPlan table(Draft draft) {
        EditionChanges changes = changes(draft);
        Map<UUID, UUID> match = changes == null ? Map.of() : changes.match();
        DraftHead head = draft.head();
        return new NewPlan(
                new UnitId(draft.issuer()),
                Objects.requireNonNullElse(head.year(), 0),
                head.title(),
                head.docNumber(),
                head.issuedOn(),
                head.level(),
                head.open(),
                new StoredFileId(draft.sourceFile()),
                draft.sourceName(),
                rows(draft).stream()
                        .map(row -> task(row, match.get(row.id()), draft.upperTask()))
                        .toList());
    }

    private static NewTask task(DraftRow row, @Nullable UUID same, @Nullable UUID upper) {
        RowContent content = row.content();
        return new NewTask(
                same == null ? null : new TaskId(same),
                upper == null ? null : new TaskId(upper),
                content.no(),
                content.path(),
                content.requirement(),
                content.unitsRaw(),
                content.deadline().raw(),
                content.deadline().deadline(),
                RealUnits.of(content.units()),
                content.targets().stream().map(RowTarget::target).toList());
    }
}
