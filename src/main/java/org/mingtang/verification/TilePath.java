package org.mingtang.verification;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where tiles lie: C2SP tlog-tiles below {@code /log}. */
final class TilePath {

    static final int WIDTH = 256;

    private TilePath() {}

    static String hashes(int level, long index, int width) {
        return "/log/tile/" + level + "/" + place(index, width);
    }

    static String entries(long index, int width) {
        return "/log/tile/entries/" + place(index, width);
    }

    private static String place(long index, int width) {
        Deque<String> parts = new ArrayDeque<>();
        parts.addFirst("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            parts.addFirst("x%03d".formatted(rest % 1000));
        }
        return String.join("/", parts) + (width == WIDTH ? "" : ".p/" + width);
    }
}
