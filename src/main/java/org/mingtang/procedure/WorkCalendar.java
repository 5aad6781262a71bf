package org.mingtang.procedure;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Working days of the People's Republic: Monday to Friday but not a day off, or a make-up working day.
 *
 * <p>Dates are dates in Asia/Shanghai, never instants. Immutable; the one in force comes from {@link WorkCalendars}.
 */
public final class WorkCalendar {

    private static final int SATURDAY = 6;

    /** Some Monday, in days since 1970-01-01. */
    private static final long MONDAY = 4;

    /** Days since 1970-01-01, ascending, so that spans are counted without walking them. */
    private final long[] closedWeekdays;

    private final long[] workedWeekends;

    /** The same days, by their distance from the first, so that single days are asked without searching. */
    private final BitSet exceptions;

    private final long firstException;
    private final Set<Integer> officialYears;

    private WorkCalendar(SortedSet<LocalDate> closed, SortedSet<LocalDate> makeUp, Set<Integer> officialYears) {
        // A day named both closed and worked (a correction during the year) is worked: the notice orders it by name.
        this.closedWeekdays = days(closed, day -> !isWeekend(day) && !makeUp.contains(day));
        this.workedWeekends = days(makeUp, WorkCalendar::isWeekend);
        this.officialYears = officialYears;
        this.firstException = LongStream.concat(LongStream.of(closedWeekdays), LongStream.of(workedWeekends))
                .min()
                .orElse(0);
        this.exceptions = LongStream.concat(LongStream.of(closedWeekdays), LongStream.of(workedWeekends))
                .mapToInt(day -> Math.toIntExact(day - firstException))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Returns the calendar that these notices make; a later notice for the same year replaces the earlier. */
    public static WorkCalendar of(Collection<YearNotice> notices) {
        var byYear = new TreeMap<Integer, YearNotice>();
        notices.forEach(notice -> byYear.put(notice.year(), notice));
        var closed = new TreeSet<LocalDate>();
        var makeUp = new TreeSet<LocalDate>();
        byYear.values().forEach(notice -> {
            closed.addAll(notice.closed());
            makeUp.addAll(notice.makeUp());
        });
        return new WorkCalendar(closed, makeUp, Set.copyOf(byYear.keySet()));
    }

    /** Returns the calendar of the notices delivered with the program, 2019 to 2026. */
    public static WorkCalendar builtIn() {
        return of(BuiltInNotices.all());
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(date.toEpochDay());
    }

    private boolean isWorkingDay(long day) {
        boolean weekend = Math.floorMod(day - MONDAY, 7) >= SATURDAY - 1;
        return weekend
                == (day >= firstException && exceptions.get((int) Math.min(day - firstException, Integer.MAX_VALUE)));
    }

    /** Whether the State Council's notice for the year is known. */
    public boolean isOfficial(int year) {
        return officialYears.contains(year);
    }

    /**
     * Returns the n-th working day after a day, which is itself not counted (民法典第二百零一条).
     *
     * @param n negative counts backwards; 0 is the day itself
     */
    public DueDate plusWorkingDays(LocalDate from, int n) {
        long day = from.toEpochDay();
        for (int left = Math.abs(n); left > 0; ) {
            day += Integer.signum(n);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return due(from, LocalDate.ofEpochDay(day));
    }

    /** Returns the last day of a period of calendar days, moved off a day off (民法典第二百零一条、第二百零三条). */
    public DueDate plusDays(LocalDate from, int n) {
        return due(from, rollForward(from.plusDays(n)));
    }

    /**
     * Returns the last day of a period of months: the corresponding day, or the month's last (民法典第二百零二条), moved
     * off a day off (第二百零三条).
     */
    public DueDate plusMonths(LocalDate from, int n) {
        return due(from, rollForward(from.plusMonths(n)));
    }

    /** Returns the day itself if worked, else the next working day (民法典第二百零三条). */
    public LocalDate rollForward(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Returns the working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        var weekdays = weekdaysUpTo(to) - weekdaysUpTo(from);
        return Math.toIntExact(weekdays - within(closedWeekdays, from, to) + within(workedWeekends, from, to));
    }

    private DueDate due(LocalDate from, LocalDate last) {
        var first = last.isBefore(from) ? last : from.plusDays(last.isAfter(from) ? 1 : 0);
        var end = last.isBefore(from) ? from.minusDays(1) : last;
        boolean provisional = false;
        for (int year = first.getYear(); year <= end.getYear(); year++) {
            provisional |= !isOfficial(year);
        }
        return new DueDate(last, provisional);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= SATURDAY;
    }

    /** Weekdays from Monday 1 January 0001 up to and including a day. */
    private static long weekdaysUpTo(LocalDate day) {
        long days = DAYS.between(LocalDate.of(1, 1, 1), day) + 1;
        return Math.floorDiv(days, 7) * 5 + Math.min(5, Math.floorMod(days, 7));
    }

    private static long within(long[] days, LocalDate after, LocalDate upTo) {
        return upTo(days, upTo) - upTo(days, after);
    }

    private static int upTo(long[] days, LocalDate day) {
        int found = Arrays.binarySearch(days, day.toEpochDay());
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static long[] days(SortedSet<LocalDate> dates, Predicate<LocalDate> which) {
        return dates.stream().filter(which).mapToLong(LocalDate::toEpochDay).toArray();
    }
}
