package org.mingtang.search;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry found.
 *
 * @param day of publication
 * @param fallen no longer in force
 * @param successor what took its place
 */
record Hit(
        UUID key,
        float score,
        long day,
        boolean fallen,
        @Nullable UUID successor) {

    /** The key decides between equals, as it does in the index. */
    static final Comparator<Hit> BY_SCORE =
            Comparator.comparing(Hit::score).reversed().thenComparing(hit -> Fields.tie(hit.key()));

    static final Comparator<Hit> BY_DAY =
            Comparator.comparing(Hit::day).reversed().thenComparing(hit -> Fields.tie(hit.key()));

    Hit scored(float other) {
        return new Hit(key, other, day, fallen, successor);
    }
}
