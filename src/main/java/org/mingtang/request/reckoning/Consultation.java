package org.mingtang.request.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;

/**
 * Others are asked for their opinion (第三十二条、第三十三条第三款、第三十四条).
 *
 * <p>The days after {@code sentOn} up to and including the day of the opinion, or the 15th working day after receipt
 * if that is earlier, are not counted.
 *
 * @param index of its {@link Act#CONSULT} in the history
 * @param silentOn the 15th working day after receipt; null while the day of receipt is unknown
 */
public record Consultation(
        int index,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable DueDate silentOn,
        @Nullable LocalDate answeredOn) {

    Consultation answered(LocalDate on) {
        return new Consultation(index, sentOn, receivedOn, silentOn, on);
    }

    /** The last day that is not counted; null while nobody can say. */
    @Nullable
    LocalDate lastDay() {
        var silence = silentOn;
        if (silence == null) {
            return answeredOn;
        }
        return answeredOn == null || silence.date().isBefore(answeredOn) ? silence.date() : answeredOn;
    }

    /** Whether the opinion can still come on that day: the fifteenth working day belongs to those asked. */
    boolean runsOn(LocalDate day) {
        return answeredOn == null && (silentOn == null || !day.isAfter(silentOn.date()));
    }
}
