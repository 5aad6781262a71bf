package org.mingtang.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's history.
 *
 * @param place names the act
 * @param on the day it was done; it may have been entered later
 * @param servedOn day its letter reached the addressee
 * @param of the act it answers
 * @param workingDays by which it extends the period
 */
public record RequestStep(
        long place,
        RequestAct act,
        LocalDate on,
        @Nullable String text,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate servedOn,
        @Nullable Long of,
        @Nullable Integer workingDays,
        String name,
        Instant at) {

    /** The place of the last such act; -1 where there was none. */
    static long last(List<RequestStep> history, RequestAct act) {
        return history.stream()
                .filter(step -> step.act() == act)
                .mapToLong(RequestStep::place)
                .max()
                .orElse(-1);
    }
}
