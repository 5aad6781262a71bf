package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step by which a date came about.
 *
 * @param facts what happened, with its dates
 * @param rule what follows from it, in words
 * @param article where that is written
 * @param result the date it leads to; null if none
 * @param days every calendar day that was looked at to find the result
 */
public record DerivationStep(
        String facts, String rule, String article, @Nullable LocalDate result, List<CountedDay> days) {}
