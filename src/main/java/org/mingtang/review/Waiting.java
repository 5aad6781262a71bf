package org.mingtang.review;

import java.time.LocalDate;
import java.util.UUID;
import org.mingtang.identity.AccountChanged;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.WorkCalendarChanged;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.review.substitute.Substitutes;
import org.mingtang.review.substitute.SubstitutesChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what waits on the agenda true while the world around it changes: substitutes, days, the calendar. */
@Component
@Transactional
class Waiting {

    private final AllReviews reviews;
    private final ReviewAgenda agenda;
    private final Accounts accounts;
    private final Substitutes substitutes;
    private final WorkCalendars calendars;

    Waiting(
            AllReviews reviews,
            ReviewAgenda agenda,
            Accounts accounts,
            Substitutes substitutes,
            WorkCalendars calendars) {
        this.reviews = reviews;
        this.agenda = agenda;
        this.accounts = accounts;
        this.substitutes = substitutes;
        this.calendars = calendars;
    }

    @ApplicationModuleListener
    void on(SubstitutesChanged changed) {
        accounts.find(changed.principal()).map(Person::unit).ifPresent(this::refresh);
    }

    /** Somebody came, went or moved: whoever may stand on a step now is told, and the office where nobody may. */
    @ApplicationModuleListener
    void on(AccountChanged changed) {
        look(changed.account());
    }

    /** At what waits for the account's unit, for those it stands in for, or for the account by name. */
    void look(UUID account) {
        accounts.find(account).map(Person::unit).ifPresent(this::refresh);
        substitutes.principalsOf(account).forEach(principal -> refresh(principal.unit()));
        reviews.holdNaming(account.toString()).forEach(agenda::put);
    }

    @ApplicationModuleListener
    void on(WorkCalendarChanged changed) {
        LocalDate first = LocalDate.of(changed.year(), 1, 1);
        for (Review review : reviews.holdProvisionalBetween(first.minusDays(30), first.plusYears(1))) {
            review.course().reckon(calendars.current());
            agenda.put(review);
        }
    }

    /** Each morning: substitutions begin and end, people come and go. */
    void refreshAll() {
        reviews.holdUnderReview().forEach(agenda::put);
    }

    private void refresh(UUID unit) {
        reviews.holdWaitingFor(unit).forEach(agenda::put);
    }
}
