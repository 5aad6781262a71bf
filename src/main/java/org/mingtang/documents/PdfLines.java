package org.mingtang.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs together to lines of text. */
final class PdfLines {

    /**
     * A line of text.
     *
     * @param left where its first character begins
     * @param right where its last character ends
     * @param size the height of its largest font
     */
    record Line(String text, double left, double right, double baseline, double size) {}

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

    private static void add(List<PdfGlyph> glyphs, List<Line> lines) {
        glyphs.sort(Comparator.comparingDouble(PdfGlyph::x));
        StringBuilder text = new StringBuilder();
        double left = Double.NaN;
        double right = 0;
        double size = 0;
        for (PdfGlyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                continue;
            }
            if (!text.isEmpty() && glyph.x() - right > gap(text, glyph)) {
                text.append(' ');
            }
            left = Double.isNaN(left) ? glyph.x() : left;
            right = Math.max(right, glyph.right());
            size = Math.max(size, glyph.size());
            text.append(glyph.text());
        }
        if (!text.isEmpty()) {
            lines.add(new Line(text.toString(), left, right, glyphs.get(0).baseline(), size));
        }
    }

    /** Justified hanzi stand apart without meaning a space; Latin words are parted by less. */
    private static double gap(StringBuilder text, PdfGlyph glyph) {
        boolean latin = text.charAt(text.length() - 1) < 0x80 && glyph.text().charAt(0) < 0x80;
        return glyph.size() * (latin ? 0.15 : 0.6);
    }
}
