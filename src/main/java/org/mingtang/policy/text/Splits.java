package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.documents.TextComparison;

/** Finds where one text became several that follow one another; read the other way round, where several became one. */
final class Splits {

    /**
     * One text and the pieces it is found in.
     *
     * @param whole its place on its own side
     * @param from place of the first piece on the other side
     * @param to place of the last piece
     */
    record Split(int whole, int from, int to) {
        boolean holds(int piece) {
            return from <= piece && piece <= to;
        }
    }

    private record Candidate(Split split, double likeness) {}

    private static final int MOST_PIECES = 3;
    private static final int SHORTEST_PIECE = 4;
    private static final long MOST_PAIRS = 250_000;
    private static final double LENGTH = 0.2;
    private static final double ALIKE = 0.85;
    private static final double BETTER = 0.1;

    private final List<String> wholes;
    private final List<String> pieces;

    private Splits(List<String> wholes, List<String> pieces) {
        this.wholes = wholes.stream().map(Words::dense).toList();
        this.pieces = pieces.stream().map(Words::dense).toList();
    }

    /** The surest first; no text and no piece stands in two of them. */
    static List<Split> of(List<String> wholes, List<String> pieces) {
        return new Splits(wholes, pieces).find();
    }

    private List<Split> find() {
        if ((long) wholes.size() * pieces.size() > MOST_PAIRS) {
            return List.of();
        }
        Set<String> kept = new HashSet<>(wholes);
        kept.retainAll(new HashSet<>(pieces));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < wholes.size(); i++) {
            if (!kept.contains(wholes.get(i))) {
                windows(i, kept, candidates);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        List<Split> found = new ArrayList<>();
        for (Candidate each : candidates) {
            if (found.stream().noneMatch(other -> overlap(other, each.split()))) {
                found.add(each.split());
            }
        }
        return found;
    }

    private void windows(int whole, Set<String> kept, List<Candidate> candidates) {
        for (int from = 0; from < pieces.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < pieces.size() && to < from + MOST_PIECES; to++) {
                String piece = pieces.get(to);
                if (piece.length() < SHORTEST_PIECE || kept.contains(piece)) {
                    break;
                }
                joined.append(piece);
                if (to > from) {
                    judge(new Split(whole, from, to), joined.toString(), candidates);
                }
            }
        }
    }

    private void judge(Split split, String joined, List<Candidate> candidates) {
        String whole = wholes.get(split.whole());
        if (Math.abs(joined.length() - whole.length()) > whole.length() * LENGTH) {
            return;
        }
        double likeness = TextComparison.likeness(whole, joined);
        if (likeness < ALIKE) {
            return;
        }
        for (int i = split.from(); i <= split.to(); i++) {
            if (TextComparison.likeness(whole, pieces.get(i)) + BETTER > likeness) {
                return;
            }
        }
        candidates.add(new Candidate(split, likeness));
    }

    private static boolean overlap(Split one, Split other) {
        return one.whole() == other.whole() || one.from() <= other.to() && other.from() <= one.to();
    }
}
