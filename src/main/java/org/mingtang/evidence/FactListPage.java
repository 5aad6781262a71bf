package org.mingtang.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;

/**
 * The list of facts with its filters as chosen.
 *
 * @param total number of facts that fit, over all pages
 * @param sum of their quantities when one kind is chosen, e.g. 8 次
 * @param previous query of the page before, null on the first
 */
public record FactListPage(
        List<FactRow> rows,
        long total,
        @Nullable String sum,
        List<FactKind> kinds,
        List<UnitView> units,
        FactListQuery query,
        @Nullable String previous,
        @Nullable String next,
        boolean mayEnter) {}
