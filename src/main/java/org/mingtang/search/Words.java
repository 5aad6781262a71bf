package org.mingtang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.NumberWriting;
import org.mingtang.search.chinese.Tokens;

/**
 * What was typed, taken apart.
 *
 * @param parts what must all be found: runs without spaces, letters apart from Chinese
 * @param phrases what stood in quotation marks, to be found exactly so
 * @param number all of it as a document number
 */
record Words(String typed, List<String> parts, List<String> phrases, Optional<NumberWriting> number) {

    private static final int MOST_PARTS = 12;
    private static final Pattern QUOTED = Pattern.compile("[\"“”「『＂]([^\"“”「」『』＂]{1,120})[\"“”」』＂]");
    private static final Pattern PIECES = Pattern.compile("[a-z]{2,}(?:'[a-z]+)*|[^a-z\\s]+|[a-z]");

    static Words of(String typed) {
        var phrases = new ArrayList<String>();
        var rest = new StringBuilder();
        var quoted = QUOTED.matcher(typed);
        while (quoted.find()) {
            if (!Tokens.of(quoted.group(1)).isEmpty()) {
                phrases.add(quoted.group(1));
            }
            quoted.appendReplacement(rest, " ");
        }
        quoted.appendTail(rest);
        var parts = new ArrayList<String>();
        for (var run : rest.toString().strip().split("\\s+")) {
            var pieces = PIECES.matcher(Folding.fold(run));
            while (pieces.find()) {
                if (!Tokens.of(pieces.group()).isEmpty()) {
                    parts.add(pieces.group());
                }
            }
        }
        return new Words(
                typed,
                parts.subList(0, Math.min(parts.size(), MOST_PARTS)),
                phrases.subList(0, Math.min(phrases.size(), MOST_PARTS)),
                NumberWriting.of(typed));
    }

    boolean isEmpty() {
        return parts.isEmpty() && phrases.isEmpty();
    }

    static boolean isLetters(String part) {
        char first = part.charAt(0);
        return first >= 'a' && first <= 'z';
    }
}
