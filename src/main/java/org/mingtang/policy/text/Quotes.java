package org.mingtang.policy.text;

import java.util.List;

/**
 * Which lines stand wholly inside a quotation, as the new wording of an article does in a decision that amends.
 *
 * <p>Of a quotation over several paragraphs each begins with “ and only the last ends with ”. A quotation that nothing
 * closes within {@link #LONGEST} lines is a slip of the pen and holds nothing.
 */
final class Quotes {

    private static final int LONGEST = 80;

    private final boolean[] inside;

    private Quotes(int lines) {
        inside = new boolean[lines];
    }

    static Quotes in(List<Line> lines) {
        Quotes quotes = new Quotes(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (balance(lines.get(i).text()) > 0) {
                int end = end(lines, i);
                boolean whole = lines.get(i).text().startsWith("“");
                for (int j = whole ? i : i + 1; j <= end; j++) {
                    quotes.inside[j] = true;
                }
                i = Math.max(i, end);
            }
        }
        return quotes;
    }

    boolean inside(int line) {
        return inside[line];
    }

    /** The line that closes what the line opens, or -1. */
    private static int end(List<Line> lines, int opening) {
        int depth = balance(lines.get(opening).text());
        for (int j = opening + 1; j < lines.size() && j <= opening + LONGEST; j++) {
            String text = lines.get(j).text();
            depth += balance(text.startsWith("“") ? text.substring(1) : text);
            if (depth <= 0) {
                return j;
            }
        }
        return -1;
    }

    private static int balance(String text) {
        return (int) (text.chars().filter(c -> c == '“').count()
                - text.chars().filter(c -> c == '”').count());
    }
}
