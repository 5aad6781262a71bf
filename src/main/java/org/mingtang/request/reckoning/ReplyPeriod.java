package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendar;

/**
 * The time to reply: so many working days after its start, leaving out the days on which others are asked.
 *
 * @param start the day of receipt, of correction or of payment; not counted (民法典第二百零一条)
 */
public record ReplyPeriod(LocalDate start, int workingDays) {

    ReplyPeriod extendedBy(int more) {
        return new ReplyPeriod(start, workingDays + more);
    }

    /**
     * Returns the last day; each opinion resumes the count as {@code addWD(opinion, left)}.
     *
     * <p>With no working day left the last day is that of the opinion itself, be it a day off.
     *
     * @param consultations in the order of sending, none of them still open
     */
    DueDate end(WorkCalendar calendar, List<Consultation> consultations) {
        var from = start;
        int left = workingDays;
        for (var consultation : consultations) {
            var last = consultation.lastDay();
            if (last == null || !last.isAfter(from)) {
                continue;
            }
            if (consultation.sentOn().isAfter(from)) {
                left -= calendar.workingDaysBetween(from, consultation.sentOn());
            }
            from = last;
        }
        var due = calendar.plusWorkingDays(from, left);
        return new DueDate(due.date(), due.provisional() || touchesUnknownYear(calendar, due.date()));
    }

    private boolean touchesUnknownYear(WorkCalendar calendar, LocalDate due) {
        for (int year = start.plusDays(1).getYear(); year <= due.getYear(); year++) {
            if (!calendar.isOfficial(year)) {
                return true;
            }
        }
        return false;
    }
}
