package org.mingtang.request.conversion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All requests to an organ in the same words.
 *
 * @param first the least of the applicants' marks
 * @param last the greatest; the same where one applicant asks alone
 * @param conversion the proposal some of them belong to; null where none does
 * @param isNew whether one of them is new and belongs to no proposal
 */
record Wording(
        String key,
        long likeness,
        String first,
        String last,
        @Nullable UUID conversion,
        boolean isNew) {}
