package org.mingtang.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * White space between names of units (labelling rule 12): a separator where whole names stand on both sides, else a wrapped line.
 */
final class UnitGaps {

    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0\\u3000]+");
    /** Of a unit's name with the words for its role. */
    private static final int LONGEST = 300;

    private static final String SEPARATORS = "、､，,；;。｡:：";

    private UnitGaps() {}

    /** The text with line feeds where a gap separates names and without any other white space. */
    static String resolved(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            out.append(text, from, gap.start());
            from = gap.end();
            if (separates(lastName(out), nextName(text, from))) {
                out.append('\n');
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean separates(String left, String right) {
        boolean office = right.matches("办公室|办公厅|办|机关") && left.matches(".*(?:政府|党委|党工委|人大|人大常委会|政协|委员会|[省市县区镇乡]委)");
        return !office && !UnitNames.restOfName(right) && whole(left) && whole(right);
    }

    private static boolean whole(String fragment) {
        String names = Roles.read(fragment).names();
        return !names.isEmpty() && UnitNames.looksLikeUnit(names);
    }

    private static String lastName(StringBuilder text) {
        int start = text.length();
        int depth = 0;
        while (start > 0) {
            if (text.length() - start > LONGEST) {
                return "";
            }
            char c = text.charAt(start - 1);
            depth += Brackets.closes(c) ? 1 : Brackets.opens(c) ? -1 : 0;
            if (depth < 0 || depth == 0 && (SEPARATORS.indexOf(c) >= 0 || c == '\n')) {
                break;
            }
            start--;
        }
        return depth < 0 ? "" : text.substring(start);
    }

    private static boolean gap(char c) {
        return " \t\n\u000b\f\r\u00a0\u3000".indexOf(c) >= 0;
    }

    private static String nextName(String text, int from) {
        int end = from;
        while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) < 0 && !gap(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}
