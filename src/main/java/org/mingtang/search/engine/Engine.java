package org.mingtang.search.engine;

import java.util.function.Function;

/** Keeps an index of the table and answers from it. Every call may end in {@link SearchUnavailable}. */
public interface Engine {

    /** Returns what people call it. */
    String name();

    /** Lets a question look at the index as it is now; it must not keep the view. */
    <T> T look(Function<View, T> question);

    /** Whether it can tell what is near in meaning. */
    boolean keepsVectors();

    /** Takes in all that was committed before this call. */
    void follow();

    /** Makes lasting what was taken in, so that the next start goes on from there. */
    void keep();

    /** Whether an index must be built anew: someone wishes it, or the one there is of another edition or database. */
    boolean rebuildDue();

    /** Builds another index from the table while this one goes on answering, then lets it take its place at once. */
    void rebuild();

    /** Returns how many rows the index this program is making holds, or -1 if it makes none. */
    long building();

    /** Returns how many rows wait to be taken in. */
    long waiting();

    /** Keeps what was taken in and ends. */
    void close();
}
