package org.mingtang.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the index found.
 *
 * @param total how many entries in all
 * @param worded how many of them by words; the others are near in meaning
 * @param keys the best, in order, to the page that was asked for or further
 * @param facets the values of each facet with the number of entries, most first
 * @param near what of an entry is nearest in meaning, for those that are near
 */
record Found(long total, long worded, List<UUID> keys, Map<Facet, List<Count>> facets, Map<UUID, Near> near) {

    static final Found NOTHING = new Found(0, List.of(), Map.of());

    /** What words alone found. */
    Found(long total, List<UUID> keys, Map<Facet, List<Count>> facets) {
        this(total, total, keys, facets, Map.of());
    }

    /** Returns how many pages can be looked through, at least one. */
    int pages() {
        long shown = Math.min(total, SearchQuery.DEEPEST);
        return (int) Math.max(1, (shown + SearchQuery.PAGE - 1) / SearchQuery.PAGE);
    }

    /** One value of a facet. */
    record Count(String code, String label, long count) {}
}
