package org.mingtang.documents;

import java.util.UUID;

/** Identifies a stored file. */
public record StoredFileId(UUID value) {

    public static StoredFileId of(String value) {
        return new StoredFileId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
