package org.mingtang.documents.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paragraphs that went elsewhere: what is left over on both sides and is clearly the same. */
final class Moves {

    private static final int SHORTEST = 8;
    private static final int SHORTEST_CHANGED = 16;
    private static final double CLEARLY_ALIKE = 0.7;
    private static final int CELLS = 250_000;

    private Moves() {}

    private record Candidate(int from, int to, double likeness) {}

    /** For each piece of {@code a} the place in {@code b} it moved to, or {@link Matching#NONE}. */
    static int[] of(List<String> a, List<String> b, int[] partner) {
        int[] moved = new int[a.size()];
        Arrays.fill(moved, Matching.NONE);
        boolean[] taken = new boolean[b.size()];
        Arrays.stream(partner).filter(j -> j != Matching.NONE).forEach(j -> taken[j] = true);
        same(a, b, partner, moved, taken);
        alike(a, b, partner, moved, taken);
        return moved;
    }

    private static void same(List<String> a, List<String> b, int[] partner, int[] moved, boolean[] taken) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int j = 0; j < b.size(); j++) {
            if (!taken[j] && b.get(j).strip().length() >= SHORTEST) {
                free.computeIfAbsent(b.get(j), text -> new ArrayDeque<>()).add(j);
            }
        }
        for (int i = 0; i < a.size(); i++) {
            Deque<Integer> places = partner[i] == Matching.NONE ? free.get(a.get(i)) : null;
            if (places != null && !places.isEmpty()) {
                moved[i] = places.remove();
                taken[moved[i]] = true;
            }
        }
    }

    private static void alike(List<String> a, List<String> b, int[] partner, int[] moved, boolean[] taken) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            if (partner[i] == Matching.NONE && moved[i] == Matching.NONE && longEnough(a.get(i))) {
                left.add(i);
            }
        }
        for (int j = 0; j < b.size(); j++) {
            if (!taken[j] && longEnough(b.get(j))) {
                right.add(j);
            }
        }
        if (left.isEmpty() || right.isEmpty() || (long) left.size() * right.size() > CELLS) {
            return;
        }
        List<Likeness> likenesses =
                right.stream().map(j -> new Likeness(b.get(j))).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int i : left) {
            Likeness own = new Likeness(a.get(i));
            for (int k = 0; k < right.size(); k++) {
                double likeness = own.atMost(likenesses.get(k)) < CLEARLY_ALIKE ? 0 : own.to(likenesses.get(k));
                if (likeness >= CLEARLY_ALIKE) {
                    candidates.add(new Candidate(i, right.get(k), likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        for (Candidate candidate : candidates) {
            if (moved[candidate.from] == Matching.NONE && !taken[candidate.to]) {
                moved[candidate.from] = candidate.to;
                taken[candidate.to] = true;
            }
        }
    }

    private static boolean longEnough(String text) {
        return text.strip().length() >= SHORTEST_CHANGED;
    }
}
