package org.mingtang.documents;

/** Lets a reader that ran out of time stop at its next step. */
final class Interrupted {

    private Interrupted() {}

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw UnreadableReason.TOO_SLOW.found();
        }
    }
}
