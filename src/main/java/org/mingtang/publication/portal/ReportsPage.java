package org.mingtang.publication.portal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Annual reports, by year.
 *
 * @param years as asked for
 * @param all of all organs
 * @param unit the organ asked for, or null
 */
public record ReportsPage(
        List<Year> years, List<Year> all, @Nullable UUID unit) {

    /** The reports on one year. */
    public record Year(int year, List<ListRow> reports) {}

    /** The organs that have any, by name. */
    public Map<String, UUID> organs() {
        Map<String, UUID> organs = new TreeMap<>();
        all.forEach(year ->
                year.reports().forEach(row -> organs.put(row.unit(), row.item().unit())));
        return organs;
    }
}
