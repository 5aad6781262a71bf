package org.mingtang.plan.board;

/** An address names a plan or task that does not exist, or that whoever asks may not see; both look the same. */
class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotHere(String message) {
        super(message);
    }
}
