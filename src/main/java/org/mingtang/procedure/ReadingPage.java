package org.mingtang.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a notice, shown before it counts.
 *
 * @param days the year's days as editable lines
 * @param known whether the year has an arrangement already, so that a reason is needed
 * @param changes what differs from it, one line a day
 */
public record ReadingPage(
        int year,
        @Nullable NoticeReading reading,
        List<YearMonths.Month> months,
        String days,
        String source,
        String reason,
        boolean known,
        List<String> changes,
        List<String> doubts) {

    /** The same page with the lines as the person left them, so that a refused entry is not lost. */
    ReadingPage withDays(String typed) {
        return new ReadingPage(year, reading, months, typed, source, reason, known, changes, doubts);
    }
}
