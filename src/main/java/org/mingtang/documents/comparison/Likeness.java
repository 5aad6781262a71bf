package org.mingtang.documents.comparison;

import java.util.Arrays;

/** How alike two texts are, from 0 to 1: the share of neighbouring character pairs they have in common; spaces aside. */
final class Likeness {

    private final int[] pairs;

    Likeness(String text) {
        String dense = dense(text);
        int[] found = new int[Math.max(0, dense.length() - 1)];
        for (int i = 0; i < found.length; i++) {
            found[i] = dense.charAt(i) << 16 | dense.charAt(i + 1);
        }
        if (dense.length() == 1) {
            found = new int[] {dense.charAt(0)};
        }
        Arrays.sort(found);
        pairs = found;
    }

    private static String dense(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                dense.append(c);
            }
        }
        return dense.toString();
    }

    int length() {
        return pairs.length;
    }

    double to(Likeness other) {
        int all = pairs.length + other.pairs.length;
        if (all == 0) {
            return 1;
        }
        int common = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            if (pairs[i] == other.pairs[j]) {
                common++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / all;
    }

    /** The most that {@link #to} could give, known from the lengths alone. */
    double atMost(Likeness other) {
        int all = pairs.length + other.pairs.length;
        return all == 0 ? 1 : 2.0 * Math.min(pairs.length, other.pairs.length) / all;
    }
}
