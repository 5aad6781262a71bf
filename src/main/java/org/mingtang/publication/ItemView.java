package org.mingtang.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published item as pages and other rooms see it, with the text of its current version.
 *
 * @param unit whose information it is
 * @param line code of its catalogue line
 * @param version number of the current version, from 1
 * @param claimedOn for a late entry (补录): the day it is said to have been public elsewhere
 * @param listedOn the day by which lists and search know it: when it became public, for what was imported the claimed
 *     day
 * @param audience units it is directed to; empty means everybody
 * @param dueOn last day on which it had to be public; null for imported history without date
 * @param lateDays days by which it was late, of its versions the one that was most; shown inside, and to the public where it is a late entry
 * @param withdrawn why and when it was withdrawn; null while it stands
 * @param body sanitised HTML of the current version
 */
public record ItemView(
        ItemNumber number,
        String indexNumber,
        UUID unit,
        String unitName,
        String line,
        String lineName,
        ItemKind kind,
        int version,
        String title,
        @Nullable String docNumber,
        @Nullable String theme,
        @Nullable String keywords,
        @Nullable String summary,
        @Nullable String source,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        Instant publishedAt,
        Instant revisedAt,
        @Nullable LocalDate claimedOn,
        LocalDate listedOn,
        List<UUID> audience,
        @Nullable LocalDate dueOn,
        int lateDays,
        @Nullable Withdrawal withdrawn,
        String body,
        List<File> files,
        List<VersionLine> versions) {

    /**
     * Why an item is gone.
     *
     * @param penalty for a penalty decision that was changed or revoked: by when it had to be gone
     */
    public record Withdrawal(
            Instant at, String reason, @Nullable ChangedPenalty penalty) {

        public Withdrawal(Instant at, String reason) {
            this(at, reason, null);
        }
    }

    /**
     * The time for withdrawing a penalty decision (行政处罚法第四十八条).
     *
     * @param on the day on which the decision was changed or revoked
     * @param lateDays working days by which it was withdrawn later than due
     */
    public record ChangedPenalty(LocalDate on, LocalDate due, int lateDays) {}

    /**
     * A file of the current version.
     *
     * @param position from 0, part of its address
     */
    public record File(int position, String name, UUID file, String sha256, long size) {}

    /**
     * One version in the list of all.
     *
     * @param logIndex its place in the transparency log
     * @param forEverybody false for one that was written for named units and stays theirs
     * @param lateDays days by which this version was late; 0 also where only words were corrected
     */
    public record VersionLine(
            int version,
            String title,
            Instant publishedAt,
            @Nullable String changeNote,
            String sha256,
            @Nullable Long logIndex,
            boolean forEverybody,
            int lateDays) {}

    /** Versions that were late, the newest first. */
    public List<VersionLine> late() {
        return versions.stream().filter(version -> version.lateDays() > 0).toList();
    }

    public boolean forEverybody() {
        return audience.isEmpty();
    }

    /** Whether it is known by a day the office claims. */
    public boolean listedAsClaimed() {
        return listedOn.equals(claimedOn)
                && listedOn.isBefore(publishedAt.atZone(ManuscriptText.CHINA).toLocalDate());
    }

    /** The versions that everybody may open, newest first. */
    public List<VersionLine> publicVersions() {
        return versions.stream().filter(VersionLine::forEverybody).toList();
    }

    /** Whether everybody may open the version before that one. */
    public boolean publicBefore(int version) {
        return publicVersions().stream().anyMatch(line -> line.version() == version - 1);
    }

    public String path() {
        return number.path();
    }
}
