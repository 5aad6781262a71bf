package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;

/**
 * A history with what could stand of it; a refused event changes nothing.
 *
 * @param asOf the day of the last event, though never before the last that could stand; null without events
 */
public record History(
        ReplyClock clock, List<Refused> refused, @Nullable LocalDate asOf) {

    /** An event that could not stand. */
    public record Refused(int event, Objection objection) {}

    public static History of(WorkCalendar calendar, List<ClockEvent> events) {
        var clock = ReplyClock.of(calendar);
        var refused = new ArrayList<Refused>();
        LocalDate stood = null;
        LocalDate asOf = null;
        for (var event : events) {
            var objection = ClockObjections.against(clock, event);
            if (objection == null) {
                clock = clock.moved(event);
                stood = event.on();
            } else {
                refused.add(new Refused(event.index(), objection));
            }
            asOf = stood != null && event.on().isBefore(stood) ? stood : event.on();
        }
        return new History(clock, refused, asOf);
    }

    public Standing standing() {
        return asOf == null ? Standing.open(ClockStage.NOT_RECEIVED) : clock.on(asOf);
    }

    public List<DerivationStep> derivation() {
        return asOf == null ? List.of() : clock.derivation(asOf);
    }
}
