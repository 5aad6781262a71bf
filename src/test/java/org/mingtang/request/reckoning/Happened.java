package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.procedure.WorkCalendar;

/** Builds a history in the office's words. */
final class Happened {

    private final List<ClockEvent> events = new ArrayList<>();

    private Happened() {}

    static Happened received(String on) {
        return new Happened().and(ClockAct.RECEIVE, on);
    }

    Happened and(ClockAct act, String on) {
        return add(ClockEvent.plain(events.size(), LocalDate.parse(on), act));
    }

    Happened askedToCorrect(String on, String correctBy) {
        return add(new ClockEvent(
                events.size(),
                LocalDate.parse(on),
                ClockAct.CORRECTION_NOTICE,
                LocalDate.parse(correctBy),
                null,
                null,
                null));
    }

    Happened consulted(String on, String receivedOn) {
        return letter(ClockAct.CONSULT, on, receivedOn);
    }

    Happened feeNoticed(String on, String receivedOn) {
        return letter(ClockAct.FEE_NOTICE, on, receivedOn);
    }

    Happened opinion(String on, int of) {
        return add(new ClockEvent(events.size(), LocalDate.parse(on), ClockAct.OPINION, null, null, of, null));
    }

    Happened extended(String on, int workingDays) {
        return add(new ClockEvent(events.size(), LocalDate.parse(on), ClockAct.EXTEND, null, null, null, workingDays));
    }

    Happened delayed(String on, int workingDays) {
        return add(new ClockEvent(events.size(), LocalDate.parse(on), ClockAct.DELAY, null, null, null, workingDays));
    }

    History history() {
        return history(WorkCalendar.builtIn());
    }

    History history(WorkCalendar calendar) {
        return History.of(calendar, events);
    }

    /** How the request stands some day after its last event. */
    Standing on(String day) {
        return history().clock().on(LocalDate.parse(day));
    }

    /** The due date after the last event, or none. */
    String due() {
        var due = history().standing().due();
        return due == null ? "none" : due.date().toString();
    }

    ClockStage stage() {
        return history().standing().stage();
    }

    /** Index and article of each refused event. */
    List<String> refused() {
        return history().refused().stream()
                .map(each -> each.event() + " " + each.objection().article())
                .toList();
    }

    List<ClockEvent> events() {
        return List.copyOf(events);
    }

    private Happened letter(ClockAct act, String on, String receivedOn) {
        return add(
                new ClockEvent(events.size(), LocalDate.parse(on), act, null, LocalDate.parse(receivedOn), null, null));
    }

    private Happened add(ClockEvent event) {
        events.add(event);
        return this;
    }
}
