package org.mingtang.procedure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A year's calendar as shown on the desk.
 *
 * @param known the years with an official arrangement
 */
public record CalendarPage(
        int year,
        boolean official,
        List<Integer> known,
        List<YearMonths.Month> months,
        int workingDays,
        List<Edition> editions,
        boolean mayEdit) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** How one edition of the year came about. */
    public record Edition(int number, String by, Instant at, String reason, String source) {
        public String time() {
            return TIME.format(at);
        }
    }
}
