package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingtang.evidence.FactKind;

/** Shows rows as lines of the check page. */
final class RowLines {

    private final UnitNames names;
    private final Map<String, String> kinds;

    RowLines(UnitNames names, List<FactKind> kinds) {
        this.names = names;
        this.kinds = kinds.stream().collect(Collectors.toMap(FactKind::code, FactKind::label));
    }

    /** All rows in the table's order; those that stand are numbered from 1. */
    List<RowLine> of(List<DraftRow> rows) {
        List<RowLine> lines = new ArrayList<>();
        int number = 0;
        for (DraftRow row : rows) {
            lines.add(line(row, row.dropped() ? 0 : ++number));
        }
        return lines;
    }

    private RowLine line(DraftRow row, int number) {
        RowContent content = row.content();
        return new RowLine(
                row.id().toString(),
                row.draft().toString(),
                number,
                Words.orEmpty(content.no()),
                String.join(" › ", content.path()),
                content.requirement(),
                content.units().stream().map(this::chip).toList(),
                content.deadline().raw(),
                content.deadline().words(),
                content.targets().stream().map(this::chip).toList(),
                doubts(row),
                row.needsCheck(),
                row.checked(),
                row.dropped(),
                row.source().text(),
                row.source().position());
    }

    private static List<RowLine.FieldReason> doubts(DraftRow row) {
        List<RowLine.FieldReason> doubts = new ArrayList<>();
        row.openDoubts().forEach((field, doubt) -> {
            if (doubt.serious()) {
                doubts.add(new RowLine.FieldReason(field, doubt.reason()));
            }
        });
        if (row.content().requirement().isBlank()) {
            doubts.add(new RowLine.FieldReason("requirement", "没有任务要求，请补填或删去这一行。"));
        }
        if (row.content().units().isEmpty()) {
            doubts.add(new RowLine.FieldReason("units", "没有责任单位，请补填。"));
        }
        return doubts;
    }

    private RowLine.UnitChip chip(RowUnit unit) {
        int count = unit.units().size();
        List<String> members = names.namesOf(unit.units());
        String meaning = count == 0 ? "待认定" : count == 1 ? members.get(0) : count + " 个单位";
        return new RowLine.UnitChip(
                unit.name(),
                Words.of(unit.role()),
                unit.resolved(),
                meaning,
                unit.how().label(),
                count > 1 ? members : List.of());
    }

    private RowLine.TargetChip chip(RowTarget target) {
        String kind = target.factKind() == null ? null : kinds.get(target.factKind());
        String proof = kind == null ? "按佐证材料认定" : "取自：实绩 · " + kind;
        return new RowLine.TargetChip(target.words(), proof + (target.eachUnit() ? "（每个单位分别达到）" : ""), kind != null);
    }
}
