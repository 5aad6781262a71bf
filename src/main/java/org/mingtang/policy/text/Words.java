package org.mingtang.policy.text;

import java.util.regex.Pattern;

/** What a reader sees of a piece of source: no line ends, no spaces around, none between characters set apart by a scanner. */
final class Words {

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\u3000\\u00a0\\ufeff]++|(?<![\\s\\u3000\\u00a0])[\\s\\u3000\\u00a0]++$");
    private static final Pattern FEEDS =
            Pattern.compile("(?<![ \\t\\u3000\\u00a0])[ \\t\\u3000\\u00a0]*+[\\r\\n][\\s\\u3000\\u00a0]*+");
    private static final String CJK = "[\\p{IsHan}0-9０-９，。；：、（）《》〔〕“”]";
    private static final Pattern APART = Pattern.compile("(?<=" + CJK + ")[ \\u00a0](?=" + CJK + ")");
    private static final Pattern TOGETHER = Pattern.compile("(?<=" + CJK + ")(?=" + CJK + ")");
    private static final Pattern ALL_SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");

    private Words() {}

    static String plain(String source) {
        String text = FEEDS.matcher(AROUND.matcher(source).replaceAll("")).replaceAll("");
        long apart = APART.matcher(text).results().count();
        if (apart >= 4 && apart > TOGETHER.matcher(text).results().count()) {
            return APART.matcher(text).replaceAll("");
        }
        return text;
    }

    /** Without any space. */
    static String dense(String source) {
        return ALL_SPACE.matcher(source).replaceAll("");
    }
}
