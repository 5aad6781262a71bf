package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a requirement can be cut in two.
 *
 * @param at number of characters before it
 * @param before the end of what stays
 * @param after the beginning of what becomes the next row
 */
public record SplitPlace(int at, String before, String after) {

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！？\\n][”’）)]?");
    private static final Pattern CLAUSE_END = Pattern.compile("[，,、：:]");
    private static final int SHOWN = 14;

    /** The ends of sentences; where there is but one sentence, the ends of its clauses. */
    static List<SplitPlace> of(String text) {
        List<SplitPlace> sentences = of(text, SENTENCE_END);
        return sentences.isEmpty() ? of(text, CLAUSE_END) : sentences;
    }

    private static List<SplitPlace> of(String text, Pattern end) {
        List<SplitPlace> places = new ArrayList<>();
        Matcher found = end.matcher(text);
        while (found.find()) {
            int at = found.end();
            if (!text.substring(0, at).isBlank() && !text.substring(at).isBlank()) {
                places.add(new SplitPlace(
                        at,
                        text.substring(Math.max(0, at - SHOWN), at),
                        text.substring(at, Math.min(text.length(), at + SHOWN))));
            }
        }
        return places;
    }
}
