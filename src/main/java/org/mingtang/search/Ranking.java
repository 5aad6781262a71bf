package org.mingtang.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A document that has fallen is never above the one in force that took its place. */
final class Ranking {

    private Ranking() {}

    /**
     * Returns the hits in their order, with the living successor of each that has fallen right before it unless it stands
     * higher already.
     *
     * @param hits best first
     * @param living for the key of a fallen hit its living successor
     */
    static List<Hit> livingFirst(List<Hit> hits, Map<UUID, Hit> living) {
        var placed = new HashSet<UUID>();
        var ordered = new ArrayList<Hit>();
        for (var hit : hits) {
            var successor = living.get(hit.key());
            if (successor != null && placed.add(successor.key())) {
                ordered.add(successor);
            }
            if (placed.add(hit.key())) {
                ordered.add(hit);
            }
        }
        return ordered;
    }
}
