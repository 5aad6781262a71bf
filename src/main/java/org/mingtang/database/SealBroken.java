package org.mingtang.database;

/** A closed text does not open: wrong key, wrong place, or changed. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String why) {
        super(why);
    }

    SealBroken(String why, Throwable cause) {
        super(why, cause);
    }
}
