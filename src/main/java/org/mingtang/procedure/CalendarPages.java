package org.mingtang.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the calendar. */
@Component
class CalendarPages {

    private static final int FIRST_YEAR = 2019;

    private final WorkCalendars calendars;

    CalendarPages(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    CalendarPage year(int year, int thisYear, boolean mayEdit) {
        var calendar = calendars.current();
        var notice = calendars.inForce(year).orElse(null);
        var known = IntStream.rangeClosed(FIRST_YEAR, Math.max(thisYear, year) + 2)
                .filter(each -> calendar.isOfficial(each) || each >= thisYear)
                .boxed()
                .toList();
        int workingDays = calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        return new CalendarPage(
                year,
                calendar.isOfficial(year),
                known,
                YearMonths.of(year, notice),
                workingDays,
                calendars.editions(year),
                mayEdit);
    }

    /** What was understood, laid over what is known of the year. */
    ReadingPage understood(NoticeReading reading, String source) {
        var before = calendars.inForce(reading.year()).orElse(null);
        var notice = before == null ? reading.notice() : reading.over(before);
        var doubts = new ArrayList<>(reading.doubts());
        if (!reading.isWholeYear()) {
            doubts.add("通知只涉及个别假日，其余日期保留原有安排；如有取消的日子，请在下方清单中删去。");
        }
        return page(notice, before, reading, source, "", doubts);
    }

    /** What a person is about to confirm, after it was refused. */
    ReadingPage again(YearNotice notice, String source, String reason) {
        return page(notice, calendars.inForce(notice.year()).orElse(null), null, source, reason, List.of());
    }

    private static ReadingPage page(
            YearNotice notice,
            @Nullable YearNotice before,
            @Nullable NoticeReading reading,
            String source,
            String reason,
            List<String> found) {
        var doubts = new ArrayList<>(found);
        doubts.addAll(NoticeCheck.doubts(notice));
        return new ReadingPage(
                notice.year(),
                reading,
                YearMonths.of(notice.year(), notice),
                DayLines.write(notice),
                source,
                reason,
                before != null,
                before == null ? List.of() : changes(before, notice),
                List.copyOf(doubts));
    }

    private static List<String> changes(YearNotice before, YearNotice after) {
        var days = new TreeSet<LocalDate>(before.closed());
        days.addAll(before.makeUp());
        days.addAll(after.closed());
        days.addAll(after.makeUp());
        return days.stream()
                .filter(day -> !sign(before, day).equals(sign(after, day)))
                .map(day -> day + "：" + sign(before, day) + " → " + sign(after, day))
                .toList();
    }

    private static String sign(YearNotice notice, LocalDate day) {
        return notice.makeUp().contains(day) ? "补班" : notice.closed().contains(day) ? "放假" : "未列";
    }
}
