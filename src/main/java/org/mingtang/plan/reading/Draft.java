package org.mingtang.plan.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Doubt;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * A task as found in the document, its fields still in the document's words.
 *
 * @param units lists of units, each with the role its label or column gives
 * @param position running number of the source block
 * @param row grid row, -1 if the block is no grid
 */
record Draft(
        @Nullable String no,
        List<String> path,
        String requirement,
        List<UnitText> units,
        @Nullable String unitsRaw,
        @Nullable String deadline,
        Map<String, Doubt> doubts,
        int position,
        int row) {

    /** A list of units in the document's words. */
    record UnitText(String text, @Nullable Role role) {}

    static Map<String, Doubt> noDoubts() {
        return new LinkedHashMap<>();
    }
}
