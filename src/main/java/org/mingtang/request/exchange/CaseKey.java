package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a case everywhere and for ever.
 *
 * @param origin the platform on which it was entered
 */
record CaseKey(String origin, UUID id) {

    private static final Pattern SIDE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");

    CaseKey {
        Objects.requireNonNull(id);
        if (!isSide(origin)) {
            throw new IllegalArgumentException("no name of a platform: " + origin);
        }
    }

    /** Whether a platform can be called so: 2 to 40 small letters, digits, dots, dashes. */
    static boolean isSide(String name) {
        return SIDE.matcher(name).matches();
    }

    /** The id of what becomes of it elsewhere: the same however often it is asked for. */
    UUID derived() {
        return UUID.nameUUIDFromBytes(("exchange " + this).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return origin + "/" + id;
    }
}
