package org.mingtang.publication.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete subtree: the leaves from {@code position * 2^level}, {@code 2^level} of them. Once complete, its hash never
 * changes.
 */
record Subtree(int level, long position) {

    /** The complete subtrees of which the leaves from (included) to (excluded) consist, left to right, largest possible. */
    static List<Subtree> covering(long from, long to) {
        List<Subtree> parts = new ArrayList<>();
        for (long at = from; at < to; ) {
            int aligned = at == 0 ? Long.SIZE - 2 : Long.numberOfTrailingZeros(at);
            int fitting = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            int level = Math.min(aligned, fitting);
            parts.add(new Subtree(level, at >> level));
            at += 1L << level;
        }
        return parts;
    }

    boolean isRight() {
        return (position & 1) == 1;
    }

    Subtree sibling() {
        return new Subtree(level, position ^ 1);
    }

    Subtree parent() {
        return new Subtree(level + 1, position >> 1);
    }
}
