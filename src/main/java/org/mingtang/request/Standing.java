package org.mingtang.request;

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
record Standing(
        Stage stage,
        @Nullable DueDate due,
        @Nullable Ending ending,
        @Nullable DueDate lapsed,
        @Nullable Boolean inTime) {

    static Standing open(Stage stage) {
        return new Standing(stage, null, null, null, null);
    }

    static Standing running(DueDate due) {
        return new Standing(Stage.RECEIVED, due, null, null, null);
    }

    static Standing lapsed(Ending ending, DueDate lapsed) {
        return new Standing(Stage.CLOSED, null, ending, lapsed, null);
    }

    Standing closed(Ending how, @Nullable Boolean replyInTime) {
        return new Standing(Stage.CLOSED, due, how, null, replyInTime);
    }

    /** Whether a date told here rests on a year whose notice of days off is not known. */
    boolean provisional() {
        return (due != null && due.provisional()) || (lapsed != null && lapsed.provisional());
    }

    boolean overdueOn(LocalDate day) {
        return stage == Stage.RECEIVED && due != null && day.isAfter(due.date());
    }
}
