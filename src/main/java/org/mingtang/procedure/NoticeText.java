package org.mingtang.procedure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the wording of the State Council's yearly notice: 一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。 */
final class NoticeText {

    private static final String FESTIVAL = "(?:元旦|新年|春节|清明节?|“?五一”?(?:国际)?劳动节|劳动节|端午节?|中秋节?|国庆节?)";
    private static final Pattern HEADING =
            Pattern.compile("(?:[一二三四五六七八九十]+、|\\d+[.、])?(" + FESTIVAL + "(?:[、和及与]" + FESTIVAL + ")*)(?:假期)?:");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?:的)?(?:部分|元旦|春节|全国|节假日|放假)");
    private static final Pattern ANY_YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");

    private NoticeText() {}

    /**
     * Reads a notice.
     *
     * @param givenYear the year if the person named it; else it is looked for in the text
     * @return null when the text names no year
     */
    static @Nullable NoticeReading read(String text, @Nullable Integer givenYear) {
        var words = plain(text);
        var year = givenYear == null ? yearOf(words) : givenYear;
        if (year == null) {
            return null;
        }
        var doubts = new LinkedHashSet<String>();
        var holidays = new ArrayList<NoticeReading.Holiday>();
        var headings = HEADING.matcher(words).results().toList();
        if (headings.isEmpty()) {
            holidays.add(new NoticeClause(year, "", doubts).read(words));
        }
        for (int i = 0; i < headings.size(); i++) {
            MatchResult heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : words.length();
            var clause = words.substring(heading.end(), end);
            holidays.add(new NoticeClause(year, heading.group(1), doubts).read(clause));
        }
        return new NoticeReading(year, List.copyOf(holidays), List.copyOf(doubts));
    }

    /** Half-width figures and brackets, no blanks; of brackets only the weekday stays, as {@code <五>}. */
    private static String plain(String text) {
        var halfWidth = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b]+", "");
        return BRACKETS.matcher(halfWidth).replaceAll(bracket -> {
            var weekday = WEEKDAY.matcher(bracket.group(1));
            return weekday.find() ? "<" + weekday.group(1) + ">" : "";
        });
    }

    private static @Nullable Integer yearOf(String words) {
        for (var pattern : List.of(YEAR, ANY_YEAR)) {
            var found = pattern.matcher(words);
            if (found.find()) {
                return Integer.valueOf(found.group(1));
            }
        }
        return null;
    }
}
