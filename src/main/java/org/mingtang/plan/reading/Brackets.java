package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Text with brackets and quotation marks: what stands inside is never split (labelling rule 12). */
final class Brackets {

    private static final String OPENING = "(（〔[［【《〈“‘「{";
    private static final String CLOSING = ")）〕]］】》〉”’」}";

    private Brackets() {}

    static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean closes(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /** Whether one of ( （ 〔 [ ［ 【 stands here: the brackets that may hold units. */
    static boolean opensRemark(char c) {
        return "(（〔[［【".indexOf(c) >= 0;
    }

    /** Index of the bracket closing the one at {@code open}, or -1; brackets of different shape may close each other. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opensRemark(c)) {
                depth++;
            } else if (")）〕]］】".indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Pieces between the separators that stand outside brackets; an unclosed bracket is taken for a plain character. */
    static List<String> split(String text, IntPredicate separator) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opens(c)) {
                int end = partner(text, i);
                i = end < 0 ? i : end;
            } else if (separator.test(c)) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static int partner(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (opens(text.charAt(i))) {
                depth++;
            } else if (closes(text.charAt(i)) && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
