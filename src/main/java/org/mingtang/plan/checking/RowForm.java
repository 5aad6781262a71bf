package org.mingtang.plan.checking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.Resolution;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.Refusal;

/**
 * A row's form as it was sent.
 *
 * @param revision of the row when the form was made
 * @param path one heading a line
 * @param deadlineKind DATE, ONGOING, RELATIVE or empty
 */
public record RowForm(
        @Nullable String revision,
        @Nullable String no,
        @Nullable String path,
        @Nullable String requirement,
        @Nullable String deadlineKind,
        @Nullable String deadlineDate,
        @Nullable String deadlineDays,
        @Nullable String deadlineUnit,
        @Nullable String deadlineAfter,
        @Nullable List<UnitLine> units,
        @Nullable List<TargetLine> targets) {

    static RowForm of(DraftRow row) {
        RowContent content = row.content();
        TaskDeadline deadline = content.deadline();
        return new RowForm(
                String.valueOf(row.revision()),
                Words.orEmpty(content.no()),
                String.join("\n", content.path()),
                content.requirement(),
                Words.orEmpty(deadline.kind()),
                Words.orEmpty(deadline.date()),
                Words.orEmpty(deadline.days()),
                Words.orEmpty(deadline.unit()),
                Words.orEmpty(deadline.after()),
                content.units().stream().map(UnitLine::of).toList(),
                content.targets().stream().map(TargetLine::of).toList());
    }

    int revisionNumber() {
        Integer number = Typed.number(revision);
        return number == null ? -1 : number;
    }

    public List<UnitLine> unitLines() {
        return units == null ? List.of() : units.stream().map(RowForm::orEmpty).toList();
    }

    public List<TargetLine> targetLines() {
        return targets == null
                ? List.of()
                : targets.stream().map(RowForm::orEmpty).toList();
    }

    /** A line of which nothing was sent stands between those that were. */
    private static UnitLine orEmpty(@Nullable UnitLine line) {
        return line == null ? UnitLine.EMPTY : line;
    }

    private static TargetLine orEmpty(@Nullable TargetLine line) {
        return line == null ? TargetLine.EMPTY : line;
    }

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if ("DATE".equals(deadlineKind) && day() == null) {
            refusals.add(new Refusal("deadlineDate", "请选择完成日期（如 2026-12-31）。"));
        }
        if ("RELATIVE".equals(deadlineKind) && Typed.number(deadlineDays) == null) {
            refusals.add(new Refusal("deadlineDays", "请填写期限的天数或月数（如 10）。"));
        }
        for (int i = 0; i < unitLines().size(); i++) {
            UnitLine unit = unitLines().get(i);
            if (unit.counts() && Typed.text(unit.name()) == null) {
                refusals.add(new Refusal("units[" + i + "].name", "请写上第 " + (i + 1) + " 个责任单位在表中的名称。"));
            }
        }
        for (int i = 0; i < targetLines().size(); i++) {
            if (targetLines().get(i).counts()) {
                refusals.addAll(targetLines().get(i).refusals(i));
            }
        }
        return refusals;
    }

    /** @param before the row as it stood; units that were not touched keep the ground on which they were resolved */
    RowContent content(RowContent before) {
        return new RowContent(
                Typed.text(no),
                path == null
                        ? List.of()
                        : path.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                Words.orEmpty(Typed.text(requirement)),
                before.unitsRaw(),
                unitLines().stream()
                        .filter(UnitLine::counts)
                        .map(line -> unit(line, before))
                        .toList(),
                deadline(before.deadline().raw()),
                targetLines().stream()
                        .filter(TargetLine::counts)
                        .map(TargetLine::target)
                        .toList());
    }

    List<String> remembered() {
        return unitLines().stream()
                .filter(line -> line.counts() && line.remember() != null)
                .map(line -> Words.orEmpty(Typed.text(line.name())))
                .toList();
    }

    private static RowUnit unit(UnitLine line, RowContent before) {
        String name = Words.orEmpty(Typed.text(line.name()));
        Role role = line.roleOr(Role.RESPONSIBLE);
        List<UUID> chosen = List.copyOf(line.units());
        return before.units().stream()
                .filter(unit -> unit.name().equals(name) && unit.units().equals(chosen))
                .findFirst()
                .map(unit -> new RowUnit(name, role, unit.how(), chosen))
                .orElseGet(() -> chosen.isEmpty()
                        ? RowUnit.unknown(name, role)
                        : new RowUnit(name, role, Resolution.How.REMEMBERED, chosen));
    }

    private TaskDeadline deadline(@Nullable String raw) {
        String kind = Typed.text(deadlineKind);
        if ("DATE".equals(kind)) {
            return new TaskDeadline(raw, kind, day(), null, null, null);
        }
        if ("RELATIVE".equals(kind)) {
            DayUnit unit = Typed.choice(DayUnit.class, deadlineUnit);
            return new TaskDeadline(
                    raw,
                    kind,
                    null,
                    Typed.number(deadlineDays),
                    (unit == null ? DayUnit.WORKDAY : unit).name(),
                    Typed.text(deadlineAfter));
        }
        return new TaskDeadline(raw, "ONGOING".equals(kind) ? kind : null, null, null, null, null);
    }

    private @Nullable LocalDate day() {
        String text = Typed.text(deadlineDate);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
