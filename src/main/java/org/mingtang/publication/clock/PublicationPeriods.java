package org.mingtang.publication.clock;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** All rows that ever held, in the order in which they are offered, those of one code oldest first. */
    public List<PublicationPeriod> all() {
        return database.sql("""
                        select code, label, days, working, source, effective_from, effective_to, purpose, note, source_read,
                            recorded_by
                        from publication_period order by position, effective_from""").query(PublicationPeriod.class).list();
    }

    /**
     * Those for publishing that hold on a day.
     *
     * @param chosen code that is offered also where it does not hold, so that it is not exchanged unseen
     */
    public List<PublicationPeriod> choices(LocalDate day, String chosen) {
        Map<String, PublicationPeriod> offered = new LinkedHashMap<>();
        for (PublicationPeriod period : all()) {
            boolean holds = period.purpose() == PeriodPurpose.PUBLISH && period.holdsOn(day);
            if (holds || period.code().equals(chosen)) {
                offered.merge(period.code(), period, (earlier, later) -> later.holdsOn(day) ? later : earlier);
            }
        }
        return List.copyOf(offered.values());
    }

    /** By when a penalty decision must be withdrawn that was changed or revoked on a day; empty before the law said so. */
    public Optional<DisclosureClock> withdrawal(LocalDate changedOn) {
        return on(PublicationPeriod.PENALTY_REVOKED, changedOn)
                .map(period -> new DisclosureClock(period, changedOn, period.due(changedOn, calendars.current())));
    }

    /** The newest row of a code. */
    public Optional<PublicationPeriod> find(String code) {
        return all().stream().filter(period -> period.code().equals(code)).reduce((earlier, later) -> later);
    }

    /** The row of a code that holds on a day. */
    public Optional<PublicationPeriod> on(String code, LocalDate day) {
        return all().stream()
                .filter(period -> period.code().equals(code) && period.holdsOn(day))
                .findFirst();
    }

    /** The clock of one draft; none while nobody said when the information was formed. */
    public @Nullable DisclosureClock clock(String code, @Nullable LocalDate formedOn) {
        if (formedOn == null) {
            return null;
        }
        PublicationPeriod period = on(code, formedOn)
                .or(() -> on(PublicationPeriod.USUAL, formedOn))
                .or(() -> find(PublicationPeriod.USUAL))
                .orElseThrow();
        DueDate due = period.due(formedOn, calendars.current());
        return new DisclosureClock(period, formedOn, due);
    }
}
