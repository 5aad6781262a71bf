package org.mingtang.review.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.privacy.Folded;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Dates that do not exist, days of the week that do not fit, and periods that end before they begin. */
final class DatesInText implements PassageCheck {

    private static final String HANZI = "[〇○零一二三四五六七八九十]";
    private static final String DIGITS =
            "(?<![0-9])(?:((?:19|20)\\d{2})\\s?年\\s?)?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]";
    private static final Pattern DATE =
            Pattern.compile(DIGITS + "|([一二][〇○零一二三四五六七八九]{3})年(" + HANZI + "{1,2})月(" + HANZI + "{1,3})日");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![0-9A-Za-z./-])((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![0-9A-Za-z./-])");
    private static final Pattern WEEKDAY = Pattern.compile("^\\s?[(]?(?:星期|周|礼拜)([一二三四五六日天])");
    private static final Pattern UNTIL = Pattern.compile("^\\s?(?:[(][^)]{1,8}[)])?(?:至|到|-|—|~|起至)\\s?$");

    @Override
    public List<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        LocalDate last = null;
        int lastFrom = 0;
        int lastEnd = 0;
        for (Matcher m = DATE.matcher(passage.plain()); m.find(); ) {
            Optional<LocalDate> date = date(m);
            if (date.isEmpty()) {
                if (!exists(m)) {
                    found.add(wrong(passage, m.start(), m.end()));
                }
                continue;
            }
            weekday(passage, m, date.get()).ifPresent(found::add);
            boolean period = last != null
                    && UNTIL.matcher(passage.plain().substring(lastEnd, m.start()))
                            .find();
            if (period && last != null && date.get().isBefore(last)) {
                found.add(passage.finding(
                        FindingKind.DATES,
                        "dates.period",
                        Severity.WARN,
                        lastFrom,
                        m.end(),
                        "这段时间的结束日期早于开始日期，请核对。",
                        null));
            }
            last = date.get();
            lastFrom = m.start();
            lastEnd = m.end();
        }
        for (Matcher m = NUMERIC.matcher(passage.plain()); m.find(); ) {
            if (day(number(m.group(1)), number(m.group(3)), number(m.group(4))).isEmpty()
                    && (m.group(2).equals("-") || m.group(2).equals("/"))) {
                found.add(wrong(passage, m.start(), m.end()));
            }
        }
        return found;
    }

    private static Optional<Finding> weekday(Passage passage, Matcher m, LocalDate date) {
        Matcher named = WEEKDAY.matcher(passage.after(m.end(), 6));
        int right = date.getDayOfWeek().getValue();
        if (!named.find()
                || "一二三四五六日".charAt(right - 1)
                        == named.group(1).replace('天', '日').charAt(0)) {
            return Optional.empty();
        }
        String mended = passage.text().substring(m.start(), m.end() + named.start(1)) + "一二三四五六日".charAt(right - 1);
        return Optional.of(passage.finding(
                FindingKind.DATES,
                "dates.weekday",
                Severity.WARN,
                m.start(),
                m.end() + named.end(1),
                "日期和星期对不上，这一天是星期" + "一二三四五六日".charAt(right - 1) + "。",
                mended));
    }

    private static Finding wrong(Passage passage, int from, int to) {
        return passage.finding(FindingKind.DATES, "dates.impossible", Severity.REFUSE, from, to, "没有这一天，请核对日期。", null);
    }

    /** The date a match names, empty where it has no year or no such day. */
    static Optional<LocalDate> date(Matcher m) {
        if (m.group(4) != null) {
            return day(Hanzi.digits(m.group(4)), Hanzi.count(m.group(5)), Hanzi.count(m.group(6)));
        }
        return m.group(1) == null ? Optional.empty() : day(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    /** The first full date in the text. */
    static @Nullable LocalDate first(String text) {
        for (Matcher m = DATE.matcher(Folded.of(text)); m.find(); ) {
            Optional<LocalDate> date = date(m);
            if (date.isPresent()) {
                return date.get();
            }
        }
        return null;
    }

    /** Without a year the 29th of February may be. */
    private static boolean exists(Matcher m) {
        if (m.group(4) != null || m.group(1) != null) {
            return false;
        }
        int month = number(m.group(2));
        int day = number(m.group(3));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(2024, month).lengthOfMonth();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Numbers of dates in hanzi. */
    static final class Hanzi {

        private static final String SIGNS = "〇一二三四五六七八九";

        static int digits(String text) {
            int all = 0;
            for (char c : plain(text).toCharArray()) {
                all = all * 10 + SIGNS.indexOf(c);
            }
            return all;
        }

        static int count(String text) {
            String plain = plain(text);
            int ten = plain.indexOf('十');
            if (ten < 0) {
                return digits(plain);
            }
            int tens = ten == 0 ? 1 : digits(plain.substring(0, ten));
            return tens * 10
                    + (ten == plain.length() - 1
                            ? 0
                            : digits(plain.substring(ten + 1).replace("十", "")));
        }

        private static String plain(String text) {
            return text.replace('○', '〇').replace('零', '〇');
        }
    }
}
