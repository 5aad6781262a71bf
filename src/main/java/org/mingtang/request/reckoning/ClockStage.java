package org.mingtang.request.reckoning;

/** Where the clock of a request stands. */
public enum ClockStage {
    NOT_RECEIVED,
    /** The reply period runs. */
    RECEIVED,
    /** No reply period: a fresh one begins with the corrected request. */
    AWAIT_CORRECTION,
    /** The reply period stands still while others are asked. */
    SUSPENDED,
    /** No reply period: a fresh one begins with payment. */
    AWAIT_FEE,
    CLOSED;

    /** Whether there is a reply period that can be suspended, extended or ended by a notice. */
    public boolean hasPeriod() {
        return this == RECEIVED || this == SUSPENDED;
    }
}
