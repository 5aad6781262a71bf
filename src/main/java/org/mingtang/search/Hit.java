package org.mingtang.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry found.
 *
 * @param fallen no longer in force
 * @param successor what took its place
 */
record Hit(
        UUID key,
        int doc,
        float score,
        boolean fallen,
        @Nullable UUID successor) {

    Hit scored(float other) {
        return new Hit(key, doc, other, fallen, successor);
    }
}
