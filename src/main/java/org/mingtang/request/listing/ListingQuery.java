package org.mingtang.request.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are shown; what is null or empty does not narrow them.
 *
 * @param words part of the title
 * @param year of the reply
 */
record ListingQuery(
        String words, @Nullable UUID organ, @Nullable Integer year, int page) {}
