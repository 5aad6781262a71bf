package org.mingtang.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTests {

    private static final int[] ALIKE = {1, 1, 1, 1, 1, 1};

    @Test
    void findsAsManyPairsAsAnyRisingRowOfPairsCanHave() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int[] a = random.ints(random.nextInt(12), 0, 4).toArray();
            int[] b = random.ints(random.nextInt(12), 0, 4).toArray();
            int[] heavy = {100, 100, 100, 100};
            long pairs =
                    Arrays.stream(Matching.of(a, b, heavy)).filter(j -> j >= 0).count();
            assertThat(pairs).isEqualTo(longestCommon(a, b));
        }
    }

    @Test
    void pairsEqualSymbolsInRisingOrderEvenInLongRowsOfFewSymbols() {
        Random random = new Random(5);
        int[] a = random.ints(40_000, 0, 6).toArray();
        int[] b = random.ints(50_000, 0, 6).toArray();
        int[] partner = Matching.of(a, b, ALIKE);
        int last = -1;
        for (int i = 0; i < a.length; i++) {
            if (partner[i] >= 0) {
                assertThat(partner[i]).isGreaterThan(last);
                assertThat(b[partner[i]]).isEqualTo(a[i]);
                last = partner[i];
            }
        }
        assertThat(last).isPositive();
    }

    @Test
    void prefersPairsThatStandTogether() {
        int[] partner = Matching.of(
                new int[] {5, 0, 1, 2, 6}, new int[] {7, 0, 3, 1, 4, 0, 1, 2, 8}, new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1
                });
        assertThat(partner).containsExactly(-1, 5, 6, 7, -1);
    }

    @Test
    void partsLongRowsAtWhatOccursOnce() {
        int[] a = IntStream.range(0, 5_000).toArray();
        int[] b = IntStream.range(0, 5_000).map(i -> i == 2_500 ? 6_000 : i).toArray();
        b[0] = 6_001;
        b[4_999] = 6_002;
        int[] partner = Matching.of(a, b, new int[7_000]);
        assertThat(Arrays.stream(partner).filter(j -> j >= 0).count()).isEqualTo(4_997);
    }

    private static int longestCommon(int[] a, int[] b) {
        int[][] longest = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                longest[i][j] = a[i - 1] == b[j - 1]
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[a.length][b.length];
    }
}
