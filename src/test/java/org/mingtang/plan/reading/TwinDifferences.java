package org.mingtang.plan.reading;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentReader;
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

    /** Writes the twin into the folder and reads it back. */
    static List<String> of(Twin twin, Path folder, String ending, BiConsumer<Twin, Path> writer) {
        String name = twin.name() + "." + ending;
        Path file = folder.resolve(name);
        writer.accept(twin, file);
        return of(twin, name, new PlanReader().read(new DocumentReader().read(name, file)));
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
        // Print drops a blank at a line's end, so that two names parted by it only run together.
        if (!which.endsWith(".pdf") || !TwinUnits.cell(label).contains(" ")) {
            same(at + " units", units(label), units(read));
        }
        same(at + " deadlineRaw", label.deadlineRaw() == null ? noDeadline() : label.deadlineRaw(), read.deadlineRaw());
        same(at + " deadline", label.deadline(), read.deadline());
        same(at + " targets", targets(label), targets(read));
    }

    /** Where others have one, the twin's cell says that there is none; without the column there is no cell. */
    private @Nullable String noDeadline() {
        boolean column = twin.plan().tasks().stream().anyMatch(task -> task.deadlineRaw() != null);
        return column ? TwinTable.NONE : null;
    }

    /** Width and blanks aside: labels fold neither, and paper keeps neither. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof String text
                ? Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "")
                : value;
    }

    private static List<ReadUnit> units(ReadTask task) {
        return task.units().stream()
                .sorted(Comparator.comparing(ReadUnit::role).thenComparing(ReadUnit::name))
                .toList();
    }

    /** Measure and scope are descriptions for the reader's eye and have more than one right wording. */
    private static List<String> targets(ReadTask task) {
        return task.targets().stream()
                .map(target -> target.op().sign()
                        + target.value().stripTrailingZeros().toPlainString()
                        + target.unit()
                        + (target.period() == null ? "" : "/" + target.period()))
                .toList();
    }

    private void same(String field, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof List<?> label && actual instanceof List<?> read && label.size() == read.size()) {
            for (int at = 0; at < label.size(); at++) {
                same(field + " " + at, label.get(at), read.get(at));
            }
        } else if (expected instanceof List<?> label && actual instanceof List<?> read) {
            List<Object> lacking = new ArrayList<>(label);
            lacking.removeAll(read);
            List<Object> added = new ArrayList<>(read);
            added.removeAll(label);
            found.add(which + " " + field + "\n  lacks " + lacking + "\n  adds  " + added);
        } else if (!Objects.equals(plain(expected), plain(actual))) {
            found.add(which + " " + field + "\n  label " + expected + "\n  read  " + actual);
        }
    }
}
