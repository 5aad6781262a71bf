package org.mingtang.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of a task's timeline.
 *
 * @param unit the unit whose part it concerns; null for the whole task
 * @param text reason or report; internal
 */
public record ActView(
        TaskId task,
        @Nullable UUID unit,
        Act act,
        @Nullable Stage after,
        @Nullable String text,
        @Nullable String link,
        List<UUID> files,
        @Nullable Integer percent,
        @Nullable LocalDate due,
        String name,
        UUID byUnit,
        Instant at) {}
