package org.mingtang.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.reckoning.Channel;

/**
 * How and when a request came in (第三十一条).
 *
 * @param on day it reached the office
 * @param confirmedOn day both sides confirmed it, for the channels that need it; null while that has not happened
 * @param proof what shows it: number of the registered letter, who was phoned, …; null where nothing is known yet
 */
public record Arrival(
        Channel channel,
        LocalDate on,
        @Nullable LocalDate confirmedOn,
        @Nullable String proof) {

    /** Without the one character that no database keeps. */
    public Arrival {
        proof = proof == null ? null : proof.replace("\u0000", "");
    }
}
