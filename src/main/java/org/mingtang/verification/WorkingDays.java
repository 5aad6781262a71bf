package org.mingtang.verification;

import java.time.LocalDate;

/**
 * The period of article 26 (政府信息公开条例第二十六条: 20 working days), counted without a calendar of holidays: weekdays only.
 *
 * <p>Holidays close at most so many weekdays in any six weeks; what is over even then is certainly over.
 */
final class WorkingDays {

    private static final int PERIOD = 20;
    private static final int MOST_HOLIDAYS = 8;

    private WorkingDays() {}

    static boolean isCertainlyOver(LocalDate from, LocalDate to) {
        return weekdays(from, to) > PERIOD + MOST_HOLIDAYS;
    }

    static boolean isPerhapsOver(LocalDate from, LocalDate to) {
        return weekdays(from, to) > PERIOD;
    }

    /** Mondays to Fridays after the one day, up to and with the other; 0 when it does not lie behind. */
    static long weekdays(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? upTo(to) - upTo(from) : 0;
    }

    private static long upTo(LocalDate day) {
        // 1970-01-05 was a Monday.
        long since = day.toEpochDay() - 4;
        return Math.floorDiv(since, 7) * 5 + Math.min(Math.floorMod(since, 7), 4) + 1;
    }
}
