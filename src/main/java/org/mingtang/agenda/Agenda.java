package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;

/** Who must do what by when: told by the modules that own the matters, asked by the pages. */
@Component
public class Agenda {

    /** Adds an item or brings it up to date; one that was done is open again. */
    public void put(WorkItem item) {
        throw new UnsupportedOperationException();
    }

    /** The matter is done for this unit; nothing happens when it is not on the agenda. */
    public void done(String source, String subject, UUID unit) {
        throw new UnsupportedOperationException();
    }

    /** Takes the item off the agenda as if it had never been there, e.g. after a cancellation. */
    public void drop(String source, String subject, UUID unit) {
        throw new UnsupportedOperationException();
    }

    /** Open items of a unit, overdue first, then by due day. */
    public List<AgendaLine> open(UUID unit, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Open items of the person: his own, and those of his unit that are for no one person. */
    public List<AgendaLine> mine(Person person, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Figures of a unit for today. */
    public AgendaCounts counts(UUID unit) {
        throw new UnsupportedOperationException();
    }

    /** What falls due on a day, all units. */
    public DailySheet sheet(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** What falls due on a day for one unit. */
    public DailySheet sheet(LocalDate day, UUID unit) {
        throw new UnsupportedOperationException();
    }

    /** Number of unread notices, for the navigation. */
    public int unread(UUID account) {
        throw new UnsupportedOperationException();
    }
}
