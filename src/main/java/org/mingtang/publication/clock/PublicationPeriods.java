package org.mingtang.publication.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods within which information must be public: 20 working days, or what another statute says. */
@Component
public class PublicationPeriods {

    private final JdbcClient database;
    private final WorkCalendars calendars;

    PublicationPeriods(JdbcClient database, WorkCalendars calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    /** All that ever held, in the order in which they are offered. */
    public List<PublicationPeriod> all() {
        return database.sql("select code, label, days, working, source, effective_from, effective_to"
                        + " from publication_period order by position")
                .query(PublicationPeriod.class)
                .list();
    }

    /** Those for publishing: within what time something must be withdrawn is not among them. */
    public List<PublicationPeriod> choices() {
        return all().stream()
                .filter(period -> !period.code().equals(PublicationPeriod.PENALTY_REVOKED))
                .toList();
    }

    /** By when a penalty decision must be withdrawn that was changed or revoked on a day; empty before the law said so. */
    public Optional<DisclosureClock> withdrawal(LocalDate changedOn) {
        return find(PublicationPeriod.PENALTY_REVOKED)
                .filter(period -> period.holdsOn(changedOn))
                .map(period -> new DisclosureClock(period, changedOn, period.due(changedOn, calendars.current())));
    }

    /** One of them by its code. */
    public Optional<PublicationPeriod> find(String code) {
        return all().stream().filter(period -> period.code().equals(code)).findFirst();
    }

    /** The clock of one draft; none while nobody said when the information was formed. */
    public @Nullable DisclosureClock clock(String code, @Nullable LocalDate formedOn) {
        if (formedOn == null) {
            return null;
        }
        PublicationPeriod period = find(code)
                .filter(each -> each.holdsOn(formedOn))
                .or(() -> find(PublicationPeriod.USUAL))
                .orElseThrow();
        DueDate due = period.due(formedOn, calendars.current());
        return new DisclosureClock(period, formedOn, due);
    }
}
