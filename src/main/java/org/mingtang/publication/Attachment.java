package org.mingtang.publication;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.mingtang.documents.StoredFile;

/**
 * A file that goes with a text.
 *
 * @param file id of the stored file
 * @param sha256 of its content
 * @param size in bytes
 */
@Embeddable
public record Attachment(UUID file, String name, String sha256, long size) {

    public static Attachment of(StoredFile stored) {
        return new Attachment(stored.id().value(), stored.name(), stored.sha256(), stored.size());
    }
}
