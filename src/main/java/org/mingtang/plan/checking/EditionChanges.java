package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.NamedUnit;
import org.mingtang.plan.TaskView;

/**
 * How a corrected table differs from the edition before.
 *
 * @param match the old task by row; rows that are new are left out
 */
record EditionChanges(
        Map<UUID, UUID> match, List<DraftRow> added, List<TaskView> dropped, List<Changed> changed, int unchanged) {

    /** A row that goes on under other words. */
    record Changed(DraftRow row, TaskView task, List<FieldChange> fields) {}

    static EditionChanges of(List<DraftRow> rows, List<TaskView> tasks) {
        Map<UUID, @Nullable UUID> decided = new HashMap<>();
        rows.stream().filter(DraftRow::sameDecided).forEach(row -> decided.put(row.id(), row.sameTask()));
        Map<UUID, UUID> match = EditionMatch.of(
                rows.stream().map(EditionChanges::entry).toList(),
                tasks.stream().map(EditionChanges::entry).toList(),
                decided);
        Map<UUID, TaskView> byId =
                tasks.stream().collect(Collectors.toMap(task -> task.id().value(), task -> task));
        List<DraftRow> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (DraftRow row : rows) {
            TaskView task = byId.get(match.get(row.id()));
            if (task == null) {
                added.add(row);
            } else if (!fields(row.content(), task).isEmpty()) {
                changed.add(new Changed(row, task, fields(row.content(), task)));
            }
        }
        return new EditionChanges(
                match,
                added,
                tasks.stream()
                        .filter(task -> !match.containsValue(task.id().value()))
                        .toList(),
                changed,
                rows.size() - added.size() - changed.size());
    }

    private static EditionMatch.Entry entry(DraftRow row) {
        RowContent content = row.content();
        return new EditionMatch.Entry(row.id(), content.no(), content.path(), content.requirement());
    }

    private static EditionMatch.Entry entry(TaskView task) {
        return new EditionMatch.Entry(task.id().value(), task.no(), task.path(), task.requirement());
    }

    private static List<FieldChange> fields(RowContent row, TaskView task) {
        List<FieldChange> fields = new ArrayList<>();
        compare(fields, "序号", Words.orEmpty(task.no()), Words.orEmpty(row.no()));
        compare(fields, "类别", String.join(" › ", task.path()), String.join(" › ", row.path()));
        compare(fields, "任务要求", task.requirement(), row.requirement());
        compareUnits(fields, row, task);
        compare(fields, "完成时限", task.deadline(), row.deadline().words());
        compare(fields, "量化指标", oldTargets(task), newTargets(row));
        return fields;
    }

    /** The same real units in the same roles are no change, however the table names them now. */
    private static void compareUnits(List<FieldChange> fields, RowContent row, TaskView task) {
        Set<String> before = task.parts().stream()
                .filter(TaskView.Part::stands)
                .map(part -> part.unit() + part.role().name())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> after = RealUnits.of(row.units()).stream()
                .map(unit -> unit.unit() + unit.role().name())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!before.equals(after)) {
            fields.add(FieldChange.of(
                    "责任单位",
                    NamedUnit.inWords(task.parts().stream()
                            .filter(TaskView.Part::stands)
                            .map(part -> new NamedUnit(part.namedAs(), part.role()))),
                    NamedUnit.inWords(row.units().stream().map(unit -> new NamedUnit(unit.name(), unit.role())))));
        }
    }

    private static void compare(List<FieldChange> fields, String name, String before, String after) {
        if (!Objects.equals(before, after)) {
            fields.add(FieldChange.of(name, before, after));
        }
    }

    private static String oldTargets(TaskView task) {
        return task.goals().stream()
                .map(goal -> new RowTarget(
                        goal.measure(),
                        goal.op(),
                        goal.value(),
                        goal.unit(),
                        goal.period(),
                        goal.scope(),
                        goal.factKind(),
                        goal.eachUnit()))
                .map(RowTarget::words)
                .collect(Collectors.joining("；"));
    }

    private static String newTargets(RowContent row) {
        return row.targets().stream().map(RowTarget::words).collect(Collectors.joining("；"));
    }
}
