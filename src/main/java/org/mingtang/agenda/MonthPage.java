package org.mingtang.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingtang.procedure.WorkCalendar;

/** A month of due days, in weeks from Monday to Sunday. */
public record MonthPage(AgendaQuery query, YearMonth month, List<List<Day>> weeks) {

    /**
     * One day of the sheet.
     *
     * @param lines the first few that are due
     * @param more how many more are due
     */
    public record Day(
            LocalDate date, boolean inMonth, boolean workingDay, boolean today, List<AgendaLine> lines, long more) {}

    /** Lines shown in the field of one day. */
    static final int LINES = 4;

    static LocalDate firstShown(YearMonth month) {
        LocalDate first = month.atDay(1);
        return first.minusDays(first.getDayOfWeek().getValue() - 1L);
    }

    static LocalDate lastShown(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return last.plusDays(7L - last.getDayOfWeek().getValue());
    }

    static MonthPage of(
            AgendaQuery query,
            YearMonth month,
            AgendaDay today,
            Map<LocalDate, List<AgendaLine>> lines,
            Map<LocalDate, Long> counts) {
        List<Day> days = firstShown(month)
                .datesUntil(lastShown(month).plusDays(1))
                .map(date -> day(date, month, today, lines.getOrDefault(date, List.of()), counts))
                .toList();
        return new MonthPage(
                query,
                month,
                IntStream.range(0, days.size() / 7)
                        .mapToObj(week -> days.subList(week * 7, week * 7 + 7))
                        .toList());
    }

    private static Day day(
            LocalDate date, YearMonth month, AgendaDay today, List<AgendaLine> lines, Map<LocalDate, Long> counts) {
        WorkCalendar calendar = today.calendar();
        return new Day(
                date,
                YearMonth.from(date).equals(month),
                calendar.isWorkingDay(date),
                date.equals(today.today()),
                lines,
                counts.getOrDefault(date, 0L) - lines.size());
    }
}
