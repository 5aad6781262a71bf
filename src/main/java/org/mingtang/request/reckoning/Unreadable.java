package org.mingtang.request.reckoning;

/** A line that does not say what it should; the message says what is wrong. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message, null, false, false);
    }
}
