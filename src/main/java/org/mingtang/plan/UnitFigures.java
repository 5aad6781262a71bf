package org.mingtang.plan;

import java.util.UUID;

/**
 * How a unit stands with its tasks of a year; supporting parts are not counted.
 *
 * @param onTime finished by their day, among those finished that had one
 * @param dated finished and had a day
 */
public record UnitFigures(UUID unit, int all, int done, int late, int onTime, int dated) {

    public int running() {
        return all - done - late;
    }

    /** Share of all, 0 to 100, for a bar. */
    public double percent(int part) {
        return all == 0 ? 0 : part * 100.0 / all;
    }
}
