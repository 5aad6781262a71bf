package org.mingtang.publication.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one act on an item; {@link CanonicalLine} is how.
 *
 * @param item the item's address below the site, such as {@code /info/100023}
 * @param version number of the version, from 1
 * @param record SHA-256 of the version's canonical record, 64 small hex digits
 * @param at real time of the act, in whole seconds
 * @param claimed the day on which the information is said to have been public elsewhere (补录); null where none is claimed
 * @param reason reason of a withdrawal or a late mark; null where there is none
 */
public record LogEntry(
        LogAct act,
        String item,
        int version,
        String record,
        Instant at,
        @Nullable LocalDate claimed,
        @Nullable String reason) {

    private static final Pattern ITEM = Pattern.compile("(?=.{2,200}$)(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");
    private static final Pattern RECORD = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_REASON = 2000;

    /** An entry can never be mended, so it is looked at closely before it is written. */
    public LogEntry {
        demand(ITEM.matcher(item).matches(), "item is no address below the site: " + item);
        demand(version > 0, "versions count from 1: " + version);
        demand(RECORD.matcher(record).matches(), "record is no SHA-256 in small hex digits: " + record);
        demand(reason == null || reason.length() <= LONGEST_REASON, "reason is longer than " + LONGEST_REASON);
        demand(reason == null || isWhole(reason), "reason holds half a character");
        demand(claimed == null || claimed.getYear() >= 1900 && claimed.getYear() <= 9999, "claimed is far off");
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void demand(boolean fulfilled, String else_) {
        if (!fulfilled) {
            throw new IllegalArgumentException(else_);
        }
    }

    /** Halves of surrogate pairs have no UTF-8: what was hashed could not be shown again. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
