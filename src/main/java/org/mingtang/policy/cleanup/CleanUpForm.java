package org.mingtang.policy.cleanup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.publication.ItemKind;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which documents a round is about.
 *
 * @param years only what was formed at least so many years ago
 * @param ended whether it takes in what lapsed lately
 */
public record CleanUpForm(
        @Nullable String title,
        @Nullable ItemKind kind,
        @Nullable UUID unit,
        @Nullable Integer years,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate replyBy,

        @Nullable Boolean ended) {

    static final CleanUpForm EMPTY = new CleanUpForm(null, ItemKind.NORMATIVE_DOCUMENT, null, null, null, null);

    private static final int OLDEST = 200;

    public boolean withEnded() {
        return Boolean.TRUE.equals(ended);
    }

    PolicyFilter filter(LocalDate today) {
        LocalDate before = years == null || years <= 0
                ? null
                : today.minusYears(Math.min(years, OLDEST)).plusDays(1);
        return new PolicyFilter(kind, unit == null ? List.of() : List.of(unit), null, null, null, null, before);
    }
}
