package org.mingtang.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * One order out of two: what words found and what is near in meaning, each brought to the span from 0 to 1 and added by
 * weight. Knows no index, only scores.
 */
final class Fusion {

    /** Texts that have nothing in common are about so close. */
    static final double FLOOR = .35;

    private Fusion() {}

    /**
     * Returns the score of everything in either.
     *
     * @param byWords any scores of 0 or more
     * @param byMeaning cosines
     * @param weight of meaning, from 0 to 1
     */
    static <K> Map<K, Double> of(Map<K, Double> byWords, Map<K, Double> byMeaning, double weight) {
        double mostWords =
                byWords.values().stream().mapToDouble(each -> each).max().orElse(0);
        double nearest =
                byMeaning.values().stream().mapToDouble(each -> each).max().orElse(0);
        var keys = new HashSet<>(byWords.keySet());
        keys.addAll(byMeaning.keySet());
        var fused = new HashMap<K, Double>();
        for (var key : keys) {
            double words = mostWords <= 0 ? 0 : byWords.getOrDefault(key, 0.0) / mostWords;
            double meaning =
                    nearest <= FLOOR ? 0 : Math.max(0, byMeaning.getOrDefault(key, 0.0) - FLOOR) / (nearest - FLOOR);
            fused.put(key, (1 - weight) * words + weight * meaning);
        }
        return fused;
    }
}
