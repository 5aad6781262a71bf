package org.mingtang.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows; what is null does not narrow it.
 *
 * @param unit handling unit or organ asked
 * @param words part of the number or of what is asked
 * @param late only those whose reply is late on the day
 */
public record RequestQuery(
        @Nullable UUID unit,
        @Nullable RequestStage stage,
        @Nullable String words,
        @Nullable LocalDate late,
        int page) {

    /** Without the one character that no database keeps. */
    public RequestQuery {
        words = words == null ? null : words.replace("\u0000", "");
    }
}
