package org.mingtang.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TasksAtAGlance.Glance;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.StateSource;

/**
 * The portal's home.
 *
 * @param hotWords what most is published on, as words to search for
 * @param guides organs with a guide
 * @param lines kinds of statutory content, of which there are {@code items}
 * @param today items published today
 * @param newest further statutory content
 * @param reportsNewest day of the newest annual report
 */
public record PortalHome(
        Glance tasks,
        List<String> hotWords,
        long guides,
        long institutions,
        int lines,
        long items,
        int today,
        long reports,
        @Nullable LocalDate reportsNewest,
        List<Policy> policies,
        List<ItemLine> newest) {

    /** A policy with its state, where a room knows it. */
    public record Policy(ItemLine item, StateSource.@Nullable State state) {}

    public String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
