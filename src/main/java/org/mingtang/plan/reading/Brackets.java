package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Text with brackets and quotation marks: what stands inside is never split (labelling rule 12). */
final class Brackets {

    private static final String OPENING = "(（〔[［【《〈“‘「{";
    private static final String CLOSING = ")）〕]］】》〉”’」}";

    private Brackets() {}

    static boolean opens(int c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean closes(int c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /** Whether one of ( （ 〔 [ ［ 【 stands here: the brackets that may hold units. */
    static boolean opensRemark(int c) {
        return "(（〔[［【".indexOf(c) >= 0;
    }

    /** Index of the bracket closing the one at {@code open}, or -1; brackets of different shape may close each other. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opensRemark(c)) {
                depth++;
            } else if (closesRemark(c) && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** {@link #closing} for every index at once; -1 where no remark opens. */
    static int[] closings(String text) {
        return partners(text, Brackets::opensRemark, Brackets::closesRemark);
    }

    private static boolean closesRemark(int c) {
        return ")）〕]］】".indexOf(c) >= 0;
    }

    /** Pieces between the separators that stand outside brackets; an unclosed bracket is taken for a plain character. */
    static List<String> split(String text, IntPredicate separator) {
        List<String> pieces = new ArrayList<>();
        int[] partners = partners(text, Brackets::opens, Brackets::closes);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opens(c)) {
                i = Math.max(i, partners[i]);
            } else if (separator.test(c)) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** In one pass, for a text may hold thousands of brackets that are never closed. */
    private static int[] partners(String text, IntPredicate opens, IntPredicate closes) {
        int[] partners = new int[text.length()];
        Arrays.fill(partners, -1);
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opens.test(c)) {
                open[depth++] = i;
            } else if (depth > 0 && closes.test(c)) {
                partners[open[--depth]] = i;
            }
        }
        return partners;
    }
}
