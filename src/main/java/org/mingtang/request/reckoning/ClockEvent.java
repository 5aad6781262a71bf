package org.mingtang.request.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a request.
 *
 * @param index place in the request's history, from 0; an {@link Act#OPINION} names its {@link Act#CONSULT} by it
 * @param correctBy last day for correction ({@link Act#CORRECTION_NOTICE}); null for the usual length
 * @param receivedOn day the addressee got the letter ({@link Act#CONSULT}, {@link Act#FEE_NOTICE}); null while unknown
 * @param of index of the consultation that is answered ({@link Act#OPINION}); null for the only one running
 * @param workingDays how many more ({@link Act#EXTEND}, {@link Act#DELAY})
 */
public record ClockEvent(
        int index,
        LocalDate on,
        ClockAct act,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate receivedOn,
        @Nullable Integer of,
        @Nullable Integer workingDays) {

    /** An event that has nothing but its day. */
    public static ClockEvent plain(int index, LocalDate on, ClockAct act) {
        return new ClockEvent(index, on, act, null, null, null, null);
    }
}
