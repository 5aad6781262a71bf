package org.mingtang.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.reckoning.ClockAct;

/**
 * What is said of an act.
 *
 * @param on the day it was done, not the day it was entered
 * @param text shown in the history on the desk; null where the act says all
 * @param clock what it is to the reply period; null where it moves none
 * @param correctBy last day for correction that the notice names
 * @param servedOn day the addressee got the letter; null while unknown
 * @param of the act it answers or adds to
 */
record ActWords(
        LocalDate on,
        @Nullable String text,
        @Nullable ClockAct clock,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate servedOn,
        @Nullable Long of,
        @Nullable Integer workingDays) {

    ActWords {
        text = text == null ? null : text.replace("\u0000", "");
    }

    static ActWords of(LocalDate on, @Nullable String text) {
        return new ActWords(on, text, null, null, null, null, null);
    }

    static ActWords moving(ClockAct clock, LocalDate on, @Nullable String text) {
        return new ActWords(on, text, clock, null, null, null, null);
    }

    ActWords correctBy(@Nullable LocalDate day) {
        return new ActWords(on, text, clock, day, servedOn, of, workingDays);
    }

    ActWords servedOn(@Nullable LocalDate day) {
        return new ActWords(on, text, clock, correctBy, day, of, workingDays);
    }

    ActWords of(@Nullable Long act) {
        return new ActWords(on, text, clock, correctBy, servedOn, act, workingDays);
    }

    ActWords workingDays(int days) {
        return new ActWords(on, text, clock, correctBy, servedOn, of, days);
    }
}
