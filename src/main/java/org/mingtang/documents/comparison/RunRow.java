package org.mingtang.documents.comparison;

import java.util.ArrayList;
import java.util.List;

/** Gathers runs, the deleted before the inserted, and takes crumbs between two replacements into one. */
final class RunRow {

    /** One place where the texts part, and what stays the same after it. */
    private static final class Step {
        final StringBuilder deleted = new StringBuilder();
        final StringBuilder inserted = new StringBuilder();
        final StringBuilder kept = new StringBuilder();

        boolean replaces() {
            return !deleted.isEmpty() && !inserted.isEmpty();
        }
    }

    private final List<Step> steps = new ArrayList<>(List.of(new Step()));

    void kept(String text) {
        last().kept.append(text);
    }

    void deleted(String text) {
        open().deleted.append(text);
    }

    void inserted(String text) {
        open().inserted.append(text);
    }

    private Step open() {
        if (!last().kept.isEmpty()) {
            steps.add(new Step());
        }
        return last();
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    List<Run> runs() {
        List<Step> clean = new ArrayList<>();
        for (Step step : steps) {
            Step before = clean.isEmpty() ? null : clean.get(clean.size() - 1);
            if (before != null && before.replaces() && step.replaces() && crumb(before.kept)) {
                before.deleted.append(before.kept).append(step.deleted);
                before.inserted.append(before.kept).append(step.inserted);
                before.kept.setLength(0);
                before.kept.append(step.kept);
            } else {
                clean.add(step);
            }
        }
        List<Run> runs = new ArrayList<>();
        for (Step step : clean) {
            add(Run.Kind.DELETED, step.deleted, runs);
            add(Run.Kind.INSERTED, step.inserted, runs);
            add(Run.Kind.KEPT, step.kept, runs);
        }
        return runs;
    }

    /** A single character that says nothing by itself; a comma or full stop parts two changes rightly. */
    private static boolean crumb(CharSequence kept) {
        return kept.length() == 1 && "，。；：、".indexOf(kept.charAt(0)) < 0;
    }

    private static void add(Run.Kind kind, CharSequence text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text.toString()));
        }
    }
}
