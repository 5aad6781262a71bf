package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.plan.checking.UploadPage.Option;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page and the line of one row. */
@Component
@Transactional(readOnly = true)
class RowPages {

    private final Drafts drafts;
    private final Units units;
    private final Evidence evidence;

    RowPages(Drafts drafts, Units units, Evidence evidence) {
        this.drafts = drafts;
        this.units = units;
        this.evidence = evidence;
    }

    public RowLine line(UUID id, UUID rowId, Person person) {
        Draft draft = drafts.find(id, person);
        return line(drafts.rows(draft), rowId, new UnitNames(units.all()));
    }

    /** Some rows as they stand, in the table's order. */
    public List<RowLine> lines(UUID id, List<UUID> wanted, Person person) {
        Draft draft = drafts.find(id, person);
        List<DraftRow> rows = drafts.rows(draft);
        UnitNames names = new UnitNames(units.all());
        return rows.stream()
                .map(DraftRow::id)
                .filter(wanted::contains)
                .map(row -> line(rows, row, names))
                .toList();
    }

    public RowContent content(UUID id, UUID rowId, Person person) {
        return row(drafts.rows(drafts.find(id, person)), rowId).content();
    }

    /** @param typed what was typed when it was refused, else null */
    public RowPage page(
            UUID id, UUID rowId, @Nullable RowForm typed, List<Refusal> refusals, String section, Person person) {
        Draft draft = drafts.find(id, person);
        List<DraftRow> rows = drafts.rows(draft);
        DraftRow row = row(rows, rowId);
        UnitNames names = new UnitNames(units.all());
        RowForm form = withSpareLines(typed == null ? RowForm.of(row) : typed);
        return new RowPage(
                id.toString(),
                rowId.toString(),
                draft.head().title().isEmpty()
                        ? draft.sourceName()
                        : draft.head().title(),
                section,
                form,
                form.unitLines().stream()
                        .map(line -> choices(line, draft, names))
                        .toList(),
                names.options(List.of()),
                evidence.kinds(),
                refusals,
                line(rows, rowId, names),
                SplitPlace.of(row.content().requirement()),
                rows.stream()
                        .filter(each -> !each.dropped() && each.position() > row.position())
                        .findFirst()
                        .map(next -> next.content().requirement())
                        .orElse(null));
    }

    /** One empty line each, so that a unit or a target can be added without a script. */
    private static RowForm withSpareLines(RowForm form) {
        List<UnitLine> unitLines = new ArrayList<>(form.unitLines());
        List<TargetLine> targetLines = new ArrayList<>(form.targetLines());
        if (unitLines.isEmpty() || unitLines.get(unitLines.size() - 1).counts()) {
            unitLines.add(UnitLine.EMPTY);
        }
        if (targetLines.isEmpty() || targetLines.get(targetLines.size() - 1).counts()) {
            targetLines.add(TargetLine.EMPTY);
        }
        return new RowForm(
                form.revision(),
                form.no(),
                Words.orEmpty(form.path()),
                Words.orEmpty(form.requirement()),
                form.deadlineKind(),
                form.deadlineDate(),
                form.deadlineDays(),
                form.deadlineUnit(),
                form.deadlineAfter(),
                unitLines,
                targetLines);
    }

    /** The units chosen so far, then what the name may mean. */
    private List<Option> choices(UnitLine line, Draft draft, UnitNames names) {
        Set<UUID> shown = new LinkedHashSet<>(line.units());
        String name = Typed.text(line.name());
        if (name != null) {
            Resolution found = units.resolve(name, new UnitId(draft.issuer()));
            found.units().forEach(unit -> shown.add(unit.id().value()));
            found.nearest().forEach(unit -> shown.add(unit.id().value()));
        }
        return names.optionsOf(shown, line.units());
    }

    private RowLine line(List<DraftRow> rows, UUID rowId, UnitNames names) {
        return new RowLines(names, evidence.kinds())
                .of(rows).stream()
                        .filter(line -> line.id().equals(rowId.toString()))
                        .findFirst()
                        .orElseThrow(DraftUnknown::new);
    }

    private static DraftRow row(List<DraftRow> rows, UUID rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst().orElseThrow(DraftUnknown::new);
    }
}
