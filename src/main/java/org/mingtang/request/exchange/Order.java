package org.mingtang.request.exchange;

import java.time.Instant;
import java.util.Objects;

/**
 * Asks a platform for the bundles that wait for the one who signs; for all of them when the platform itself signs.
 *
 * @param at when it was written; an old one is not obeyed
 */
record Order(int schema, String from, String to, Instant at) {

    Order {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(at);
    }
}
