package org.mingtang.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs together to lines of text. */
final class PdfLines {

    /** No line begins with one of these: it stays with the character before. */
    private static final String CLOSING = "，。、；：！？）》〉」』】〕］｝”’…—·％%,.;:!?)]}";

    /** No line ends with one of these. Browsers part neither side of a quotation mark. */
    private static final String OPENING = "（《〈「『【〔［｛“‘([{”’";

    /**
     * A line of text.
     *
     * @param left where its first character begins
     * @param right where its last character ends
     * @param size the height of its largest font
     * @param lead the width of what at its beginning cannot be parted; it did not fit into the line before
     */
    record Line(String text, double left, double right, double baseline, double size, double lead) {

        /** Whether a line with so much room at its end was broken only because this one's beginning did not fit. */
        boolean didNotFit(double room) {
            return room < Math.max(lead, size) + 0.1 * size;
        }
    }

    private PdfLines() {}

    /** From top to bottom; glyphs with nearly the same baseline are one line. */
    static List<Line> of(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::baseline));
        List<Line> lines = new ArrayList<>();
        List<PdfGlyph> open = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            if (!open.isEmpty() && glyph.baseline() - open.get(0).baseline() > apart(open.get(0), glyph)) {
                add(open, lines);
                open.clear();
            }
            open.add(glyph);
        }
        add(open, lines);
        return lines;
    }

    private static double apart(PdfGlyph a, PdfGlyph b) {
        return 0.45 * Math.max(a.size(), b.size());
    }

    private static void add(List<PdfGlyph> open, List<Line> lines) {
        open.sort(Comparator.comparingDouble(PdfGlyph::x));
        List<PdfGlyph> glyphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        double right = 0;
        double size = 0;
        for (PdfGlyph glyph : open) {
            if (glyph.text().isBlank()) {
                blank = true;
                continue;
            }
            if (!text.isEmpty() && glyph.x() - right > gap(text, glyph, blank)) {
                text.append(' ');
            }
            blank = false;
            right = Math.max(right, glyph.right());
            size = Math.max(size, glyph.size());
            text.append(glyph.text());
            glyphs.add(glyph);
        }
        if (glyphs.isEmpty()) {
            return;
        }
        double left = glyphs.get(0).x();
        lines.add(new Line(text.toString(), left, right, open.get(0).baseline(), size, lead(glyphs)));
    }

    /** Justified hanzi stand apart without meaning a space; Latin words are parted by less, and so is a blank written. */
    private static double gap(StringBuilder text, PdfGlyph glyph, boolean blank) {
        boolean latin = text.charAt(text.length() - 1) < 0x80 && glyph.text().charAt(0) < 0x80;
        return glyph.size() * (latin || blank ? 0.15 : 0.6);
    }

    private static double lead(List<PdfGlyph> glyphs) {
        int end = 1;
        while (end < glyphs.size() && hangsTogether(glyphs.get(end - 1), glyphs.get(end))) {
            end++;
        }
        return glyphs.get(end - 1).right() - glyphs.get(0).x();
    }

    private static boolean hangsTogether(PdfGlyph before, PdfGlyph glyph) {
        char last = before.text().charAt(before.text().length() - 1);
        char next = glyph.text().charAt(0);
        boolean word = isWord(last) && isWord(next) && glyph.x() - before.right() < 0.15 * glyph.size();
        return word || OPENING.indexOf(last) >= 0 || CLOSING.indexOf(next) >= 0 || next == '“' || next == '‘';
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
