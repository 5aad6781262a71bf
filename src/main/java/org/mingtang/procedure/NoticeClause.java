package org.mingtang.procedure;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the clause of one holiday: each date belongs to the next 放假 or 上班 of its sentence. */
final class NoticeClause {

    private static final Pattern TOKEN =
            Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号](?:<(.)>)?" + "|(放假)|(上班|补班)|共(\\d+)天");
    private static final int YEAR = 1;
    private static final int MONTH = 2;
    private static final int DAY = 3;
    private static final int WEEKDAY = 4;
    private static final int OFF = 5;
    private static final int WORK = 6;
    private static final int COUNT = 7;
    private static final Pattern RANGE = Pattern.compile("至|到|—+|–|-|~|起至");
    private static final int LONGEST = 16;
    private static final String WEEKDAYS = "一二三四五六日";

    private final int year;
    private final String name;
    private final Collection<String> doubts;
    private final SortedSet<LocalDate> closed = new TreeSet<>();
    private final SortedSet<LocalDate> makeUp = new TreeSet<>();
    private final List<LocalDate> open = new ArrayList<>();
    private @Nullable LocalDate last;

    NoticeClause(int year, String name, Collection<String> doubts) {
        this.year = year;
        this.name = name;
        this.doubts = doubts;
    }

    NoticeReading.Holiday read(String clause) {
        for (var sentence : clause.split("[。;]", -1)) {
            readSentence(sentence);
        }
        if (closed.isEmpty() && makeUp.isEmpty()) {
            doubts.add(label() + "没有读出放假或上班的日期，请核对原文。");
        }
        return new NoticeReading.Holiday(label(), closed, makeUp, clause.replaceAll("<(.)>", "（周$1）"));
    }

    private void readSentence(String sentence) {
        open.clear();
        int end = 0;
        boolean elsewhere = false;
        for (MatchResult token : TOKEN.matcher(sentence).results().toList()) {
            if (token.group(DAY) != null) {
                elsewhere |= token.group(YEAR) != null;
                boolean range = !open.isEmpty()
                        && RANGE.matcher(sentence.substring(end, token.start())).matches();
                readDate(token, range);
            } else if (token.group(OFF) != null) {
                settle(closed);
            } else if (token.group(WORK) != null) {
                settle(makeUp);
            } else if (Integer.parseInt(token.group(COUNT)) != closed.size()) {
                doubts.add("%s通知写明共%s天，读出%d天，请核对。".formatted(label(), token.group(COUNT), closed.size()));
            }
            end = token.end();
        }
        // A date with its year and no verb is the signature, not a day off.
        if (!open.isEmpty() && !elsewhere) {
            doubts.add(label() + "未采用这句话中的日期：" + sentence.replaceAll("<(.)>", "（周$1）"));
        }
    }

    private void readDate(MatchResult token, boolean range) {
        try {
            var date = dateOf(token, range);
            checkWeekday(date, token.group(WEEKDAY));
            if (range && last != null) {
                fill(last, date);
            }
            open.add(date);
            last = date;
        } catch (DateTimeException e) {
            doubts.add(label() + "没有这一天：" + token.group());
        }
    }

    private LocalDate dateOf(MatchResult token, boolean range) {
        var before = last;
        int month = token.group(MONTH) != null
                ? Integer.parseInt(token.group(MONTH))
                : before == null ? 1 : before.getMonthValue();
        int day = Integer.parseInt(token.group(DAY));
        if (token.group(YEAR) != null) {
            return LocalDate.of(Integer.parseInt(token.group(YEAR)), month, day);
        }
        // New Year's holiday may begin, or be made up for, in the December before.
        int itsYear = name.contains("元旦") && month == 12 ? year - 1 : year;
        var date = LocalDate.of(itsYear, month, day);
        return range && before != null && date.isBefore(before) ? date.plusYears(1) : date;
    }

    private void fill(LocalDate first, LocalDate end) {
        if (first.plusDays(LONGEST).isBefore(end) || end.isBefore(first)) {
            doubts.add("%s起止日期不合常理：%s至%s，只取这两天。".formatted(label(), first, end));
            return;
        }
        first.plusDays(1).datesUntil(end).forEach(open::add);
    }

    private void checkWeekday(LocalDate date, @Nullable String written) {
        var weekday = String.valueOf(WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1));
        if (written != null && !written.replace('天', '日').equals(weekday)) {
            doubts.add("%s写作周%s，实为周%s：请核对年份和日期。".formatted(date, written, weekday));
        }
    }

    private void settle(SortedSet<LocalDate> days) {
        for (var day : open) {
            if (days == makeUp && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                doubts.add("%s写明%s上班，这一天本来就是工作日，未列入补班。".formatted(label(), day));
            } else {
                days.add(day);
            }
        }
        open.clear();
    }

    private String label() {
        return name.isEmpty() ? "通知" : name;
    }
}
