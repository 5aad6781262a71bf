package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Units;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.checking.UploadPage.Option;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the confirm page: what will be issued, to whom, what stands against it, what a corrected table changes. */
@Component
@Transactional(readOnly = true)
class IssuePages {

    private final Drafts drafts;
    private final Issuing issuing;
    private final Units units;
    private final Plans plans;
    private final TaskBook tasks;

    IssuePages(Drafts drafts, Issuing issuing, Units units, Plans plans, TaskBook tasks) {
        this.drafts = drafts;
        this.issuing = issuing;
        this.units = units;
        this.plans = plans;
        this.tasks = tasks;
    }

    /** @param refusals of an issue that was tried; null to look what stands against it now */
    public IssuePage page(UUID id, @Nullable String reason, @Nullable List<Refusal> refusals, Person person) {
        Draft draft = drafts.find(id, person);
        List<DraftRow> rows = issuing.rows(draft);
        boolean mayIssue = person.may(Permission.ISSUE_PLAN);
        List<Refusal> all = refusals == null ? issuing.refusals(draft, person) : refusals;
        return new IssuePage(
                id.toString(),
                draft.head().title(),
                head(draft),
                rows.size(),
                (int) rows.stream().filter(DraftRow::needsCheck).count(),
                unitCounts(rows),
                all.stream()
                        .filter(refusal -> mayIssue || !"issuer".equals(refusal.field()))
                        .map(refusal -> linked(draft, rows, refusal))
                        .toList(),
                changes(draft, rows),
                Words.orEmpty(reason),
                mayIssue);
    }

    private String head(Draft draft) {
        DraftHead head = draft.head();
        List<String> parts = new ArrayList<>();
        parts.add(new UnitNames(units.all()).nameOf(draft.issuer()));
        parts.add(Words.orEmpty(head.docNumber()));
        parts.add(head.year() == null ? "" : head.year() + " 年度");
        parts.add(head.open() ? "主动公开" : "不公开");
        parts.removeIf(String::isEmpty);
        return String.join("　", parts);
    }

    private List<IssuePage.UnitCount> unitCounts(List<DraftRow> rows) {
        Map<UUID, int[]> counts = new LinkedHashMap<>();
        for (DraftRow row : rows) {
            for (NewAssignment part : RealUnits.of(row.content().units())) {
                int[] count = counts.computeIfAbsent(part.unit(), unit -> new int[2]);
                count[0]++;
                count[1] += part.role() == Role.LEAD ? 1 : 0;
            }
        }
        UnitNames names = new UnitNames(units.all());
        List<IssuePage.UnitCount> list = new ArrayList<>();
        counts.forEach((unit, count) -> list.add(new IssuePage.UnitCount(names.nameOf(unit), count[0], count[1])));
        return list;
    }

    private static IssuePage.LinkedRefusal linked(Draft draft, List<DraftRow> rows, Refusal refusal) {
        String page = "/desk/plans/drafts/" + draft.id();
        String field = Words.orEmpty(refusal.field());
        if (field.matches("row-\\d{1,6}")) {
            int row = Integer.parseInt(field.substring(4)) - 1;
            return new IssuePage.LinkedRefusal(
                    refusal.message(), page + "/rows/" + rows.get(row).id());
        }
        return new IssuePage.LinkedRefusal(refusal.message(), field.equals("reason") ? "#reason" : page + "#head");
    }

    private IssuePage.@Nullable Changes changes(Draft draft, List<DraftRow> rows) {
        EditionChanges changes = issuing.changes(draft);
        if (changes == null) {
            return null;
        }
        PlanId id = new PlanId(Objects.requireNonNull(draft.corrects()));
        PlanView plan = plans.find(id).orElseThrow(DraftUnknown::new);
        List<TaskView> olds = tasks.tasksOf(id);
        return new IssuePage.Changes(
                plan.title(),
                plan.edition() + 1,
                changes.changed().stream()
                        .map(each -> change(each.row(), rows, each.fields(), choices(changes, olds, each.task())))
                        .toList(),
                changes.added().stream()
                        .map(row -> change(row, rows, List.of(), choices(changes, olds, null)))
                        .toList(),
                changes.dropped().stream().map(IssuePages::words).toList(),
                changes.unchanged());
    }

    private static IssuePage.Change change(
            DraftRow row, List<DraftRow> rows, List<FieldChange> fields, List<Option> olds) {
        return new IssuePage.Change(
                row.id().toString(), rows.indexOf(row) + 1, row.content().requirement(), fields, olds);
    }

    /** What a row may continue: its own match and the tasks that nothing continues. */
    private static List<Option> choices(EditionChanges changes, List<TaskView> olds, @Nullable TaskView own) {
        return olds.stream()
                .filter(task -> task.equals(own) || changes.dropped().contains(task))
                .map(task -> new Option(task.id().toString(), words(task), task.equals(own)))
                .toList();
    }

    private static String words(TaskView task) {
        String words = task.requirement();
        return task.number() + "　" + (words.length() > 60 ? words.substring(0, 60) + "…" : words);
    }
}
