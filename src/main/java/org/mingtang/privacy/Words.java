package org.mingtang.privacy;

/**
 * A paragraph or a cell.
 *
 * @param heading of the table column it stands in; else empty
 * @param plain the text {@link Folded}
 */
record Words(String text, String heading, String plain) {

    /** The words just before a place, led by the heading of the column. */
    String before(int from, int length) {
        return heading + "：" + plain.substring(Math.max(0, from - length), from);
    }

    String after(int to, int length) {
        return plain.substring(to, Math.min(plain.length(), to + length));
    }
}
