package org.mingtang.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.mingtang.procedure.WorkCalendar;

/** A day to look at the agenda from. */
record AgendaDay(LocalDate today, WorkCalendar calendar) {

    /** The last day that counts as near, days off behind it included. */
    LocalDate lastSoon() {
        return lastWithin(TimeLeft.SOON);
    }

    /** The last due day with no more than so many working days left: the day before the next working day. */
    LocalDate lastWithin(int workingDays) {
        return calendar.plusWorkingDays(today, workingDays + 1).date().minusDays(1);
    }

    AgendaLine line(ResultSet row, int n) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        TimeLeft left = TimeLeft.of(due, today, calendar);
        return new AgendaLine(
                row.getObject("unit", UUID.class),
                row.getString("title"),
                row.getString("detail"),
                row.getString("source_label"),
                row.getString("stage"),
                due,
                row.getBoolean("provisional"),
                left.workingDays(),
                left.overdue(),
                left.words(),
                left.chip(),
                row.getString("href"));
    }
}
