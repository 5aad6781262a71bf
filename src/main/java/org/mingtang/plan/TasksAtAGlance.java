package org.mingtang.plan;

import java.util.List;
import org.mingtang.organisation.UnitScope;

/** The year's open tasks in a few figures, for the portal's home page; cheap enough to be asked on every request. */
public interface TasksAtAGlance {

    /** @param site whose plans count */
    Glance glance(UnitScope site);

    /**
     * Figures of this year's open plans, or of the latest year that has any.
     *
     * @param bars the first counted targets
     */
    record Glance(int year, int tasks, int done, int running, int late, List<Bar> bars) {

        /** Share of all tasks, 0 to 100, not rounded, so that the parts fill the bar. */
        public double percent(int part) {
            return tasks == 0 ? 0 : part * 100.0 / tasks;
        }
    }

    /**
     * A counted target.
     *
     * @param text e.g. 8 / 10 次
     * @param word its state in a word
     */
    record Bar(String measure, String text, int percent, boolean reached, String word, String chip) {}
}
