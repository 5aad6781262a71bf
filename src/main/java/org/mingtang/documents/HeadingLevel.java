package org.mingtang.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of headings, by how they are numbered (GB/T 9704-2012, 7.3.3; chapters and articles of rules besides). */
public enum HeadingLevel {
    /** 第一章 */
    CHAPTER("第[一二三四五六七八九十百零〇]{1,5}[编章](?=[\\s　]|$)"),
    /** 第一节 */
    SECTION("第[一二三四五六七八九十百零〇]{1,5}节(?=[\\s　]|$)"),
    /** 第一条: never a line of its own */
    ARTICLE("第[一二三四五六七八九十百零〇]{1,7}条(?=[\\s　]|$)"),
    /** 一、 */
    FIRST("[一二三四五六七八九十百]{1,4}、"),
    /** （一） */
    SECOND("[（(][一二三四五六七八九十百]{1,4}[）)]"),
    /** 1. */
    THIRD("\\d{1,3}[.．、](?!\\d)"),
    /** （1） */
    FOURTH("[（(]\\d{1,3}[）)]");

    private final Pattern mark;

    HeadingLevel(String mark) {
        this.mark = Pattern.compile(mark);
    }

    /** The level whose number the text begins with. */
    static Optional<HeadingLevel> startOf(String text) {
        for (HeadingLevel level : values()) {
            if (level.mark.matcher(text).lookingAt()) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** How many characters the number takes at the beginning of the text; 0 where it has none of this level. */
    int markLength(String text) {
        var matcher = mark.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
