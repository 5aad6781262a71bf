package org.mingtang.request.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.reckoning.Channel;

/**
 * A matter as pages show it, without anything that tells whose it is.
 *
 * @param due the day the office set itself; the regulation has none
 * @param letter number of the answer; null before it was decided
 * @param wording the edition by which the answer was proposed; null for the one delivered
 * @param outcome null while nothing is decided, or where it was withdrawn
 */
public record RectificationView(
        RectificationId id,
        int revision,
        String number,
        UnitId organ,
        RectificationStage stage,
        Channel channel,
        LocalDate arrivedOn,
        LocalDate due,
        @Nullable String letter,
        @Nullable UUID wording,
        @Nullable RectificationOutcome outcome,
        @Nullable LocalDate closedOn) {

    public boolean isLateOn(LocalDate day) {
        return stage.isOpen() && due.isBefore(day);
    }

    /** How it ended, in a few words. */
    public String ending() {
        return outcome == null ? "申请人撤回" : outcome.label();
    }
}
