package org.mingtang.documents;

/** A file that cannot be read: the message is one sentence in Chinese that says why and what to do. */
public class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableDocument(String message) {
        super(message);
    }

    public UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
