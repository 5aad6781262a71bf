package org.mingtang.documents.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mingtang.documents.HeadingLevel;

/** Finds the depth of headings below the title; readers of screens lose their way where a depth is skipped. */
final class Outline {

    private static final int DEEPEST = 6;

    private final Deque<HeadingLevel> open = new ArrayDeque<>();
    private int base = 1;

    int under(HeadingLevel level) {
        while (!open.isEmpty() && open.peek().compareTo(level) >= 0) {
            open.pop();
        }
        open.push(level);
        return Math.min(DEEPEST, base + open.size());
    }

    /** An annex's title stands beside the first headings, its own headings below it. */
    int annex() {
        open.clear();
        base = 2;
        return 2;
    }
}
