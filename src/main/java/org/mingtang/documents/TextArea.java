package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.PdfLines.Line;

/**
 * Where text stands on pages of one width.
 *
 * @param left the left margin
 * @param right the right margin
 * @param pitch from line to line within a paragraph, in heights of the font
 * @param known whether lines or tables show the right margin; else it is only where the longest line happens to end
 */
record TextArea(double left, double right, double pitch, boolean known) {

    /** So many lines that end together show the margin; a few short ones over a table do not. */
    private static final int MARGIN_LINES = 3;

    /** In text whose paragraphs have several lines at least this share of them is full. */
    private static final double FULL_LINES = 0.15;

    /** Where fewer than this are, paragraphs are lines. */
    private static final double SINGLE_LINES = 0.1;

    /** Tables stand out over the text by the space within their cells. */
    private static final double TABLE_PADDING = 6;

    /** Lines further apart are never one paragraph. */
    private static final double WIDEST_PITCH = 2.6;

    /** A gap between paragraphs is wider than one between lines by so much. */
    private static final double PARAGRAPH_GAP = 1.3;

    static TextArea of(List<PdfPage> pages) {
        List<Line> lines = pages.stream().flatMap(page -> page.lines().stream()).toList();
        List<RuledTable> tables =
                pages.stream().flatMap(page -> page.tables().stream()).toList();
        double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        double margin = right;
        long full = lines.stream()
                .filter(line -> margin - line.right() < line.size())
                .count();
        if (full < MARGIN_LINES) {
            left = Math.min(
                    left, tables.stream().mapToDouble(RuledTable::left).min().orElse(left));
            right = Math.max(
                    right,
                    tables.stream()
                            .mapToDouble(table -> table.right() - TABLE_PADDING)
                            .max()
                            .orElse(right));
        }
        if (full < Math.max(MARGIN_LINES, FULL_LINES * lines.size())) {
            left = Math.min(left, margin(pages, lines, left, right));
        }
        long flush = lines.stream()
                .filter(line -> margin - line.right() < 0.3 * line.size())
                .count();
        boolean known = !tables.isEmpty() || flush >= MARGIN_LINES || full >= SINGLE_LINES * lines.size();
        return new TextArea(left, right, pitch(pages), known);
    }

    /** Where every line is the first of a paragraph, none shows the left margin; it is as wide as the right one. */
    private static double margin(List<PdfPage> pages, List<Line> lines, double left, double right) {
        double width = pages.stream().mapToDouble(PdfPage::width).max().orElse(0);
        double size = lines.stream().mapToDouble(Line::size).min().orElse(0);
        double indent = left - (width - right);
        return indent > 1.2 * size && indent < 3 * size ? width - right : left;
    }

    private static double pitch(List<PdfPage> pages) {
        List<Double> pitches = new ArrayList<>();
        for (PdfPage page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                Line above = page.lines().get(i - 1);
                Line line = page.lines().get(i);
                double pitch = (line.baseline() - above.baseline()) / line.size();
                if (isSameSize(above, line) && pitch < WIDEST_PITCH) {
                    pitches.add(pitch);
                }
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? WIDEST_PITCH : pitches.get(pitches.size() / 10);
    }

    static boolean isSameSize(Line a, Line b) {
        return Math.abs(a.size() - b.size()) < 0.15 * Math.max(a.size(), b.size());
    }

    /** Whether the lower line stands no further from the upper one than lines of a paragraph do. */
    boolean isClose(Line above, Line line) {
        double distance = (line.baseline() - above.baseline()) / line.size();
        return distance < Math.min(WIDEST_PITCH, pitch * PARAGRAPH_GAP);
    }

    double room(Line line) {
        return right - line.right();
    }

    boolean isIndented(Line line) {
        return line.left() - left >= 1.2 * line.size();
    }

    boolean isCentred(Line line) {
        return Math.abs((line.left() - left) - (right - line.right())) < line.size();
    }
}
