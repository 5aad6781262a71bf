package org.mingtang.request.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;

/**
 * What the applicant has to do for the request to go on.
 *
 * @param until the last day for it; null while the day the notice was received is unknown
 * @param ending what becomes of the request otherwise
 */
public record Awaited(ClockStage stage, @Nullable DueDate until, Ending ending) {

    /** The day belongs to the applicant until midnight (民法典第二百零三条): the request lapses with the next. */
    Standing on(LocalDate day) {
        var last = until;
        return last == null || !day.isAfter(last.date())
                ? Standing.open(stage)
                : Standing.lapsed(ending, new DueDate(last.date().plusDays(1), last.provisional()));
    }
}
