package org.mingtang.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a plan.
 *
 * @param sourceFile id of the stored file it was read from
 * @param changes against the edition before, empty for the first
 */
public record EditionView(
        int edition,
        @Nullable UUID sourceFile,
        @Nullable String sourceName,
        @Nullable String reason,
        Instant issuedAt,
        String issuedBy,
        List<Change> changes) {}
