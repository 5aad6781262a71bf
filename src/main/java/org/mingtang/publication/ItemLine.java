package org.mingtang.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param listedAt where it stands: when it became public, for what was imported the claimed day
 * @param page the page of the topic or package whose words it is; null for all others
 */
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
        Instant listedAt,
        @Nullable String page,
        @Nullable Instant withdrawnAt) {

    public String path() {
        return new ItemNumber(number).path();
    }

    /** Where a reader finds it: its own page, or what gathers items under its words. */
    public String href() {
        return page == null ? path() : page;
    }

    /** The day it became public on this site, in China. */
    public LocalDate publishedOn() {
        return publishedAt.atZone(ManuscriptText.CHINA).toLocalDate();
    }

    public LocalDate listedOn() {
        return listedAt.atZone(ManuscriptText.CHINA).toLocalDate();
    }

    /** Whether {@link #listedOn} is a day the office claims. */
    public boolean listedAsClaimed() {
        return listedOn().isBefore(publishedOn());
    }
}
