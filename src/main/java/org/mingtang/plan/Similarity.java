package org.mingtang.plan;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, by the pairs of neighbouring characters they share (Dice), from 0 to 1. */
public final class Similarity {

    private Similarity() {}

    public static double of(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        if (first.equals(second)) {
            return 1;
        }
        if (first.length() < 2 || second.length() < 2) {
            return 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i < first.length() - 1; i++) {
            pairs.merge(first.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i < second.length() - 1; i++) {
            String pair = second.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                shared++;
            }
        }
        return 2.0 * shared / (first.length() + second.length() - 2);
    }

    /** Punctuation and spaces change from copy to copy without meaning anything. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{P}\\s]", "");
    }
}
