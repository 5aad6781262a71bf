package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much of an interpretation is copied out of the document it should explain.
 *
 * <p>Titles in 《》, figures, signs, spaces and the terms given do not count on either side; what is left and stands word
 * for word in the document over at least {@link #RUN} characters is copied.
 *
 * @param characters of the interpretation that count
 * @param copied of these
 * @param passages copied, in reading order
 */
public record Overlap(int characters, int copied, List<Passage> passages) {

    public static final int RUN = 20;
    private static final int PLACES = 64;
    private static final Pattern ASIDE =
            Pattern.compile("《(?:[^《》]++|《[^《》]*+》)*+》|[0-9０-９]++(?:[.．,，][0-9０-９]++)*+[%％‰]?|[^\\p{L}]+");

    public Overlap {
        passages = List.copyOf(passages);
    }

    /**
     * A copied passage.
     *
     * @param from first character in the interpretation, from 0
     * @param to behind the last character
     * @param text as it stands in the interpretation
     */
    public record Passage(int from, int to, String text) {}

    /** From 0 to 1. */
    public double share() {
        return characters == 0 ? 0 : (double) copied / characters;
    }

    public static Overlap of(String interpretation, String document) {
        return of(interpretation, document, List.of());
    }

    /**
     * The overlap where some terms do not count.
     *
     * @param terms that cannot be said otherwise: names of units, of benefits, of procedures
     */
    public static Overlap of(String interpretation, String document, Collection<String> terms) {
        Counted own = Counted.of(interpretation, terms);
        String source = Counted.of(document, terms).text;
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i + RUN <= source.length(); i++) {
            List<Integer> known = places.computeIfAbsent(source.substring(i, i + RUN), run -> new ArrayList<>(1));
            if (known.size() < PLACES) {
                known.add(i);
            }
        }
        List<Passage> passages = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i + RUN <= own.text.length(); ) {
            List<Integer> found = places.getOrDefault(own.text.substring(i, i + RUN), List.of());
            int length = 0;
            for (int place : found) {
                length = Math.max(length, common(own.text, i, source, place));
            }
            if (length == 0) {
                i++;
                continue;
            }
            int from = own.offsets.get(i);
            int to = own.offsets.get(i + length - 1) + 1;
            passages.add(new Passage(from, to, interpretation.substring(from, to)));
            copied += length;
            i += length;
        }
        return new Overlap(own.text.length(), copied, passages);
    }

    private static int common(String left, int i, String right, int j) {
        int length = 0;
        while (i + length < left.length()
                && j + length < right.length()
                && left.charAt(i + length) == right.charAt(j + length)) {
            length++;
        }
        return length;
    }

    /** The characters that count, each with its place. */
    private record Counted(String text, List<Integer> offsets) {

        static Counted of(String text, Collection<String> terms) {
            String named = terms.stream()
                    .filter(term -> !term.isBlank())
                    .sorted((left, right) -> right.length() - left.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            Matcher aside = (named.isEmpty() ? ASIDE : Pattern.compile(named + "|" + ASIDE.pattern())).matcher(text);
            StringBuilder kept = new StringBuilder();
            List<Integer> offsets = new ArrayList<>();
            int from = 0;
            while (true) {
                int to = aside.find() ? aside.start() : text.length();
                for (int i = from; i < to; i++) {
                    kept.append(text.charAt(i));
                    offsets.add(i);
                }
                if (to == text.length()) {
                    break;
                }
                from = aside.end();
            }
            return new Counted(kept.toString(), offsets);
        }
    }
}
