package org.mingtang.publication.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendar;

/**
 * By when information must be public (政府信息公开条例第二十六条, or the period's own article).
 *
 * @param formedOn the day it was made or changed; the count starts on the next
 */
public record DisclosureClock(PublicationPeriod period, LocalDate formedOn, DueDate due) {

    /** How a day stands to the due day. */
    public enum State {
        IN_TIME,
        /** At least three quarters of the period are used: amber at the 15th of 20 working days. */
        SOON,
        LATE
    }

    public State on(LocalDate day, WorkCalendar calendar) {
        if (day.isAfter(due.date())) {
            return State.LATE;
        }
        PublicationPeriod quarter = period.lasting(period.days() * 3 / 4);
        return day.isBefore(quarter.due(formedOn, calendar).date()) ? State.IN_TIME : State.SOON;
    }

    /** Working days, or calendar days, by which a day is later than the due day; 0 when it is not. */
    public int lateDays(LocalDate day, WorkCalendar calendar) {
        if (!day.isAfter(due.date())) {
            return 0;
        }
        return period.working()
                ? Math.max(1, calendar.workingDaysBetween(due.date(), day))
                : (int) ChronoUnit.DAYS.between(due.date(), day);
    }

    /** Working days, or calendar days, from formation until a day, as the page says: 自形成 2 个工作日. */
    public int daysUsed(LocalDate day, WorkCalendar calendar) {
        return period.working()
                ? Math.max(0, calendar.workingDaysBetween(formedOn, day))
                : (int) Math.max(0, ChronoUnit.DAYS.between(formedOn, day));
    }
}
