package org.mingtang.plan.reading;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;

/** A plan as lines to read on a terminal. */
final class PlanListing {

    private PlanListing() {}

    static void print(ReadPlan plan, PrintWriter out) {
        out.println(shown(plan.title()));
        out.println("发文机关：" + shown(plan.issuer()) + "　文号：" + shown(plan.docNumber()) + "　成文日期："
                + shown(plan.issuedOn()) + "　年份：" + shown(plan.year()) + "　层级：" + shown(plan.level()));
        List<String> path = List.of();
        for (int i = 0; i < plan.tasks().size(); i++) {
            ReadTask task = plan.tasks().get(i);
            if (!task.path().equals(path)) {
                path = task.path();
                out.println("■ " + String.join(" › ", path));
            }
            out.println((i + 1) + "\t" + (task.no() == null ? "" : "[" + task.no() + "] ") + task.requirement());
            out.println("\t单位：" + units(task.units()) + "　时限：" + deadline(task));
            for (ReadTarget target : task.targets()) {
                out.println("\t指标：" + target(target));
            }
        }
        out.flush();
    }

    private static String units(List<ReadUnit> units) {
        return units.isEmpty()
                ? "—"
                : units.stream()
                        .map(unit -> unit.name()
                                + switch (unit.role()) {
                                    case LEAD -> "（牵头）";
                                    case RESPONSIBLE -> "";
                                    case SUPPORT -> "（配合）";
                                })
                        .collect(Collectors.joining("、"));
    }

    private static String deadline(ReadTask task) {
        Deadline deadline = task.deadline();
        String read = deadline instanceof Deadline.On on
                ? on.date().toString()
                : deadline instanceof Deadline.Ongoing
                        ? "长期"
                        : deadline instanceof Deadline.After after ? after.after() + "后" + after.days() + "日内" : "—";
        String raw = task.deadlineRaw();
        return raw == null || raw.equals(read) ? read : read + "（" + raw + "）";
    }

    private static String target(ReadTarget target) {
        String scope = target.scope();
        return (scope == null ? "" : scope + " ") + target.measure() + " "
                + target.op().sign() + " " + target.value().toPlainString() + target.unit()
                + (target.period() == null ? "" : "/" + target.period());
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }
}
