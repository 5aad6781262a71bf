package org.mingtang.plan.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the check page shows it.
 *
 * @param number place among the rows that stand, from 1; 0 when dropped
 * @param doubts sentences by field: no, path, requirement, units, deadline, targets
 */
public record RowLine(
        String id,
        String draft,
        int number,
        String no,
        String path,
        String requirement,
        List<UnitChip> units,
        @Nullable String deadlineRaw,
        String deadline,
        List<TargetChip> targets,
        List<FieldReason> doubts,
        boolean needsCheck,
        boolean checked,
        boolean dropped,
        String sourceText,
        int sourcePosition) {

    /**
     * A unit as named, and whom that means.
     *
     * @param meaning the real unit's name, or how many
     * @param members the real units' names, for unfolding; empty where one is meant
     */
    public record UnitChip(
            String name, String role, boolean resolved, String meaning, String how, List<String> members) {}

    /** A target and how it is proven. */
    public record TargetChip(String words, String proof, boolean counted) {}

    /** A doubt about a field. */
    public record FieldReason(String field, String reason) {}

    public List<String> reasonsFor(String... fields) {
        return doubts.stream()
                .filter(doubt -> List.of(fields).contains(doubt.field()))
                .map(FieldReason::reason)
                .toList();
    }
}
