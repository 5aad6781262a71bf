package org.mingtang.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item in a list. */
public record ItemLine(
        long number,
        String title,
        @Nullable String docNumber,
        UUID unit,
        ItemKind kind,
        String line,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        Instant publishedAt,
        Instant revisedAt,
        int version,
        int lateDays,
        @Nullable LocalDate claimedOn,
        @Nullable Instant withdrawnAt) {

    public String path() {
        return new ItemNumber(number).path();
    }

    /** The day it became public, in China. */
    public LocalDate publishedOn() {
        return publishedAt.atZone(ManuscriptText.CHINA).toLocalDate();
    }
}
