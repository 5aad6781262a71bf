package org.mingtang.organisation;

import java.util.UUID;

/** Identifies a unit. */
public record UnitId(UUID value) {

    public static UnitId of(String value) {
        return new UnitId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
