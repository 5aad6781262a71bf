package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.checking.UploadPage.Option;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the check page of a draft, and the choices that several pages offer. */
@Component
@Transactional(readOnly = true)
class CheckPages {

    private final Drafts drafts;
    private final DraftAccess access;
    private final Units units;
    private final Evidence evidence;
    private final Plans plans;
    private final TaskBook tasks;

    CheckPages(Drafts drafts, DraftAccess access, Units units, Evidence evidence, Plans plans, TaskBook tasks) {
        this.drafts = drafts;
        this.access = access;
        this.units = units;
        this.evidence = evidence;
        this.plans = plans;
        this.tasks = tasks;
    }

    /** @param typed the head as it was typed when it was refused, else null */
    public CheckPage page(UUID id, @Nullable HeadForm typed, List<Refusal> refusals, Person person) {
        Draft draft = drafts.find(id, person);
        List<DraftRow> rows = drafts.rows(draft);
        UnitNames names = new UnitNames(units.all());
        List<RowLine> lines = new RowLines(names, evidence.kinds()).of(rows);
        List<RowLine> standing = lines.stream().filter(line -> !line.dropped()).toList();
        HeadForm head = typed == null ? HeadForm.of(draft) : typed;
        DocNumber number = new DocNumber(Words.orEmpty(head.docNumber()).strip());
        Optional<String> mended = number.mended();
        return new CheckPage(
                id.toString(),
                draft.head().title().isEmpty()
                        ? draft.sourceName()
                        : draft.head().title(),
                draft.sourceName(),
                head,
                refusals,
                headDoubts(draft),
                mended.orElse(null),
                !number.typed().isEmpty() && !number.right() && mended.isEmpty(),
                counts(id, rows),
                names(id, draft, rows, names),
                issuers(person, draft.issuer()),
                plans(person, draft.corrects()),
                standing.stream().filter(RowLine::needsCheck).toList(),
                groups(standing),
                lines.stream().filter(RowLine::dropped).toList(),
                upper(draft.upperTask()).map(Option::label).orElse(null));
    }

    public CheckPage.NamesCard names(UUID id, Person person) {
        Draft draft = drafts.find(id, person);
        return names(id, draft, drafts.rows(draft), new UnitNames(units.all()));
    }

    private CheckPage.NamesCard names(UUID id, Draft draft, List<DraftRow> rows, UnitNames names) {
        return new CheckPage.NamesCard(id.toString(), openNames(draft, rows), names.options(List.of()));
    }

    public CheckPage.Counts counts(UUID id, Person person) {
        return counts(id, drafts.rows(drafts.find(id, person)));
    }

    /** The units in whose name a table may be issued by this person. */
    public List<Option> issuers(Person person, @Nullable UUID chosen) {
        return access.issuers(person).stream()
                .map(unit -> UnitNames.option(unit, unit.id().value().equals(chosen)))
                .toList();
    }

    /** The issued plans that this person's units could correct. */
    public List<Option> plans(Person person, @Nullable UUID chosen) {
        List<UUID> own = access.issuers(person).stream()
                .map(UnitView::id)
                .map(UnitId::value)
                .toList();
        return plans.all().stream()
                .filter(plan -> own.contains(plan.issuer()))
                .map(plan -> new Option(
                        plan.id().toString(), label(plan), plan.id().value().equals(chosen)))
                .toList();
    }

    /** Why the plan cannot be the one that is corrected; empty where it can, or where none is. */
    public List<Refusal> refusals(@Nullable UUID corrected, Person person) {
        return corrected == null || plans(person, corrected).stream().anyMatch(Option::chosen)
                ? List.of()
                : List.of(new Refusal("corrects", "只能更正本单位下达的分解表，请重新选择。"));
    }

    /** The upper plan's task, in words. */
    public Optional<Option> upper(@Nullable UUID task) {
        return Optional.ofNullable(task)
                .map(TaskId::new)
                .flatMap(tasks::find)
                .map(found -> new Option(found.id().toString(), label(found), true));
    }

    private static String label(PlanView plan) {
        return plan.title() + "（第 " + plan.edition() + " 版）";
    }

    private static String label(TaskView task) {
        String words = task.requirement();
        return "第 " + task.number() + " 项　" + (words.length() > 40 ? words.substring(0, 40) + "…" : words);
    }

    private static List<RowLine.FieldReason> headDoubts(Draft draft) {
        List<RowLine.FieldReason> doubts = new ArrayList<>();
        draft.doubts().forEach((field, doubt) -> {
            if (doubt.serious()) {
                doubts.add(new RowLine.FieldReason(field, doubt.reason()));
            }
        });
        return doubts;
    }

    private static CheckPage.Counts counts(UUID id, List<DraftRow> rows) {
        List<DraftRow> standing = rows.stream().filter(row -> !row.dropped()).toList();
        return new CheckPage.Counts(
                id.toString(),
                standing.size(),
                (int) standing.stream()
                        .map(row -> row.content().path())
                        .distinct()
                        .count(),
                (int) standing.stream()
                        .flatMap(row -> row.content().units().stream())
                        .flatMap(unit -> unit.units().stream())
                        .distinct()
                        .count(),
                standing.stream()
                        .mapToInt(row -> row.content().targets().size())
                        .sum(),
                (int) standing.stream().filter(DraftRow::needsCheck).count());
    }

    private List<CheckPage.OpenName> openNames(Draft draft, List<DraftRow> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.dropped())
                .flatMap(row -> row.content().units().stream())
                .filter(unit -> !unit.resolved())
                .forEach(unit -> counts.merge(unit.name(), 1, Integer::sum));
        List<CheckPage.OpenName> names = new ArrayList<>();
        counts.forEach((name, count) -> names.add(new CheckPage.OpenName(
                name,
                count,
                units.resolve(name, new UnitId(draft.issuer())).nearest().stream()
                        .map(unit -> UnitNames.option(unit, false))
                        .toList())));
        return names;
    }

    private static List<CheckPage.Group> groups(List<RowLine> lines) {
        List<CheckPage.Group> groups = new ArrayList<>();
        for (RowLine line : lines) {
            CheckPage.Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !last.path().equals(line.path())) {
                last = new CheckPage.Group(line.path(), new ArrayList<>());
                groups.add(last);
            }
            last.rows().add(line);
        }
        return groups;
    }
}
