package org.mingtang.documents.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The three questions one asks of two texts: which paragraphs belong together, what changed in them, how alike are they. */
public final class Comparing {

    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[。！？；;!?\\n][”’」』）)]?)(?![”’」』）)。！？；;!?\\n])");
    private static final double SAME_PASSAGE = 0.5;

    private Comparing() {}

    /** All paragraphs of both texts in the order of the new one, those left out where they stood. */
    public static List<Pair> paragraphs(List<String> before, List<String> after) {
        int[] partner = Alignment.of(before, after);
        int[] moved = Moves.of(before, after, partner);
        int[] origin = new int[after.size()];
        boolean[] arrived = new boolean[after.size()];
        Arrays.fill(origin, Matching.NONE);
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] != Matching.NONE) {
                origin[partner[i]] = i;
            } else if (moved[i] != Matching.NONE) {
                origin[moved[i]] = i;
                arrived[moved[i]] = true;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        leftOut(0, partner, moved, pairs);
        for (int j = 0; j < after.size(); j++) {
            pairs.add(new Pair(origin[j], j, arrived[j]));
            if (origin[j] != Matching.NONE && !arrived[j]) {
                leftOut(origin[j] + 1, partner, moved, pairs);
            }
        }
        return pairs;
    }

    private static void leftOut(int from, int[] partner, int[] moved, List<Pair> pairs) {
        for (int i = from; i < partner.length && partner[i] == Matching.NONE; i++) {
            if (moved[i] == Matching.NONE) {
                pairs.add(new Pair(i, Matching.NONE, false));
            }
        }
    }

    /** What changed from one paragraph to the other. Kept and deleted runs joined are the former, kept and inserted the new. */
    public static List<Run> runs(String before, String after) {
        RunRow row = new RunRow();
        if (before.equals(after)) {
            row.kept(before);
            return row.runs();
        }
        List<String> a = sentences(before);
        List<String> b = sentences(after);
        int[] partner = Alignment.equal(a, b);
        int fromA = 0;
        int fromB = 0;
        for (int i = 0; i <= a.size(); i++) {
            int j = i == a.size() ? b.size() : partner[i];
            if (j != Matching.NONE) {
                passage(a.subList(fromA, i), b.subList(fromB, j), row);
                if (i < a.size()) {
                    row.kept(a.get(i));
                }
                fromA = i + 1;
                fromB = j + 1;
            }
        }
        return row.runs();
    }

    /** How alike each of some texts is to each of others, from 0 to 1. */
    public static double[][] likenesses(List<String> left, List<String> right) {
        List<Likeness> others = right.stream().map(Likeness::new).toList();
        return left.stream()
                .map(Likeness::new)
                .map(own -> others.stream().mapToDouble(own::to).toArray())
                .toArray(double[][]::new);
    }

    /** How alike two texts are, from 0 to 1. */
    public static double likeness(String left, String right) {
        return new Likeness(left).to(new Likeness(right));
    }

    static List<String> sentences(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(AFTER_SENTENCE.split(text));
    }

    /** Sentences between two equal ones: as one passage where it is by and large the same, so that a new full stop is all that shows. */
    private static void passage(List<String> a, List<String> b, RunRow row) {
        String before = String.join("", a);
        String after = String.join("", b);
        if (before.isEmpty() || after.isEmpty() || likeness(before, after) >= SAME_PASSAGE) {
            words(before, after, row);
            return;
        }
        int[] partner = Alignment.of(a, b);
        int from = 0;
        for (int i = 0; i < a.size(); i++) {
            if (partner[i] == Matching.NONE) {
                row.deleted(a.get(i));
                continue;
            }
            for (; from < partner[i]; from++) {
                row.inserted(b.get(from));
            }
            words(a.get(i), b.get(from++), row);
        }
        b.subList(from, b.size()).forEach(row::inserted);
    }

    private static void words(String before, String after, RunRow row) {
        List<String> a = Words.of(before);
        List<String> b = Words.of(after);
        Symbols symbols = new Symbols();
        int[] left = symbols.of(a);
        int[] right = symbols.of(b);
        int[] partner = Matching.of(left, right, symbols.weighed(Words::weight));
        int from = 0;
        for (int i = 0; i < a.size(); i++) {
            if (partner[i] == Matching.NONE) {
                row.deleted(a.get(i));
                continue;
            }
            for (; from < partner[i]; from++) {
                row.inserted(b.get(from));
            }
            row.kept(a.get(i));
            from++;
        }
        b.subList(from, b.size()).forEach(row::inserted);
    }
}
