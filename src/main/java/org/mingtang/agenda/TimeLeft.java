package org.mingtang.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;

/** How much time is left on a day, in working days and in words; reckoned when shown, never stored. */
record TimeLeft(int workingDays, boolean overdue, String words, String chip) {

    /** From so many working days on a due day counts as near. */
    static final int SOON = 3;

    static TimeLeft of(@Nullable LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (due == null) {
            return new TimeLeft(0, false, "长期", "chip-idle");
        }
        if (due.isEqual(today)) {
            return new TimeLeft(0, false, "今天到期", "chip-warn");
        }
        int days = calendar.workingDaysBetween(today, due);
        return due.isBefore(today) ? overdue(days) : ahead(days);
    }

    /** Due on a Saturday and still open on the Sunday is overdue, though no working day has passed. */
    private static TimeLeft overdue(int days) {
        return new TimeLeft(days, true, days == 0 ? "已逾期" : "逾期 " + -days + " 个工作日", "chip-late");
    }

    /** Due on a Sunday has no working day left on the Saturday before. */
    private static TimeLeft ahead(int days) {
        return new TimeLeft(
                days, false, days == 0 ? "到期前无工作日" : "剩 " + days + " 个工作日", days <= SOON ? "chip-warn" : "chip-info");
    }
}
