package org.mingtang.documents;

/**
 * A character on a page as it is turned for reading; points from the top left corner.
 *
 * @param baseline the line it stands on
 * @param size the height of the font
 */
record PdfGlyph(String text, double x, double baseline, double width, double size) {

    double centreX() {
        return x + width / 2;
    }

    /** Hanzi reach a little below the baseline and most of their height above. */
    double centreY() {
        return baseline - size * 0.35;
    }

    double right() {
        return x + width;
    }

    /** Whether the font does not tell which character this is. */
    boolean isUnmapped() {
        return text.chars().allMatch(c -> c == 0xfffd || c < ' ' || (c >= 0xe000 && c <= 0xf8ff));
    }
}
