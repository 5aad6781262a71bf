package org.mingtang.publication;

import java.util.UUID;

/** Identifies a draft. */
public record DraftId(UUID value) {

    public static DraftId fresh() {
        return new DraftId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
