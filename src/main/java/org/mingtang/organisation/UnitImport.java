package org.mingtang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a table of units as one change. */
@Component
class UnitImport {

    private final UnitRecords units;
    private final Organisation organisation;
    private final AuditTrail trail;
    private final Clock clock;

    UnitImport(UnitRecords units, Organisation organisation, AuditTrail trail, Clock clock) {
        this.units = units;
        this.organisation = organisation;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns what the table would change. */
    @Transactional(readOnly = true)
    public ImportPlan plan(UnitRows table) {
        return ImportPlan.of(organisation.now().tree(), table);
    }

    /** Carries the table out if nothing stands against it; else changes nothing. The plan says which. */
    @Transactional
    public ImportPlan apply(UnitRows table, Person by) {
        return apply(table, name -> new UnitId(UUID.randomUUID()), by);
    }

    /**
     * Carries the table out, with the ids that names are given.
     *
     * @param ids the id of a new unit by its full name
     */
    @Transactional
    public ImportPlan apply(UnitRows table, Function<String, UnitId> ids, Person by) {
        organisation.beginChange();
        var tree = organisation.now().tree();
        var plan = ImportPlan.of(tree, table);
        if (plan.refusals().isEmpty()) {
            var known = new HashMap<String, UnitId>();
            tree.active().forEach(unit -> known.put(unit.name(), unit.id()));
            add(plan, known, ids);
            plan.steps().stream()
                    .filter(step -> step.act() == ImportPlan.Act.CHANGE)
                    .forEach(step -> change(step.row(), known));
            plan.steps().stream()
                    .filter(step -> step.act() == ImportPlan.Act.END)
                    .forEach(step -> end(step.row(), known));
            organisation.endChange();
            trail.note(by.account(), by.name(), "导入单位", plan.steps().size() + "行", told(plan));
        }
        return plan;
    }

    static String told(ImportPlan plan) {
        var told = new ArrayList<String>();
        for (var act : ImportPlan.Act.values()) {
            told.add(act.label() + plan.count(act) + "个");
        }
        return String.join("，", told);
    }

    /** Parents before children, whatever the order of the lines. */
    private void add(ImportPlan plan, Map<String, UnitId> known, Function<String, UnitId> ids) {
        var waiting = new ArrayDeque<UnitRow>();
        plan.steps().stream().filter(step -> step.act() == ImportPlan.Act.ADD).forEach(step -> waiting.add(step.row()));
        int position = (int) units.count();
        while (!waiting.isEmpty()) {
            var row = waiting.remove();
            if (!row.parent().isEmpty() && !known.containsKey(row.parent())) {
                waiting.add(row);
                continue;
            }
            var id = ids.apply(row.name());
            units.save(new Unit(newUnit(row, id, known), position + row.line()));
            known.put(row.name(), id);
        }
        units.flush();
    }

    private static NewUnit newUnit(UnitRow row, UnitId id, Map<String, UnitId> known) {
        return new NewUnit(
                id,
                row.name(),
                row.shortName(),
                row.otherNames(),
                row.kind(),
                row.parent().isEmpty() ? null : known.get(row.parent()),
                row.division());
    }

    private void change(UnitRow row, Map<String, UnitId> known) {
        var unit = stored(row.name(), known);
        unit.rename(row.name(), row.shortName(), LocalDate.now(clock));
        unit.reclassify(row.kind(), row.division());
        unit.callAlso(row.otherNames());
        unit.move(row.parent().isEmpty() ? null : known.get(row.parent()));
    }

    private void end(UnitRow row, Map<String, UnitId> known) {
        stored(row.name(), known).end(LocalDate.now(clock), known.get(row.successor()));
    }

    private Unit stored(String name, Map<String, UnitId> known) {
        var id = java.util.Objects.requireNonNull(known.get(name));
        return units.findById(id.value()).orElseThrow();
    }
}
