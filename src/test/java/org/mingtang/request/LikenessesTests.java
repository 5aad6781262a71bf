package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessesTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 500, 5_000})
    @DisplayName("与逐个比对的结果完全一致：一个不多、一个不少、一个不重")
    void findsWhatComparingWithEachFinds(int many) {
        var random = new Random(44);
        long[] all = LongStream.concat(
                        random.longs(many / 2), random.longs(many - many / 2).map(far -> flipped(44, random, 14)))
                .toArray();
        var likes = new Likenesses(all);
        for (int i = 0; i < 60; i++) {
            long asked = i % 3 == 0 ? random.nextLong() : flipped(44, random, 12);
            assertThat(likes.near(asked).sorted().toArray()).isEqualTo(oneByOne(all, asked));
        }
    }

    @Test
    @DisplayName("差十位以内都找得到，不论这些位怎样分布；差十一位的不算")
    void findsEveryWayToDifferInTenBits() {
        var random = new Random(10);
        for (int round = 0; round < 2_000; round++) {
            long one = random.nextLong();
            int bits = 1 + random.nextInt(SubjectMarks.NEAR + 1);
            long other = exactly(one, random, bits);
            assertThat(new Likenesses(new long[] {one}).near(other).count())
                    .as("%d bits", bits)
                    .isEqualTo(bits <= SubjectMarks.NEAR ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 32, 48})
    void findsWhatDiffersInOneQuarterOnly(int begin) {
        long one = 0x0123_4567_89AB_CDEFL;
        long ten = 0b11_1111_1111L << begin;

        assertThat(new Likenesses(new long[] {one}).near(one ^ ten)).containsExactly(0);
        assertThat(new Likenesses(new long[] {one}).near(one ^ ten ^ 1L << begin + 12))
                .isEmpty();
    }

    @Test
    void equalOnesAreFoundAllAndEachOnce() {
        long[] all = new long[1_000];
        assertThat(new Likenesses(all).near(0).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1_000).toArray());
        assertThat(new Likenesses(all).near(-1)).isEmpty();
    }

    @Test
    void whatIsChangedOutsideAfterwardsChangesNothing() {
        long[] all = {7, 7};
        var likes = new Likenesses(all);
        all[0] = -1;
        assertThat(likes.near(7)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    @DisplayName("几十万种说法里只比对很少的几个：每四分之一段要有至多两位之差")
    void comparesFewOfMany() {
        long[] all = new Random(1).longs(200_000).toArray();
        long chance = LongStream.of(all)
                .filter(each -> quarterIsNear(each, 0)
                        || quarterIsNear(each, 1)
                        || quarterIsNear(each, 2)
                        || quarterIsNear(each, 3))
                .count();
        assertThat(chance).isLessThan(all.length / 50);
        assertThat(new Likenesses(all).near(0).count()).isLessThan(10);
    }

    private static boolean quarterIsNear(long likeness, int quarter) {
        return Long.bitCount(likeness >>> 16 * quarter & 0xFFFF) <= 2;
    }

    private static int[] oneByOne(long[] all, long asked) {
        return IntStream.range(0, all.length)
                .filter(place -> SubjectMarks.near(all[place], asked))
                .toArray();
    }

    private static long flipped(long from, Random random, int most) {
        return exactly(from, random, random.nextInt(most + 1));
    }

    private static long exactly(long from, Random random, int bits) {
        long differences = 0;
        while (Long.bitCount(differences) < bits) {
            differences |= 1L << random.nextInt(Long.SIZE);
        }
        return from ^ differences;
    }
}
