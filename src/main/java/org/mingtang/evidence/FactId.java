package org.mingtang.evidence;

import java.util.UUID;

/** Identifies a fact. */
public record FactId(UUID value) {

    public static FactId of(String value) {
        return new FactId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
