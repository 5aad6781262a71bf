package org.mingtang.plan.checking;

import org.jspecify.annotations.Nullable;

/**
 * A file that waits for a decision: it could not be read, or it was here before.
 *
 * @param earlierAddress page of the earlier import or plan
 */
public record HeldPage(
        String id,
        DraftState state,
        String file,
        String sentence,
        @Nullable String earlierAddress,
        String earlierLabel) {}
