package org.mingtang.plan.board;

import java.util.List;

/**
 * What the portal's home page says of the year's tasks.
 *
 * @param figures over all open plans of the year
 * @param targets the first counted targets
 */
public record PortalFigures(int year, Figures figures, List<TargetBar> targets) {

    /** Whether there is anything to show. */
    public boolean any() {
        return figures.tasks() > 0;
    }
}
