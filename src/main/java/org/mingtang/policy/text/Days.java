package org.mingtang.policy.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as official texts write them: 2026年9月1日, 二〇二六年九月一日. */
final class Days {

    static final String DAY =
            "(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})月(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日";
    private static final Pattern PARTS = Pattern.compile("(.+)年(.+)月(.+)日");

    private Days() {}

    /** The day, or null where there is no such day. */
    static @Nullable LocalDate read(String written) {
        Matcher parts = PARTS.matcher(Words.dense(written));
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Numeral.read(parts.group(1)), Numeral.read(parts.group(2)), Numeral.read(parts.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
