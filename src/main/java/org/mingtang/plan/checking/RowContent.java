package org.mingtang.plan.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskDeadline;

/** What a row says: everything that a person can edit. */
record RowContent(
        @Nullable String no,
        List<String> path,
        String requirement,
        @Nullable String unitsRaw,
        List<RowUnit> units,
        TaskDeadline deadline,
        List<RowTarget> targets) {

    /** A new row under the same headings. */
    static RowContent below(List<String> path) {
        return new RowContent(null, path, "", null, List.of(), TaskDeadline.NONE, List.of());
    }

    RowContent with(String requirement, List<RowTarget> targets) {
        return new RowContent(no, path, requirement, unitsRaw, units, deadline, targets);
    }

    RowContent withoutNumber() {
        return new RowContent(null, path, requirement, unitsRaw, units, deadline, targets);
    }

    RowContent with(List<RowUnit> units) {
        return new RowContent(no, path, requirement, unitsRaw, units, deadline, targets);
    }
}
