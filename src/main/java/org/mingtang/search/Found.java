package org.mingtang.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the index found.
 *
 * @param total how many entries in all
 * @param keys the best, in order, at most a window of them
 * @param facets the values of each facet with the number of entries, most first
 */
record Found(long total, List<UUID> keys, Map<Facet, List<Count>> facets) {

    /** One value of a facet. */
    record Count(String code, String label, long count) {}
}
