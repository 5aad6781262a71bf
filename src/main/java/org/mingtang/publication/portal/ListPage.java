package org.mingtang.publication.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;

/**
 * A list of items with its filters.
 *
 * @param path of the list without its query
 * @param crumbs links above it, from the outside in
 * @param note what the list rests on, or another sentence below its heading; may be null
 * @param tabs ways to narrow it down to a part; empty where there are none
 * @param feed path of its feed without its ending
 * @param pages last page, at least 1
 */
public record ListPage(
        String path,
        ColumnWords column,
        List<Link> crumbs,
        @Nullable String note,
        List<Tab> tabs,
        String feed,
        ListQuery query,
        List<ListRow> rows,
        long total,
        int pages,
        List<UnitView> units,
        List<Integer> years,
        List<String> themes) {

    /** A link by its name. */
    public record Link(String href, String label) {}

    /** A part of the list. */
    public record Tab(String href, String label, long count, boolean current) {}

    public @Nullable String newer() {
        return query.page() > 1 ? path + query.at(query.page() - 1) : null;
    }

    public @Nullable String older() {
        return query.page() < pages ? path + query.at(query.page() + 1) : null;
    }

    public boolean documents() {
        return rows.stream().anyMatch(row -> row.item().docNumber() != null);
    }

    public boolean states() {
        return rows.stream().anyMatch(row -> row.state() != null);
    }
}
