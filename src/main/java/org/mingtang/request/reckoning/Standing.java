package org.mingtang.request.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;

/**
 * How a request stands on a day.
 *
 * @param due last day to reply; null where no period runs. A closed request keeps the one it was closed with
 * @param ending null while the request is open
 * @param lapsed the first day on which it was deemed abandoned; null if it was not
 * @param inTime whether the reply was; null without a reply
 */
public record Standing(
        ClockStage stage,
        @Nullable DueDate due,
        @Nullable Ending ending,
        @Nullable DueDate lapsed,
        @Nullable Boolean inTime) {

    public static Standing open(ClockStage stage) {
        return new Standing(stage, null, null, null, null);
    }

    public static Standing running(DueDate due) {
        return new Standing(ClockStage.RECEIVED, due, null, null, null);
    }

    public static Standing lapsed(Ending ending, DueDate lapsed) {
        return new Standing(ClockStage.CLOSED, null, ending, lapsed, null);
    }

    public Standing closed(Ending how, @Nullable Boolean replyInTime) {
        return new Standing(ClockStage.CLOSED, due, how, null, replyInTime);
    }

    /** Whether a date told here rests on a year whose notice of days off is not known. */
    public boolean provisional() {
        return (due != null && due.provisional()) || (lapsed != null && lapsed.provisional());
    }

    public boolean overdueOn(LocalDate day) {
        return stage == ClockStage.RECEIVED && due != null && day.isAfter(due.date());
    }
}
