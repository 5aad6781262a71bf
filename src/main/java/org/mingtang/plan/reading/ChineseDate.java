package org.mingtang.plan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A full date in any of the ways documents write it. */
final class ChineseDate {

    static final String PATTERN =
            "(?:19|20)\\d{2}[年.\\-/]\\d{1,2}[月.\\-/]\\d{1,2}日?|[一二][〇○零ＯO0一二三四五六七八九]{3}年[一二三四五六七八九十元]{1,2}月[一二三四五六七八九十]{1,3}日";
    private static final Pattern DATE = Pattern.compile(PATTERN);
    private static final Pattern PARTS = Pattern.compile("(.{4})[年.\\-/](.{1,2})[月.\\-/](.{1,3}?)日?");

    private ChineseDate() {}

    static boolean only(String text) {
        return DATE.matcher(Text.narrow(text)).matches();
    }

    /** The first date in a text, or null. */
    static @Nullable LocalDate parse(String text) {
        Matcher date = DATE.matcher(Text.narrow(text));
        if (!date.find()) {
            return null;
        }
        Matcher parts = PARTS.matcher(date.group());
        if (!parts.matches()) {
            return null;
        }
        String written = parts.group(1);
        int year = Numerals.whole(Character.isDigit(written.charAt(0)) ? written : written.replaceAll("[O0○]", "零"));
        try {
            return LocalDate.of(year, Numerals.whole(parts.group(2)), Numerals.whole(parts.group(3)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
