package org.mingtang.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.review.chain.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes what was done in a review and tells those whom it concerns, in the transaction of the act. */
@Component
class ReviewRecord {

    private final ReviewActs acts;
    private final ReviewAgenda agenda;
    private final WorkCalendars calendars;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    ReviewRecord(
            ReviewActs acts,
            ReviewAgenda agenda,
            WorkCalendars calendars,
            ApplicationEventPublisher events,
            AuditTrail trail,
            Clock clock) {
        this.acts = acts;
        this.agenda = agenda;
        this.calendars = calendars;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whoever it was returned to has nothing left to mend, also when another submits it again. */
    void answered(Review review) {
        agenda.answered(review);
    }

    /** Whether a step still to be passed has nobody who may stand on it. */
    boolean hangs(Review review) {
        return review.course().toPass().stream().anyMatch(step -> agenda.hangs(review, step));
    }

    /** Adds the row of an act; {@link #tell} follows once for all rows of one request. */
    void add(Review review, Act act, @Nullable Step step, Reviewer by, ReviewAct.Words words) {
        acts.save(new ReviewAct(review, act, step, by, words, clock.instant()));
    }

    /** Sets the day by which the step now open is due, and tells agenda, listeners and trail. */
    void tell(Review review, Act act, @Nullable Step step, Reviewer by, @Nullable String detail) {
        review.changedAt(clock.instant());
        review.course().opened(LocalDate.now(clock), calendars.current());
        agenda.put(review);
        if (act == Act.SUBMIT || act == Act.RESUBMIT) {
            events.publishEvent(new ReviewSubmitted(
                    review.id(), review.matter().kind(), review.matter().subject()));
        }
        if (act == Act.APPROVE) {
            events.publishEvent(new ReviewPassed(
                    review.id(), review.matter().kind(), review.matter().subject(), review.sha256()));
        }
        if (act == Act.RETURN) {
            events.publishEvent(new ReviewReturned(
                    review.id(), review.matter().kind(), review.matter().subject(), detail == null ? "" : detail));
        }
        if (act == Act.WITHDRAW) {
            events.publishEvent(new ReviewWithdrawn(
                    review.id(),
                    review.matter().kind(),
                    review.matter().subject(),
                    by.person().account(),
                    by.person().name()));
        }
        trail.note(
                by.person().account(),
                by.person().name(),
                (step == null ? "" : step.name()) + act.label(),
                review.matter().known(review.disclosure()),
                (by.standsInFor() == null ? "" : "代 " + by.standsInFor().name() + " ") + review.id());
    }
}
