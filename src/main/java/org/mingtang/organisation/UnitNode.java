package org.mingtang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as the tree holds it. */
record UnitNode(
        UnitView view,
        @Nullable String division,
        int position,
        List<OtherName> otherNames,
        @Nullable LocalDate endedOn,
        @Nullable UnitId mergedInto) {

    /** The state in one word, as exported. */
    String state() {
        return endedOn == null ? "在用" : mergedInto == null ? "撤销" : "并入";
    }
}
