package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link DayByDay} knows on the evening of the last day. */
record Lived(
        String stage,
        @Nullable LocalDate due,
        boolean provisional,
        List<Refused> refused,
        @Nullable LocalDate lapsedOn,
        @Nullable Boolean inTime) {

    record Refused(int event, String article) {}
}
