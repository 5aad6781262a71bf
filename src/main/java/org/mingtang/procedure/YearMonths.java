package org.mingtang.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays a year out as twelve months of weeks beginning on Monday. */
public final class YearMonths {

    private YearMonths() {}

    /** One month; days before the first and after the last are null. */
    public record Month(String name, List<List<@Nullable Day>> weeks) {}

    /**
     * One day.
     *
     * @param sign 休, 班, or empty
     * @param words what it is, for those who hear the page
     * @param worked whether it is a working day
     */
    public record Day(int number, String sign, String words, boolean worked) {}

    static List<Month> of(int year, @Nullable YearNotice notice) {
        var calendar = WorkCalendar.of(notice == null ? List.of() : List.of(notice));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(LocalDate.of(year, month, 1), notice, calendar))
                .toList();
    }

    private static Month month(LocalDate first, @Nullable YearNotice notice, WorkCalendar calendar) {
        var weeks = new ArrayList<List<@Nullable Day>>();
        var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (; monday.isBefore(first.plusMonths(1)); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<@Nullable Day>();
            for (var day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
                week.add(day.getMonth() == first.getMonth() ? day(day, notice, calendar) : null);
            }
            weeks.add(week);
        }
        return new Month(first.getMonthValue() + "月", weeks);
    }

    private static Day day(LocalDate date, @Nullable YearNotice notice, WorkCalendar calendar) {
        boolean worked = calendar.isWorkingDay(date);
        if (notice != null && notice.makeUp().contains(date)) {
            return new Day(date.getDayOfMonth(), "班", "补班", true);
        }
        if (notice != null && notice.closed().contains(date)) {
            return new Day(date.getDayOfMonth(), "休", "放假", worked);
        }
        return new Day(date.getDayOfMonth(), "", worked ? "工作日" : "周末", worked);
    }
}
