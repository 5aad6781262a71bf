package org.mingtang.request.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingtang.request.SubjectMarks;

/**
 * Groups wordings that are near one another: the most frequent one leads, and each goes to the nearest of the leaders it is
 * near to, the earlier of two.
 *
 * <p>Two likenesses of 64 bits that differ in at most ten differ in at most two within one of their four quarters; so a
 * leader is looked for only among those that share a quarter but for two bits. That stays quick however many wordings there
 * are.
 */
final class LikeWordings {

    private static final int QUARTERS = 4;
    private static final int WIDTH = Long.SIZE / QUARTERS;
    private static final int PARTS = 1 << WIDTH;
    private static final int[] CHANGES = changes(SubjectMarks.NEAR / QUARTERS);

    private final List<List<Wording>> groups = new ArrayList<>();
    private final int[][] newest = new int[QUARTERS][PARTS];
    private final List<int[]> before = new ArrayList<>();

    private LikeWordings() {
        Arrays.stream(newest).forEach(quarter -> Arrays.fill(quarter, -1));
    }

    /** Groups of at least two requests, the largest first; wordings of different organs never meet. */
    static List<Campaign> groups(List<Wording> wordings) {
        return wordings.stream().collect(Collectors.groupingBy(Wording::organ)).values().stream()
                .flatMap(each -> ofOrgan(each).stream())
                .filter(campaign -> campaign.cases() > 1)
                .sorted(Comparator.comparingLong(Campaign::cases).reversed().thenComparing(Campaign::number))
                .toList();
    }

    private static List<Campaign> ofOrgan(List<Wording> wordings) {
        var like = new LikeWordings();
        wordings.stream()
                .sorted(Comparator.comparingLong(Wording::cases).reversed().thenComparing(Wording::number))
                .forEach(like::add);
        return like.groups.stream().map(Campaign::new).toList();
    }

    private void add(Wording wording) {
        int leader = nearest(wording.likeness());
        if (leader >= 0) {
            groups.get(leader).add(wording);
            return;
        }
        var links = new int[QUARTERS];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int part = part(wording.likeness(), quarter);
            links[quarter] = newest[quarter][part];
            newest[quarter][part] = groups.size();
        }
        before.add(links);
        groups.add(new ArrayList<>(List.of(wording)));
    }

    /** The place of the leader it goes to; -1 for none. */
    private int nearest(long likeness) {
        int best = -1;
        int bits = SubjectMarks.NEAR + 1;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int part = part(likeness, quarter);
            for (int change : CHANGES) {
                for (int at = newest[quarter][part ^ change]; at >= 0; at = before.get(at)[quarter]) {
                    int other = Long.bitCount(groups.get(at).get(0).likeness() ^ likeness);
                    if (other < bits || other == bits && at < best) {
                        best = at;
                        bits = other;
                    }
                }
            }
        }
        return best;
    }

    private static int part(long likeness, int quarter) {
        return (int) (likeness >>> quarter * WIDTH) & PARTS - 1;
    }

    /** All ways in which at most so many bits of a part can differ. */
    private static int[] changes(int most) {
        return IntStream.range(0, PARTS)
                .filter(change -> Integer.bitCount(change) <= most)
                .toArray();
    }
}
