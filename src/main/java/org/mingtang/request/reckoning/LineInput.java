package org.mingtang.request.reckoning;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines within one buffer that never grows beyond the longest line allowed. */
final class LineInput {

    /** A line may have a mebibyte, some ten thousand events. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int lineStart;
    private int lineEnd;
    private long number;
    private boolean tooLong;
    private boolean exhausted;

    LineInput(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        tooLong = false;
        int searched = start;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    return line(i, i + 1);
                }
            }
            if (exhausted) {
                return (start < end || tooLong) && line(end, end);
            }
            searched = fill();
        }
    }

    /** Whether the next line would have to be waited for. */
    boolean wouldWait() throws IOException {
        for (int i = start; i < end; i++) {
            if (buffer[i] == '\n') {
                return false;
            }
        }
        return !exhausted && in.available() == 0;
    }

    byte[] bytes() {
        return buffer;
    }

    int offset() {
        return lineStart;
    }

    int length() {
        return lineEnd - lineStart;
    }

    /** From 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = lineStart; i < lineEnd; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return tooLong;
            }
        }
        return !tooLong;
    }

    private boolean line(int until, int next) {
        lineStart = start;
        lineEnd = until;
        start = next;
        number++;
        return true;
    }

    /** Reads more; returns where the new bytes begin. */
    private int fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == LONGEST) {
            tooLong = true;
            end = 0;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(LONGEST, buffer.length * 2));
        }
        int had = end;
        int read = in.read(buffer, end, buffer.length - end);
        exhausted = read < 0;
        end += Math.max(read, 0);
        return had;
    }
}
