package org.mingtang.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;

/** Where what was read from a twin departs from its label. */
final class TwinDifferences {

    private final Twin twin;
    private final String which;
    private final List<String> found = new ArrayList<>();

    private TwinDifferences(Twin twin, String which) {
        this.twin = twin;
        this.which = which;
    }

    static List<String> of(Twin twin, String which, ReadPlan read) {
        TwinDifferences differences = new TwinDifferences(twin, which);
        differences.compare(twin.plan(), read);
        return differences.found;
    }

    private void compare(ReadPlan label, ReadPlan read) {
        same("title", twin.lines().get(0), read.title());
        same("issuedOn", label.issuedOn(), read.issuedOn());
        same("year", label.year(), read.year());
        same(
                "requirements",
                label.tasks().stream().map(ReadTask::requirement).toList(),
                read.tasks().stream().map(ReadTask::requirement).toList());
        if (label.tasks().size() == read.tasks().size()) {
            for (int at = 0; at < label.tasks().size(); at++) {
                compare(at, label.tasks().get(at), read.tasks().get(at));
            }
        }
    }

    private void compare(int at, ReadTask label, ReadTask read) {
        if (twin.numbered()) {
            same(at + " no", label.no(), read.no());
        }
        same(at + " path", label.path(), read.path());
        // The twin's cell names leading units first, whatever their order in the label.
        same(at + " units", units(label), units(read));
        same(at + " deadlineRaw", label.deadlineRaw(), read.deadlineRaw());
        same(at + " deadline", label.deadline(), read.deadline());
        same(at + " targets", targets(label), targets(read));
    }

    private static List<ReadUnit> units(ReadTask task) {
        return task.units().stream()
                .sorted(Comparator.comparing(ReadUnit::role).thenComparing(ReadUnit::name))
                .toList();
    }

    private static List<ReadTarget> targets(ReadTask task) {
        return task.targets().stream().map(TwinDifferences::plain).toList();
    }

    private static ReadTarget plain(ReadTarget target) {
        BigDecimal value = new BigDecimal(target.value().stripTrailingZeros().toPlainString());
        return new ReadTarget(
                target.measure(), target.op(), value, target.unit(), target.period(), target.scope());
    }

    private void same(String field, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            found.add(which + " " + field + "\n  label " + expected + "\n  read  " + actual);
        }
    }
}
