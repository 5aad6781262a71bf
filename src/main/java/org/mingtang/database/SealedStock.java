package org.mingtang.database;

import org.jspecify.annotations.Nullable;

/** Closed values of one kind, which their room can close anew with the key in use. */
public interface SealedStock {

    /** What they are, for those who look after the keys, e.g. {@code request_file.stored}. */
    String name();

    /**
     * Closes some anew, in the caller's transaction; what somebody else holds is left for the next time.
     *
     * @param after where the last step ended; null for the beginning
     */
    Step reseal(@Nullable Object after, int most);

    /** The head of any one value, {@code s1:<mark>:}; null where there is none. */
    @Nullable
    String anyHead();

    /**
     * What a step did.
     *
     * @param broken those that did not open, which are left as they are
     * @param last where it ended; null when there is nothing more
     */
    record Step(int done, int broken, @Nullable Object last) {}
}
