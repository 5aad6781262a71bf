package org.mingtang.request;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds among very many likenesses of subjects those that are near to one, without comparing it with each.
 *
 * <p>Of the four quarters of two likenesses that differ in at most ten bits, one at least differs in at most two; so only
 * those are compared that have such a quarter. Ten likes of a million are found by some ten thousand comparisons.
 */
public final class Likenesses {

    private static final int QUARTERS = 4;
    private static final int BITS = Long.SIZE / QUARTERS;
    private static final int VALUES = 1 << BITS;
    private static final int NEAR_IN_ONE = SubjectMarks.NEAR / QUARTERS;

    /** All differences of a quarter in at most that many bits. */
    private static final int[] DIFFERENCES = IntStream.range(0, VALUES)
            .filter(bits -> Integer.bitCount(bits) <= NEAR_IN_ONE)
            .toArray();

    private final long[] all;

    /** For each quarter the places sorted by its value, and where those of each value begin. */
    private final int[][] places = new int[QUARTERS][];

    private final int[][] begins = new int[QUARTERS][];

    /** @param likenesses told by their place */
    public Likenesses(long[] likenesses) {
        all = likenesses.clone();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            sort(quarter);
        }
    }

    private void sort(int quarter) {
        int[] begin = new int[VALUES + 1];
        for (long likeness : all) {
            begin[value(likeness, quarter) + 1]++;
        }
        for (int value = 0; value < VALUES; value++) {
            begin[value + 1] += begin[value];
        }
        int[] next = Arrays.copyOf(begin, VALUES);
        int[] sorted = new int[all.length];
        for (int place = 0; place < all.length; place++) {
            sorted[next[value(all[place], quarter)]++] = place;
        }
        begins[quarter] = begin;
        places[quarter] = sorted;
    }

    /** Places of all that are near, each once, in no order. */
    public IntStream near(long likeness) {
        return IntStream.range(0, QUARTERS).flatMap(quarter -> near(likeness, quarter));
    }

    private IntStream near(long likeness, int quarter) {
        return Arrays.stream(DIFFERENCES)
                .map(difference -> value(likeness, quarter) ^ difference)
                .flatMap(value -> Arrays.stream(places[quarter], begins[quarter][value], begins[quarter][value + 1]))
                .filter(place ->
                        SubjectMarks.near(all[place], likeness) && isFoundFirst(all[place], likeness, quarter));
    }

    private static boolean isFoundFirst(long one, long other, int quarter) {
        return IntStream.range(0, quarter)
                .noneMatch(earlier -> Integer.bitCount(value(one ^ other, earlier)) <= NEAR_IN_ONE);
    }

    private static int value(long likeness, int quarter) {
        return (int) (likeness >>> quarter * BITS) & VALUES - 1;
    }
}
