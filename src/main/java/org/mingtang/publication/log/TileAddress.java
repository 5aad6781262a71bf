package org.mingtang.publication.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile of a level is meant: {@code x001/x234/067} is the 1,234,067th, {@code .p/5} its first five hashes only (C2SP
 * tlog-tiles).
 *
 * @param width number of hashes or entries wanted, 256 for a full tile
 */
record TileAddress(long index, int width) {

    static final int FULL = 256;

    /** At most 15 digits: no log will ever be longer, and every such number is a {@code long}. */
    private static final Pattern FORM = Pattern.compile("((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    static Optional<TileAddress> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || text.startsWith("x000/")) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
        int width = parts.group(2) == null ? FULL : Integer.parseInt(parts.group(2));
        boolean fits = parts.group(2) == null || width < FULL;
        return fits ? Optional.of(new TileAddress(index, width)) : Optional.empty();
    }

    long first() {
        return index * FULL;
    }

    /** Whether so many hashes stand on the level that this part of the tile is complete. */
    boolean isWithin(long hashes) {
        return first() + width <= hashes;
    }
}
