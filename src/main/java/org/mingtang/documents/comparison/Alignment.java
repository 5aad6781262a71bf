package org.mingtang.documents.comparison;

import java.util.Arrays;
import java.util.List;

/** Which piece of the former text stands opposite which piece of the new one: equal pieces first, then the most alike. */
final class Alignment {

    static final double ALIKE = 0.4;
    private static final int CELLS = 250_000;

    private final Likeness[] a;
    private final Likeness[] b;
    private final int[] partner;

    private Alignment(List<String> a, List<String> b, int[] partner) {
        this.a = a.stream().map(Likeness::new).toArray(Likeness[]::new);
        this.b = b.stream().map(Likeness::new).toArray(Likeness[]::new);
        this.partner = partner;
    }

    /** Pairs of equal pieces in order: for each piece of {@code a} its partner in {@code b} or {@link Matching#NONE}. */
    static int[] equal(List<String> a, List<String> b) {
        Symbols symbols = new Symbols();
        int[] left = symbols.of(a);
        int[] right = symbols.of(b);
        return Matching.of(
                left,
                right,
                symbols.weighed(piece -> 1 + 4 * Math.min(1000, piece.strip().length())));
    }

    /**
     * Pairs of equal or like pieces in order, so that the most text finds its own; where there are too many to weigh
     * each against each, equal ones are fixed first.
     */
    static int[] of(List<String> a, List<String> b) {
        if ((long) a.size() * b.size() <= CELLS) {
            int[] partner = new int[a.size()];
            Arrays.fill(partner, Matching.NONE);
            new Alignment(a, b, partner).gap(0, a.size(), 0, b.size());
            return partner;
        }
        int[] partner = equal(a, b);
        Alignment alignment = new Alignment(a, b, partner);
        int fromA = 0;
        int fromB = 0;
        for (int i = 0; i <= a.size(); i++) {
            int j = i == a.size() ? b.size() : partner[i];
            if (j != Matching.NONE) {
                alignment.gap(fromA, i, fromB, j);
                fromA = i + 1;
                fromB = j + 1;
            }
        }
        return partner;
    }

    private void gap(int fromA, int toA, int fromB, int toB) {
        int rows = toA - fromA;
        int columns = toB - fromB;
        if (rows == 0 || columns == 0) {
            return;
        }
        if ((long) rows * columns > CELLS && rows > 1 && columns > 1) {
            gap(fromA, fromA + rows / 2, fromB, fromB + columns / 2);
            gap(fromA + rows / 2, toA, fromB + columns / 2, toB);
            return;
        }
        double[][] worth = new double[rows][columns];
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                worth[i][j] = worth(a[fromA + i], b[fromB + j]);
                double paired = worth[i][j] > 0 ? worth[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (worth[i][j] > 0 && worth[i][j] + best[i + 1][j + 1] >= best[i][j]) {
                partner[fromA + i++] = fromB + j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The length that is in both; all the more where nothing at all changed. */
    private static double worth(Likeness left, Likeness right) {
        if (left.atMost(right) < ALIKE) {
            return 0;
        }
        double likeness = left.to(right);
        return likeness < ALIKE ? 0 : likeness * likeness * (1 + Math.min(left.length(), right.length()));
    }
}
