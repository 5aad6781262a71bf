package org.mingtang.documents.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The heaviest common subsequence of two rows of symbols; matches that stand together are preferred to scattered ones.
 *
 * <p>Exact up to {@link #EXACT} cells; beyond that the symbols that occur once on both sides part the rows first, and
 * where there are none the rows are halved, so that time stays near linear whatever is compared.
 */
final class Matching {

    static final int NONE = -1;
    private static final int EXACT = 1_000_000;
    private static final int TOGETHER = 2;

    private final int[] a;
    private final int[] b;
    private final int[] weights;
    private final int[] partner;

    private Matching(int[] a, int[] b, int[] weights) {
        this.a = a;
        this.b = b;
        this.weights = weights;
        partner = new int[a.length];
        Arrays.fill(partner, NONE);
    }

    /**
     * For each place of {@code a} its place in {@code b}, or {@link #NONE}; places only ever rise.
     *
     * @param weights what a match of each symbol is worth
     */
    static int[] of(int[] a, int[] b, int[] weights) {
        Matching matching = new Matching(a, b, weights);
        matching.match(0, a.length, 0, b.length);
        return matching.partner;
    }

    private void match(int fromA, int toA, int fromB, int toB) {
        int lowA = fromA;
        int lowB = fromB;
        int highA = toA;
        int highB = toB;
        while (lowA < highA && lowB < highB && a[lowA] == b[lowB]) {
            partner[lowA++] = lowB++;
        }
        while (lowA < highA && lowB < highB && a[highA - 1] == b[highB - 1]) {
            partner[--highA] = --highB;
        }
        if (lowA == highA || lowB == highB) {
            return;
        }
        if ((long) (highA - lowA) * (highB - lowB) <= EXACT) {
            exact(lowA, highA, lowB, highB);
        } else if (!parted(lowA, highA, lowB, highB)) {
            int middleA = (lowA + highA) >>> 1;
            int middleB = (lowB + highB) >>> 1;
            match(lowA, middleA, lowB, middleB);
            match(middleA, highA, middleB, highB);
        }
    }

    private void exact(int lowA, int highA, int lowB, int highB) {
        int rows = highA - lowA;
        int columns = highB - lowB;
        int[][] best = new int[rows + 1][columns + 1];
        int[][] matched = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int here = 0;
                if (a[lowA + i] == b[lowB + j]) {
                    int next = matched[i + 1][j + 1];
                    here = weights[a[lowA + i]] + Math.max(best[i + 1][j + 1], next > 0 ? next + TOGETHER : 0);
                    matched[i][j] = here;
                }
                best[i][j] = Math.max(here, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        boolean running = false;
        while (i < rows && j < columns) {
            int next = matched[i][j];
            if (running || (next > 0 && next == best[i][j])) {
                partner[lowA + i] = lowB + j;
                running = matched[i + 1][j + 1] > 0 && matched[i + 1][j + 1] + TOGETHER >= best[i + 1][j + 1];
                i++;
                j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
                running = false;
            } else {
                j++;
                running = false;
            }
        }
    }

    /** Parts the rows at the longest rising chain of symbols that occur once on either side; false where there are none. */
    private boolean parted(int lowA, int highA, int lowB, int highB) {
        Map<Integer, int[]> seen = new HashMap<>();
        for (int i = lowA; i < highA; i++) {
            int[] places = seen.computeIfAbsent(a[i], symbol -> new int[] {0, 0, 0, 0});
            places[0]++;
            places[1] = i;
        }
        for (int j = lowB; j < highB; j++) {
            int[] places = seen.get(b[j]);
            if (places != null) {
                places[2]++;
                places[3] = j;
            }
        }
        int[][] once = seen.values().stream()
                .filter(places -> places[0] == 1 && places[2] == 1)
                .sorted((left, right) -> Integer.compare(left[1], right[1]))
                .toArray(int[][]::new);
        if (once.length == 0) {
            return false;
        }
        int fromA = lowA;
        int fromB = lowB;
        for (int index : longestRising(once)) {
            match(fromA, once[index][1], fromB, once[index][3]);
            partner[once[index][1]] = once[index][3];
            fromA = once[index][1] + 1;
            fromB = once[index][3] + 1;
        }
        match(fromA, highA, fromB, highB);
        return true;
    }

    private static int[] longestRising(int[][] once) {
        int[] tails = new int[once.length];
        int[] before = new int[once.length];
        int length = 0;
        for (int k = 0; k < once.length; k++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (once[tails[middle]][3] < once[k][3]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low == 0 ? NONE : tails[low - 1];
            tails[low] = k;
            length = Math.max(length, low + 1);
        }
        int[] chain = new int[length];
        for (int k = tails[length - 1], at = length - 1; at >= 0; k = before[k], at--) {
            chain[at] = k;
        }
        return chain;
    }
}
