package org.mingtang.request.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.request.SubjectMarks;

/** Wordings grouped by their likeness, against the plain comparison of each with each. */
class LikeWordingsTests {

    private static final UUID ORGAN = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID OTHER = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 10})
    @DisplayName("相差不超过十位的是一组，不管差在哪几位")
    void nearOnesAreOneGroup(int bits) {
        var random = new Random(bits);
        for (int i = 0; i < 200; i++) {
            long likeness = random.nextLong();
            var groups = LikeWordings.groups(
                    List.of(wording(ORGAN, likeness, 3), wording(ORGAN, flipped(likeness, bits, random), 2)));
            assertThat(groups).singleElement().satisfies(group -> {
                assertThat(group.cases()).isEqualTo(5);
                assertThat(group.same()).isEqualTo(3);
                assertThat(group.ways()).isEqualTo(2);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 32, 64})
    void furtherOnesAreTwoGroups(int bits) {
        var random = new Random(bits);
        for (int i = 0; i < 200; i++) {
            long likeness = random.nextLong();
            assertThat(LikeWordings.groups(
                            List.of(wording(ORGAN, likeness, 3), wording(ORGAN, flipped(likeness, bits, random), 2))))
                    .extracting(Campaign::cases)
                    .containsExactly(3L, 2L);
        }
    }

    @Test
    void oneRequestAloneIsNoGroupAndOrgansNeverMeet() {
        assertThat(LikeWordings.groups(List.of())).isEmpty();
        assertThat(LikeWordings.groups(List.of(wording(ORGAN, 7, 1)))).isEmpty();
        assertThat(LikeWordings.groups(List.of(wording(ORGAN, 7, 1), wording(OTHER, 7, 1))))
                .isEmpty();
        assertThat(LikeWordings.groups(List.of(wording(ORGAN, 7, 1), wording(ORGAN, 7, 1))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("和逐个比较的结果完全一样")
    void isWhatComparingEachWithEachGives(long seed) {
        var random = new Random(seed);
        var wordings = new ArrayList<Wording>();
        for (int matter = 0; matter < 40; matter++) {
            long likeness = random.nextLong();
            for (int way = random.nextInt(12); way >= 0; way--) {
                wordings.add(wording(ORGAN, flipped(likeness, random.nextInt(14), random), 1 + random.nextInt(5)));
            }
        }
        assertThat(LikeWordings.groups(wordings).stream().map(Campaign::keys).toList())
                .containsExactlyInAnyOrderElementsOf(plainly(wordings));
    }

    @Test
    void groupsAreOrderedBySizeAndTellTheirDays() {
        var small = wording(ORGAN, 0, 2);
        var large = new Wording(ORGAN, "k", -1L, 5, "YSQ-2026-000001", DAY, DAY.plusDays(3), null, null);
        var more = new Wording(
                ORGAN, "m", -2L, 4, "YSQ-2026-000002", DAY.minusDays(1), DAY, DAY.plusDays(28), DAY.plusDays(30));
        var groups = LikeWordings.groups(List.of(small, more, large));
        assertThat(groups).extracting(Campaign::cases).containsExactly(9L, 2L);
        Campaign first = groups.get(0);
        assertThat(first)
                .returns("k", Campaign::key)
                .returns("YSQ-2026-000001", Campaign::number)
                .returns(DAY.minusDays(1), Campaign::first)
                .returns(DAY.plusDays(3), Campaign::last)
                .returns(DAY.plusDays(28), Campaign::dueFirst)
                .returns(DAY.plusDays(30), Campaign::dueLast);
        assertThat(first.holds("m")).isTrue();
        assertThat(first.holds("x")).isFalse();
        assertThat(new Campaign(List.of(large)))
                .returns(null, Campaign::dueFirst)
                .returns(null, Campaign::dueLast);
    }

    @Test
    @DisplayName("五万种写法的同一件事是一组，五万件不同的事各不相干")
    void holdsWithFiftyThousand() {
        var random = new Random(44);
        long likeness = random.nextLong();
        var campaign = new ArrayList<Wording>();
        var apart = new ArrayList<Wording>();
        campaign.add(wording(ORGAN, likeness, 2));
        for (int i = 0; i < 50_000; i++) {
            campaign.add(wording(ORGAN, flipped(likeness, random.nextInt(11), random), 1));
            apart.add(wording(ORGAN, random.nextLong(), 1));
        }
        assertThat(LikeWordings.groups(campaign))
                .singleElement()
                .returns(50_002L, Campaign::cases)
                .returns(50_001, Campaign::ways);
        long near =
                LikeWordings.groups(apart).stream().mapToLong(Campaign::cases).sum();
        assertThat(near).as("only by chance").isLessThan(100);
    }

    /** The rule as it reads: the most frequent leads, each goes to the nearest leader, the earlier of two. */
    private static List<List<String>> plainly(List<Wording> wordings) {
        var groups = new ArrayList<List<Wording>>();
        wordings.stream()
                .sorted(Comparator.comparingLong(Wording::cases).reversed().thenComparing(Wording::number))
                .forEach(wording -> groups.stream()
                        .filter(group -> SubjectMarks.near(group.get(0).likeness(), wording.likeness()))
                        .min(Comparator.comparingInt(
                                group -> Long.bitCount(group.get(0).likeness() ^ wording.likeness())))
                        .ifPresentOrElse(
                                group -> group.add(wording), () -> groups.add(new ArrayList<>(List.of(wording)))));
        return groups.stream()
                .filter(group -> group.stream().mapToLong(Wording::cases).sum() > 1)
                .map(group -> group.stream().map(Wording::key).toList())
                .toList();
    }

    private static long flipped(long likeness, int bits, Random random) {
        long other = likeness;
        while (Long.bitCount(other ^ likeness) < bits) {
            other = likeness ^ ((other ^ likeness) | 1L << random.nextInt(Long.SIZE));
        }
        return other;
    }

    private static int next = 0;

    private static Wording wording(UUID organ, long likeness, long cases) {
        next++;
        return new Wording(
                organ, "key " + next, likeness, cases, "YSQ-2026-%06d".formatted(next), DAY, DAY, null, null);
    }
}
