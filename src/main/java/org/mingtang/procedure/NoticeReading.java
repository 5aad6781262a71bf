package org.mingtang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was understood of a notice, before a person confirms it.
 *
 * @param doubts what the person should look at, one sentence each
 */
public record NoticeReading(int year, List<Holiday> holidays, List<String> doubts) {

    /** A full notice has six or seven items; fewer than this amend a year rather than settle it. */
    private static final int WHOLE_YEAR = 5;

    /** One holiday of the notice with the words it was read from. */
    public record Holiday(String name, SortedSet<LocalDate> closed, SortedSet<LocalDate> makeUp, String words) {}

    /** Returns the year's days, without make-up days that were working days anyway. */
    public YearNotice notice() {
        var closed = new TreeSet<LocalDate>();
        var makeUp = new TreeSet<LocalDate>();
        for (var holiday : holidays) {
            closed.addAll(holiday.closed());
            makeUp.addAll(holiday.makeUp());
        }
        closed.removeAll(makeUp);
        return new YearNotice(year, closed, makeUp);
    }

    /** Returns the year's days, laid over what was known when only some of the holidays are dealt with. */
    YearNotice over(YearNotice known) {
        if (isWholeYear()) {
            return notice();
        }
        var changed = notice();
        var closed = new TreeSet<>(known.closed());
        var makeUp = new TreeSet<>(known.makeUp());
        closed.removeAll(changed.makeUp());
        makeUp.removeAll(changed.closed());
        closed.addAll(changed.closed());
        makeUp.addAll(changed.makeUp());
        return new YearNotice(year, closed, makeUp);
    }

    /** Whether the notice settles the year, and does not only change single holidays. */
    boolean isWholeYear() {
        return holidays.size() >= WHOLE_YEAR
                || holidays.stream().allMatch(each -> each.words().isEmpty());
    }
}
