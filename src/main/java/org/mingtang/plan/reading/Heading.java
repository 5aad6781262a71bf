package org.mingtang.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line's numbering (labelling rules 5 to 7).
 *
 * @param rank depth of the numbering's kind: 第一部分 1, 一、 2, （一） 3, 1. 4, (1) 5, ① 6
 * @param number the numbering as written
 * @param text what stands behind it
 */
record Heading(int rank, String number, String text) {

    static final int PART = 1;
    static final int CHINESE = 2;
    static final int CHINESE_IN_BRACKETS = 3;
    static final int ARABIC = 4;
    static final int ARABIC_IN_BRACKETS = 5;
    static final int CIRCLED = 6;

    private static final String NUMERAL = "[一二三四五六七八九十百]{1,4}";
    private static final Pattern[] KINDS = {
        Pattern.compile("^(第" + NUMERAL + "(?:部分|章|节|篇|编|类|项)[、:：.\\s]*|(?:任务|专项|行动|工程)" + NUMERAL + "[、:：.\\s])"),
        Pattern.compile(
                "^(" + NUMERAL + "[、､.．:：]|[、､](?=[\\u4e00-\\u9fa5]{2,40}$)|" + NUMERAL + "\\s+(?=[\\u4e00-\\u9fa5]))"),
        Pattern.compile("^([(（]" + NUMERAL + "[)）][、.]?|" + NUMERAL
                + "[)）](?=[\\u4e00-\\u9fa5])|[)）](?=[\\u4e00-\\u9fa5]{2,40}(?:$|。)))"),
        Pattern.compile(
                "^([★☆▲◆●■*※]?\\s*\\d{1,3}\\s*(?:[、､．]|[.](?!\\d)|[.](?=\\d{1,2}月|20\\d{2}年|\\d{5}))|任务\\s*\\d{1,3}[、.．:：\\s]?|[★☆▲◆]\\s*\\d{1,3}(?=[^\\d年月日个项%.]))"),
        Pattern.compile("^([(（]\\d{1,3}[)）][、.]?|\\d{1,2}[)）])"),
        Pattern.compile("^([①-⑳⑴-⒇])"),
    };

    /** The numbering of a line, or null if it has none. */
    static @Nullable Heading of(String line) {
        String text = Text.strip(line);
        for (int kind = 0; kind < KINDS.length; kind++) {
            Matcher matcher = KINDS[kind].matcher(text);
            if (matcher.lookingAt()) {
                return new Heading(kind + 1, matcher.group(1).strip(), Text.strip(text.substring(matcher.end())));
            }
        }
        return null;
    }

    boolean chinese() {
        return rank <= CHINESE_IN_BRACKETS;
    }

    /** The Arabic number without its marks. */
    String digits() {
        char first = number.charAt(0);
        if (first >= '①' && first <= '⑳' || first >= '⑴' && first <= '⒇') {
            return String.valueOf(first - (first >= '⑴' ? '⑴' : '①') + 1);
        }
        return number.replaceAll("[^0-9]", "");
    }

    /** Number and text as they stand in a path: without white space and closing full stop. */
    String written() {
        return caption(number + text);
    }

    static String caption(String text) {
        return Text.squeeze(text).replaceFirst("[。｡：:]$", "");
    }
}
