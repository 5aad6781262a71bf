package org.mingtang.request;

import java.time.Instant;
import java.time.LocalDate;
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
        Instant at) {}
