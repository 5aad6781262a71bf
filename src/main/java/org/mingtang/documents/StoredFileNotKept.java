package org.mingtang.documents;

/** A file could not be kept or found on disk; the message is a sentence a clerk can act on. */
public class StoredFileNotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoredFileNotKept(String message, Throwable cause) {
        super(message, cause);
    }
}
