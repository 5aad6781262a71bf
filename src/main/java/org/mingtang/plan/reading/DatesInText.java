package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as deadlines name them, each taken as its last day (labelling rule 21). */
final class DatesInText {

    private static final String YEAR = "(?<y>(?:19|20)\\d{2}|[一二][一二〇○零九]{1}[〇○零一二三四五六七八九]{2}|次|明|翌|下|当|今|本)年?度?";
    private static final String MONTH = "(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])(?<y>20\\d{2})[-./](?<m>1[0-2]|0?[1-9])(?:[-./](?<d>3[01]|[12]\\d|0?[1-9]))?(?![\\d.])");
    private static final Pattern DAY = Pattern.compile(
            "(?:" + YEAR + "[，,]?)?(?<![\\d一二三四五六七八九十每个])" + MONTH
                    + "月(?:份)?(?:的)?(?:(?<d>3[01]|[12]\\d|0?[1-9]|[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])[日号]|(?<part>上旬|中旬|下旬|初))?(?!度)");
    private static final Pattern SHORT_RANGE_START =
            Pattern.compile("(?<!\\d)(?:1[0-2]|0?[1-9])[-—–~～至、](?=(?:1[0-2]|0?[1-9])月)");
    /** {@code 6 底前}: the month's own character was lost. */
    private static final Pattern MONTH_LOST = Pattern.compile("(?<=^|年|[，,；;])(1[0-2]|[1-9])(?=底前)");

    private static final Pattern QUARTER = Pattern.compile("(?:" + YEAR + ")?(?<!每)(?:第)?(?<q>[一二三四1-4])季度");
    private static final Pattern HALF = Pattern.compile("(?:" + YEAR + ")?(?<h>上|下)半年");
    private static final Pattern YEAR_END = Pattern.compile(
            "(?<y>(?:19|20)\\d{2}|次|明|翌|下|当|今|本|每)?(?:年度?)(?:年)?(?<!(?:^|[^〇○零一二三四五六七八九])[半两一二三四五十每]年)(?<!(?:^|\\D)\\d{1,2}年)(?:底|末|内|终|前完成|度内|度底)");
    private static final Pattern BARE_YEAR =
            Pattern.compile("(?<!\\d)(?<y>20\\d{2})年(?!\\s*(?:\\d|上|下|第|[一二三四五六七八九十]))");

    private DatesInText() {}

    /** The latest day named, or null; {@code year} stands in where the text names none. */
    static @Nullable LocalDate last(String text, @Nullable Integer year) {
        List<LocalDate> days = new ArrayList<>();
        List<LocalDate> spans = new ArrayList<>();
        String plain = MONTH_LOST
                .matcher(SHORT_RANGE_START.matcher(text).replaceAll(""))
                .replaceAll("$1月");
        collect(NUMERIC, plain, year, days);
        collect(DAY, plain, year, days);
        collect(HALF, plain, year, spans);
        LocalDate day = days.stream().max(LocalDate::compareTo).orElse(null);
        boolean within = day != null
                && spans.stream()
                        .max(LocalDate::compareTo)
                        .filter(end -> day.isBefore(end) && day.isAfter(end.minusMonths(6)))
                        .isPresent();
        collect(QUARTER, plain, year, days);
        collect(YEAR_END, plain, year, days);
        if (!within) {
            days.addAll(spans); // 下半年5场，12月10日前: the day says when the half-year's work must be done
        }
        return days.stream().max(LocalDate::compareTo).orElse(null);
    }

    /** 31 December of the last year named without a month, or null. */
    static @Nullable LocalDate bareYear(String text) {
        Matcher matcher = BARE_YEAR.matcher(text);
        LocalDate last = null;
        while (matcher.find()) {
            last = LocalDate.of(Integer.parseInt(matcher.group("y")), 12, 31);
        }
        return last;
    }

    private static void collect(Pattern pattern, String text, @Nullable Integer year, List<LocalDate> dates) {
        Matcher matcher = pattern.matcher(text);
        Integer running = year;
        while (matcher.find()) {
            Integer named = year(matcher.group("y"), running, year);
            running = named == null ? running : named;
            LocalDate date = named == null || "每".equals(matcher.group("y")) ? null : date(pattern, matcher, named);
            if (date != null) {
                dates.add(date);
            }
        }
    }

    private static @Nullable Integer year(@Nullable String written, @Nullable Integer running, @Nullable Integer base) {
        if (written == null || written.equals("每")) {
            return running;
        }
        if (written.length() == 4) {
            return Numerals.whole(written);
        }
        return base == null ? null : "次明翌下".contains(written) ? Integer.valueOf(base + 1) : base;
    }

    private static @Nullable LocalDate date(Pattern pattern, Matcher matcher, int year) {
        if (pattern == QUARTER) {
            int quarter = Numerals.whole(matcher.group("q"));
            return YearMonth.of(year, quarter * 3).atEndOfMonth();
        }
        if (pattern == HALF) {
            return YearMonth.of(year, matcher.group("h").equals("上") ? 6 : 12).atEndOfMonth();
        }
        if (pattern == YEAR_END) {
            return LocalDate.of(year, 12, 31);
        }
        YearMonth month = YearMonth.of(year, Numerals.whole(matcher.group("m")));
        String part = pattern == DAY ? matcher.group("part") : null;
        String day = matcher.group("d");
        int number = day != null
                ? Numerals.whole(day)
                : "上旬".equals(part) || "初".equals(part) ? 10 : "中旬".equals(part) ? 20 : 31;
        return month.atDay(Math.max(1, Math.min(number, month.lengthOfMonth())));
    }
}
