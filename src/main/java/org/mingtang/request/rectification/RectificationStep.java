package org.mingtang.request.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a matter's history. */
public record RectificationStep(
        RectificationAct act, LocalDate on, @Nullable String text, String name) {}
