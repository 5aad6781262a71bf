package org.mingtang.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A document that has fallen is never above the one in force that took its place. */
final class Ranking {

    private Ranking() {}

    /**
     * Returns the hits in their order, with those that have fallen moved down right behind their living successors where
     * these were found too.
     *
     * @param hits best first
     * @param living for the key of a fallen hit the living successor that was found too, in the list or beyond its end
     */
    static List<Hit> livingFirst(List<Hit> hits, Map<UUID, Hit> living) {
        Map<UUID, List<Hit>> waiting = new LinkedHashMap<>();
        var placed = new HashSet<UUID>();
        var ordered = new ArrayList<Hit>();
        for (var hit : hits) {
            var successor = hit.fallen() ? living.get(hit.key()) : null;
            if (successor != null && !placed.contains(successor.key())) {
                waiting.computeIfAbsent(successor.key(), key -> new ArrayList<>())
                        .add(hit);
                continue;
            }
            if (placed.add(hit.key())) {
                ordered.add(hit);
            }
            var behind = waiting.remove(hit.key());
            if (behind != null) {
                behind.forEach(each -> placed.add(each.key()));
                ordered.addAll(behind);
            }
        }
        waiting.forEach((successor, fallen) -> {
            ordered.add(found(successor, living.values()));
            ordered.addAll(fallen);
        });
        return ordered;
    }

    private static Hit found(UUID key, Collection<Hit> hits) {
        return hits.stream().filter(hit -> hit.key().equals(key)).findFirst().orElseThrow();
    }
}
