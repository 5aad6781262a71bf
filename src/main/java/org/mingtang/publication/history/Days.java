package org.mingtang.publication.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in whatever writing they come: 2020-01-06, 2020/1/6, 2020年1月6日, 二〇二〇年一月六日, 20200106. */
final class Days {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)|(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern CHINESE =
            Pattern.compile("([一二]\\s*[〇零○Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String NUMERALS = "〇一二三四五六七八九";

    private Days() {}

    static Optional<LocalDate> first(String text) {
        return all(text).stream().findFirst();
    }

    /** A paragraph that is nothing but a day, as under a signature. */
    static Optional<LocalDate> alone(String paragraph) {
        String plain = paragraph.replaceAll("[\\s　]", "");
        return plain.length() <= 14 && plain.endsWith("日") ? first(plain) : Optional.empty();
    }

    static List<LocalDate> all(String text) {
        List<LocalDate> days = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            int group = digits.group(1) == null ? 4 : 1;
            add(
                    days,
                    Integer.parseInt(digits.group(group)),
                    Integer.parseInt(digits.group(group + 1)),
                    Integer.parseInt(digits.group(group + 2)));
        }
        Matcher chinese = CHINESE.matcher(text);
        while (chinese.find()) {
            add(days, year(chinese.group(1)), number(chinese.group(2)), number(chinese.group(3)));
        }
        return days;
    }

    private static void add(List<LocalDate> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day));
        } catch (DateTimeException notADay) {
            // 2020-13-40 is a number, not a day.
        }
    }

    private static int year(String numerals) {
        int year = 0;
        for (char c : numerals.replaceAll("\\s", "").replaceAll("[零○Ｏ]", "〇").toCharArray()) {
            year = year * 10 + NUMERALS.indexOf(c);
        }
        return year;
    }

    private static int number(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(numerals.charAt(0));
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numerals.charAt(0));
        int ones = ten == numerals.length() - 1 ? 0 : NUMERALS.indexOf(numerals.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
