package org.mingtang.plan.checking;

import java.util.List;

/** The tables that wait. */
public record DraftListPage(List<Line> lines) {

    /** One table. */
    public record Line(
            String id,
            String title,
            String file,
            String issuer,
            DraftState state,
            String by,
            String at,
            int rows,
            int open) {}
}
