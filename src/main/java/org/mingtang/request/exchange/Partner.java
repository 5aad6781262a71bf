package org.mingtang.request.exchange;

import java.net.URI;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A platform this one is linked with.
 *
 * @param address of its door, e.g. https://host/api/exchange; null where bundles travel as files
 * @param fetches whether bundles from it are asked for, as it cannot reach this platform
 * @param subjects whether it is told what is asked for
 * @param origins whose cases it may speak of: its own, and those of platforms below or above it that it forwards
 * @param keys newest first; an older one stays until nothing signed with it is on the way
 */
record Partner(
        String side,
        String name,
        Relation relation,
        @Nullable URI address,
        boolean fetches,
        boolean subjects,
        Set<String> origins,
        List<Key> keys) {

    enum Relation {
        UPPER("上级平台"),
        LOWER("下级平台");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What it signs with and what is sealed for it. */
    record Key(String id, PublicKey sign, PublicKey seal) {}

    Partner {
        origins = Set.copyOf(origins);
        keys = List.copyOf(keys);
    }

    boolean isUpper() {
        return relation == Relation.UPPER;
    }

    /** The key to seal with for it. */
    Key key() {
        return keys.get(0);
    }
}
