package org.mingtang.publication;

import java.util.UUID;

/** Identifies a draft. */
public record ManuscriptId(UUID value) {

    public static ManuscriptId fresh() {
        return new ManuscriptId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
