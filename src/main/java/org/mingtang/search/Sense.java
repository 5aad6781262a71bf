package org.mingtang.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A part of an entry that means something by itself: each passage, and the whole by its title and how it begins. A passage
 * is read under its title: 三个工作日内办结 alone says nothing.
 *
 * @param place of the passage among the entry's; {@link #WHOLE} for the whole
 * @param text as the model reads it
 */
record Sense(int place, String text) {

    static final int WHOLE = -1;

    /** How many characters of the text stand for the whole; the table is swept by the same rule. */
    static final int BEGINNING = 200;

    /** More passages than any law has. */
    private static final int MOST = 1500;

    static List<Sense> of(SearchEntry entry) {
        var senses = new ArrayList<Sense>();
        senses.add(new Sense(WHOLE, under(entry.title(), beginning(entry.text()))));
        for (int i = 0; i < Math.min(MOST, entry.passages().size()); i++) {
            senses.add(new Sense(i, under(entry.title(), entry.passages().get(i).text())));
        }
        return senses;
    }

    boolean isWhole() {
        return place == WHOLE;
    }

    /** Returns what the text is kept under. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String under(String title, String text) {
        return title + "：" + text;
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING));
    }
}
