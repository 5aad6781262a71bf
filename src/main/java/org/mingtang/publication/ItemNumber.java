package org.mingtang.publication;

/** The number in an item's permalink {@code /info/{number}}; never used twice. */
public record ItemNumber(long value) {

    /** The permalink's path. */
    public String path() {
        return "/info/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
