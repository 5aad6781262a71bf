package org.mingtang.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How much meaning counts beside words, as measured on labelled queries; see bench/RESULTS.md. */
final class Blend {

    /** The weight of meaning where somebody asks a question. */
    static final double QUESTION = .7;

    /** The weight of meaning where somebody names what he looks for. */
    static final double WORDS = .4;

    /** What has none of the words is shown if it is at least so close, and where words find nothing, so close. */
    private static final double CLOSE = .58;

    private static final double CLOSE_ALONE = .5;

    /** And hardly less close than the nearest of all. */
    private static final double BEHIND = .1;

    private static final int MOST_ADDED = 15;

    private Blend() {}

    /**
     * Returns the entries to show for their meaning alone; the same however results are narrowed and paged.
     *
     * @param worded whether words find anything
     */
    static Set<UUID> added(Map<UUID, Near> near, boolean worded) {
        double nearest =
                near.values().stream().mapToDouble(Near::closeness).max().orElse(0);
        double enough = Math.max(worded ? CLOSE : CLOSE_ALONE, nearest - BEHIND);
        return near.values().stream()
                .filter(each -> each.closeness() >= enough)
                .sorted((one, other) -> Double.compare(other.closeness(), one.closeness()))
                .limit(MOST_ADDED)
                .map(Near::key)
                .collect(Collectors.toSet());
    }

    /** Returns the hits scored by both. */
    static List<Hit> scored(List<Hit> hits, Map<UUID, Near> near, double weight) {
        Map<UUID, Double> byWords = new HashMap<>();
        hits.forEach(hit -> byWords.put(hit.key(), (double) hit.score()));
        Map<UUID, Double> byMeaning = new HashMap<>();
        near.forEach((key, each) -> byMeaning.put(key, each.closeness()));
        var fused = Fusion.of(byWords, byMeaning, weight);
        return hits.stream()
                .map(hit -> hit.scored(fused.getOrDefault(hit.key(), 0.0).floatValue()))
                .collect(Collectors.toList());
    }
}
