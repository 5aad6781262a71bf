package org.mingtang.plan.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.procedure.WorkCalendar;

/** A month in which something of a plan is due: its weeks, and the days with what is due on them. */
public record DueMonth(int year, int month, List<List<Cell>> weeks, List<Day> days) {

    /**
     * A day of the month, or an empty place before the first and after the last.
     *
     * @param day 0 for an empty place
     * @param due number of tasks due
     */
    public record Cell(int day, boolean working, boolean today, int due) {
        static final Cell EMPTY = new Cell(0, false, false, 0);
    }

    /** A day on which something is due. */
    public record Day(LocalDate date, String weekday, boolean working, boolean official, List<Due> tasks) {}

    /** A task due, for so many units, of which some have not finished. */
    public record Due(String id, String number, String requirement, int units, int open) {}

    static List<DueMonth> of(List<BoardTask> tasks, WorkCalendar calendar, LocalDate today) {
        SortedMap<YearMonth, SortedMap<LocalDate, List<Due>>> months = new TreeMap<>();
        for (BoardTask task : tasks) {
            byDay(task)
                    .forEach((day, parts) -> months.computeIfAbsent(YearMonth.from(day), key -> new TreeMap<>())
                            .computeIfAbsent(day, key -> new ArrayList<>())
                            .add(due(task, parts)));
        }
        return months.entrySet().stream()
                .map(month -> month(month.getKey(), month.getValue(), calendar, today))
                .toList();
    }

    private static Map<LocalDate, List<Part>> byDay(BoardTask task) {
        return task.task().parts().stream()
                .filter(Part::stands)
                .filter(part -> part.due() != null)
                .collect(Collectors.groupingBy(part -> Objects.requireNonNull(part.due())));
    }

    private static Due due(BoardTask task, List<Part> parts) {
        int open = (int) parts.stream().filter(part -> part.stage().open()).count();
        return new Due(
                task.task().id().toString(), task.task().number(), task.task().requirement(), parts.size(), open);
    }

    private static DueMonth month(
            YearMonth month, SortedMap<LocalDate, List<Due>> due, WorkCalendar calendar, LocalDate today) {
        List<Day> days = due.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getKey().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA),
                        calendar.isWorkingDay(day.getKey()),
                        calendar.isOfficial(day.getKey().getYear()),
                        day.getValue()))
                .toList();
        return new DueMonth(month.getYear(), month.getMonthValue(), weeks(month, due, calendar, today), days);
    }

    private static List<List<Cell>> weeks(
            YearMonth month, Map<LocalDate, List<Due>> due, WorkCalendar calendar, LocalDate today) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(7)) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = week.plusDays(i);
                @Nullable List<Due> tasks = due.get(day);
                cells.add(
                        YearMonth.from(day).equals(month)
                                ? new Cell(
                                        day.getDayOfMonth(),
                                        calendar.isWorkingDay(day),
                                        day.equals(today),
                                        tasks == null ? 0 : tasks.size())
                                : Cell.EMPTY);
            }
            weeks.add(cells);
        }
        return weeks;
    }
}
