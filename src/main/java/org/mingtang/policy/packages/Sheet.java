package org.mingtang.policy.packages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package or the benefit of a policy, as it is kept.
 *
 * @param slug what its address ends with; for a benefit the number of its policy
 * @param draft what its unit writes
 * @param manuscript the manuscript it was last written into
 * @param live what passed the door; null while nothing is public
 * @param item its text among the published items
 * @param edition how often it passed
 */
public record Sheet<T>(
        UUID id,
        int revision,
        String slug,
        UUID unit,
        T draft,
        @Nullable UUID manuscript,
        @Nullable T live,
        @Nullable Instant liveAt,
        @Nullable Long item,
        int edition) {

    public boolean isPublic() {
        return live != null;
    }

    /** Whether the unit wrote something since that is not public. */
    public boolean changed() {
        return !draft.equals(live);
    }

    public @Nullable LocalDate liveOn() {
        return liveAt == null ? null : liveAt.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }
}
