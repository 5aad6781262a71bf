package org.mingtang.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.reckoning.ClockEvent;
import org.mingtang.request.reckoning.ClockStage;
import org.mingtang.request.reckoning.DerivationStep;
import org.mingtang.request.reckoning.ReplyClock;
import org.mingtang.request.reckoning.Standing;
import org.springframework.stereotype.Component;

/** The reply clock of a request, always reckoned anew from its acts by the calendar in force. */
@Component
class RequestClock {

    private final RequestActs acts;
    private final WorkCalendars calendars;
    private final Clock clock;

    RequestClock(RequestActs acts, WorkCalendars calendars, Clock clock) {
        this.acts = acts;
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ReplyClock of(RequestId request) {
        return ReplyClock.noted(calendars.current(), acts.clock(request, new ArrayList<>()), LocalDate.MAX);
    }

    /** How the periods stood when an act was about to be done; on the day of the act before it. */
    Standing before(RequestId request, long act) {
        var places = new ArrayList<Long>();
        var events = acts.clock(request, places);
        int earlier = (int) places.stream().filter(place -> place < act).count();
        if (earlier == 0) {
            return Standing.open(ClockStage.NOT_RECEIVED);
        }
        var known = events.subList(0, earlier);
        return ReplyClock.noted(calendars.current(), known, LocalDate.MAX)
                .on(known.get(earlier - 1).on());
    }

    /** How the date came about, as it stood on a day; acts after it are left out. */
    List<DerivationStep> derivation(RequestId request, LocalDate day) {
        var events = acts.clock(request, new ArrayList<>());
        return ReplyClock.noted(calendars.current(), events, day).derivation(day);
    }

    /** Refuses an act for which the law leaves no room, with the article. */
    void require(RequestId request, ActWords words) {
        if (words.on().isAfter(today())) {
            throw new UnlawfulAct("日期不能晚于今天（" + today() + "）。");
        }
        if (words.clock() == null) {
            return;
        }
        var places = new ArrayList<Long>();
        var events = acts.clock(request, places);
        int of = words.of() == null ? -1 : places.indexOf(words.of());
        var event = new ClockEvent(
                events.size(),
                words.on(),
                words.clock(),
                words.correctBy(),
                words.servedOn(),
                of < 0 ? null : of,
                words.workingDays());
        ReplyClock.noted(calendars.current(), events, LocalDate.MAX)
                .objection(event)
                .ifPresent(objection -> {
                    throw new UnlawfulAct(objection.reason() + "（" + objection.article() + "）");
                });
    }

    /** Brings what is kept for lists up to today. */
    void refresh(RequestCase request) {
        ReplyClock now = of(request.id());
        LocalDate day = lastOf(now, today());
        request.stands(now.on(day), waits(now, day));
    }

    /** The day to reckon for: today, or the last act if that is dated later. */
    private static LocalDate lastOf(ReplyClock clock, LocalDate today) {
        var events = clock.acts();
        LocalDate last =
                events.isEmpty() ? today : events.get(events.size() - 1).on();
        return last.isAfter(today) ? last : today;
    }

    private static @Nullable LocalDate waits(ReplyClock clock, LocalDate day) {
        return switch (clock.on(day).stage()) {
            // Once lapsed, the day still tells since when; a closed request waits for nothing.
            case AWAIT_CORRECTION, AWAIT_FEE, CLOSED -> clock.awaitedUntil();
            case SUSPENDED -> clock.silentAfter(day);
            default -> null;
        };
    }
}
