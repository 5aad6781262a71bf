package org.mingtang.procedure;

import java.time.LocalDate;

/**
 * A new day has begun, or had begun when the program started. Told in a transaction of its own, so that each
 * {@code @ApplicationModuleListener} hears it by itself; one that comes twice does no harm, and a missed one is made good by
 * the next.
 */
public record DayBegan(LocalDate day) {}
