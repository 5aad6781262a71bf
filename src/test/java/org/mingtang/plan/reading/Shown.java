package org.mingtang.plan.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;
import org.mingtang.plan.reading.ReadPlan.Role;

/** Results in short notation, so that a test's expectation fits on a line. */
final class Shown {

    private Shown() {}

    /** {@code 甲局* 乙局 丙局+}: star for leading, plus for supporting. */
    static String units(List<ReadUnit> units) {
        return units.stream().map(unit -> unit.name() + mark(unit.role())).collect(Collectors.joining(" "));
    }

    static String units(ReadTask task) {
        return units(task.units());
    }

    static String named(String raw) {
        return named(raw, null);
    }

    static String named(String raw, @Nullable Role labelled) {
        return UnitList.read(raw, labelled).stream()
                .map(unit -> unit.name() + (unit.role() == null ? "" : mark(unit.role())))
                .collect(Collectors.joining(" "));
    }

    private static String mark(Role role) {
        return switch (role) {
            case LEAD -> "*";
            case RESPONSIBLE -> "";
            case SUPPORT -> "+";
        };
    }

    /** {@code 2023-10-31}, {@code 长期}, {@code 决策文件出台+10 WORKDAY} or {@code -}. */
    static String deadline(@Nullable Deadline deadline) {
        if (deadline instanceof Deadline.On on) {
            return on.date().toString();
        }
        if (deadline instanceof Deadline.After after) {
            return after.after() + "+" + after.days() + " " + after.unit();
        }
        return deadline == null ? "-" : "长期";
    }

    /** {@code >=5次/YEAR}, several joined with a blank. */
    static String targets(List<ReadTarget> targets) {
        return targets.stream()
                .map(target -> target.op().sign()
                        + target.value().toPlainString()
                        + target.unit()
                        + (target.period() == null ? "" : "/" + target.period()))
                .collect(Collectors.joining(" "));
    }

    /** Number, path and requirement: {@code 1 一、甲>（一）乙: 做好…}. */
    static String task(ReadTask task) {
        return (task.no() == null ? "-" : task.no()) + " " + String.join(">", task.path()) + ": " + task.requirement();
    }

    static List<String> tasks(ReadPlan plan) {
        return plan.tasks().stream().map(Shown::task).toList();
    }

    static List<String> unitsOf(ReadPlan plan) {
        return plan.tasks().stream().map(Shown::units).toList();
    }

    static List<String> deadlinesOf(ReadPlan plan) {
        return plan.tasks().stream().map(task -> deadline(task.deadline())).toList();
    }
}
