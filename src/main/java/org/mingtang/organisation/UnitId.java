package org.mingtang.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Identifies a unit. */
public record UnitId(UUID value) {

    public static UnitId of(String value) {
        return new UnitId(UUID.fromString(value));
    }

    /**
     * Returns the id that a unit of the demo city has: its full name decides it, e.g. {@code named("云麓市教育局")}; an
     * office's full name is that of its department with its own ({@code 云麓市人民政府办公室行财科}).
     */
    public static UnitId named(String fullName) {
        return new UnitId(UUID.nameUUIDFromBytes(fullName.getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
