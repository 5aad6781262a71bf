package org.mingtang.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Level;

/**
 * The head of an issued plan as others see it.
 *
 * @param edition 1 for the first, counted up with each corrected table
 * @param open whether the public sees it
 */
public record PlanView(
        PlanId id,
        UUID issuer,
        int year,
        String title,
        @Nullable String docNumber,
        @Nullable LocalDate issuedOn,
        @Nullable Level level,
        int edition,
        boolean open,
        Instant issuedAt,
        String issuedBy) {}
