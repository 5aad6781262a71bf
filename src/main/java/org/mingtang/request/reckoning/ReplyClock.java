package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendar;

/**
 * The statutory clock of one request (政府信息公开条例第三十条至第三十四条、国办函〔2020〕109号第六条).
 *
 * <p>Correction and payment begin a fresh period, asking others suspends it, an extension adds to it. Immutable; what
 * the law leaves open is decided in {@code docs/request-clock.md}.
 *
 * @param acts what happened and was lawful, in order
 * @param period the reply period last begun; null before receipt
 * @param awaited what the applicant has to do; null when nothing
 * @param closing set by reply or withdrawal; a lapse is computed, never stored
 */
public record ReplyClock(
        WorkCalendar calendar,
        List<ClockEvent> acts,
        @Nullable ReplyPeriod period,
        List<Consultation> consultations,
        @Nullable Awaited awaited,
        @Nullable Standing closing) {

    /** Returns the clock of a request that has not been received yet. */
    public static ReplyClock of(WorkCalendar calendar) {
        return new ReplyClock(calendar, List.of(), null, List.of(), null, null);
    }

    /** Returns the clock after a history as far as it had come on a day; what could not stand is left out. */
    public static ReplyClock replayed(WorkCalendar calendar, List<ClockEvent> history, LocalDate until) {
        var clock = of(calendar);
        for (var event : history) {
            if (!event.on().isAfter(until) && clock.objection(event).isEmpty()) {
                clock = clock.moved(event);
            }
        }
        return clock;
    }

    /**
     * Returns the clock after acts that were lawful when they were noted, as far as they had come on a day.
     *
     * <p>They stand also where a calendar that was corrected since would have made one of them too late.
     */
    public static ReplyClock noted(WorkCalendar calendar, List<ClockEvent> acts, LocalDate until) {
        var clock = of(calendar);
        for (var act : acts) {
            if (!act.on().isAfter(until)) {
                clock = clock.moved(act);
            }
        }
        return clock;
    }

    /** The stretches of its period, running, standing still and left, as they are on a day. */
    public List<Span> spans(LocalDate day) {
        return Span.of(this, day);
    }

    /** The last day for what the applicant has to do; null when he has nothing to do, or the day is not known. */
    public @Nullable LocalDate awaitedUntil() {
        return awaited == null || awaited.until() == null
                ? null
                : awaited.until().date();
    }

    /** The day after which the silence of all who are still asked lets the period run on; null while unknown. */
    public @Nullable LocalDate silentAfter(LocalDate day) {
        LocalDate last = null;
        for (var consultation : consultations) {
            var silence = consultation.silentOn();
            if (consultation.runsOn(day)) {
                if (silence == null) {
                    return null;
                }
                last = last == null || silence.date().isAfter(last) ? silence.date() : last;
            }
        }
        return last;
    }

    /** How the request stands on a day not before its last act. */
    public Standing on(LocalDate day) {
        if (closing != null) {
            return closing;
        }
        if (period == null) {
            return Standing.open(ClockStage.NOT_RECEIVED);
        }
        if (awaited != null) {
            return awaited.on(day);
        }
        for (var consultation : consultations) {
            if (consultation.runsOn(day)) {
                return Standing.open(ClockStage.SUSPENDED);
            }
        }
        return Standing.running(period.end(calendar, consultations));
    }

    /** What speaks against an event; empty if it is lawful. */
    public Optional<Objection> objection(ClockEvent event) {
        return Optional.ofNullable(ClockObjections.against(this, event));
    }

    /** Returns the clock after a lawful event; throws {@link UnlawfulAct} otherwise. */
    public ReplyClock after(ClockEvent event) {
        objection(event).ifPresent(objection -> {
            throw new UnlawfulAct(objection.reason());
        });
        return moved(event);
    }

    /** How the date came about, step by step, as it stands on a day not before the last act. */
    public List<DerivationStep> derivation(LocalDate day) {
        return Derivation.of(this, day);
    }

    /** Returns the clock after an event nothing speaks against. */
    ReplyClock moved(ClockEvent event) {
        return switch (event.act()) {
            case RECEIVE -> with(event, fresh(event.on(), event.on()), consultations, null, null);
            case CORRECTED, FEE_PAID -> with(event, fresh(receivedOn(), event.on()), consultations, null, null);
            case CORRECTION_NOTICE -> with(event, period, consultations, correction(event), null);
            case FEE_NOTICE -> with(event, period, consultations, payment(event), null);
            case CONSULT -> with(event, period, asked(event), awaited, null);
            case OPINION -> with(event, period, answered(event), awaited, null);
            case EXTEND, DELAY -> with(event, begun().extendedBy(more(event)), consultations, awaited, null);
            case WITHDRAW ->
                with(event, period, consultations, awaited, on(event.on()).closed(Ending.WITHDRAWN, null));
            case REPLY -> with(event, period, consultations, awaited, replied(event.on()));
        };
    }

    public LocalDate receivedOn() {
        return acts.get(0).on();
    }

    ReplyPeriod begun() {
        return Objects.requireNonNull(period);
    }

    public boolean took(ClockAct act) {
        for (var taken : acts) {
            if (taken.act() == act) {
                return true;
            }
        }
        return false;
    }

    public ClockRules rules() {
        return ClockRules.on(receivedOn());
    }

    /** The consultation an opinion belongs to; null if there is none, or several and it does not say which. */
    @Nullable
    Consultation consultation(ClockEvent opinion) {
        var of = opinion.of();
        if (of != null) {
            return only(each -> each.index() == of);
        }
        var running = only(each -> each.runsOn(opinion.on()));
        return running != null ? running : only(each -> each.answeredOn() == null);
    }

    private @Nullable Consultation only(Predicate<Consultation> meant) {
        Consultation found = null;
        for (var each : consultations) {
            if (meant.test(each)) {
                if (found != null) {
                    return null;
                }
                found = each;
            }
        }
        return found;
    }

    private ReplyClock with(
            ClockEvent event,
            @Nullable ReplyPeriod then,
            List<Consultation> asked,
            @Nullable Awaited awaits,
            @Nullable Standing closes) {
        var taken = new ArrayList<ClockEvent>(acts.size() + 1);
        taken.addAll(acts);
        taken.add(event);
        return new ReplyClock(calendar, taken, then, asked, awaits, closes);
    }

    private static ReplyPeriod fresh(LocalDate receivedOn, LocalDate start) {
        return new ReplyPeriod(start, ClockRules.on(receivedOn).reply());
    }

    private Awaited correction(ClockEvent notice) {
        var named = notice.correctBy();
        var until =
                named == null ? calendar.plusWorkingDays(notice.on(), rules().correction()) : new DueDate(named, false);
        return new Awaited(ClockStage.AWAIT_CORRECTION, until, Ending.NOT_CORRECTED);
    }

    private Awaited payment(ClockEvent notice) {
        var received = notice.receivedOn();
        var until = received == null ? null : calendar.plusWorkingDays(received, rules().payment());
        return new Awaited(ClockStage.AWAIT_FEE, until, Ending.NOT_PAID);
    }

    private List<Consultation> asked(ClockEvent letter) {
        var received = letter.receivedOn();
        var silentOn = received == null ? null : calendar.plusWorkingDays(received, rules().opinion());
        var all = new ArrayList<>(consultations);
        all.add(new Consultation(letter.index(), letter.on(), received, silentOn, null));
        return all;
    }

    private List<Consultation> answered(ClockEvent opinion) {
        var meant = Objects.requireNonNull(consultation(opinion));
        var all = new ArrayList<>(consultations);
        all.set(all.indexOf(meant), meant.answered(opinion.on()));
        return all;
    }

    private Standing replied(LocalDate day) {
        var standing = on(day);
        return standing.closed(Ending.REPLIED, !standing.overdueOn(day));
    }

    private static int more(ClockEvent extension) {
        return Objects.requireNonNull(extension.workingDays());
    }
}
