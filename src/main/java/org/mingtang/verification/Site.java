package org.mingtang.verification;

import java.io.IOException;

/** Where a log and its items are read from. */
interface Site {

    /**
     * Returns what stands at a path such as {@code /log/checkpoint}.
     *
     * @throws IOException when there is no answer at all
     */
    Answer get(String path) throws IOException;

    /** How people call it. */
    String name();
}
