package org.mingtang.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.stereotype.Component;

/** Today as the top of each desk page says it: date, weekday, working day or not. */
@Component
class Today {

    private final Clock clock;
    private final WorkCalendars calendars;

    Today(Clock clock, WorkCalendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    String minute() {
        return LocalDateTime.now(clock)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    String sentence() {
        LocalDate today = LocalDate.now(clock);
        String weekday = today.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
        String kind = calendars.current().isWorkingDay(today) ? "工作日" : "非工作日";
        return today.getMonthValue() + " 月 " + today.getDayOfMonth() + " 日 " + weekday + " · " + kind;
    }
}
