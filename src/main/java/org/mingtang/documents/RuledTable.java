package org.mingtang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.documents.PdfLines.Line;

/** A table on a page, found by its ruled lines: slots between grid lines grow to cells where no line parts them. */
final class RuledTable {

    private static final int MOST_LINES = 2_000;

    /** Text stands no further from the border than this; what is further is centred or short. */
    private static final double MOST_PADDING = 9;

    /** In heights of the font. */
    private static final double MOST_HANGING = 2.5;

    /** A cell, by the grid lines around it. */
    record Box(int row, int column, int rowEnd, int columnEnd) {}

    private final List<Rule> across;
    private final List<Rule> down;
    private final List<Rule> drawn;
    private final Edges xs;
    private final Edges ys;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> hanging = new ArrayList<>();
    private final Map<Box, PdfCell> cells = new HashMap<>();
    private final List<PdfGlyph> glyphs = new ArrayList<>();

    private RuledTable(List<Rule> rules, List<Rule> breaks) {
        List<Rule> verticals = new ArrayList<>(
                rules.stream().filter(rule -> !rule.horizontal()).toList());
        across = rules.stream().filter(Rule::horizontal).toList();
        ys = new Edges(across.stream().map(Rule::at).toList(), Rule.NEAR);
        if (ys.count() > 1 && !verticals.isEmpty()) {
            // Tables are often open at both sides: the ends of the horizontal lines are their border.
            double left = across.stream().mapToDouble(Rule::from).min().orElse(0);
            double right = across.stream().mapToDouble(Rule::to).max().orElse(0);
            for (double side : new double[] {left, right}) {
                if (verticals.stream().noneMatch(rule -> Math.abs(rule.at() - side) <= 2 * Rule.NEAR)) {
                    verticals.add(new Rule(false, side, ys.at(0), ys.at(ys.count() - 1)));
                }
            }
        }
        down = verticals;
        xs = new Edges(down.stream().map(Rule::at).toList(), Rule.NEAR);
        drawn = across.stream().filter(rule -> !breaks.contains(rule)).toList();
    }

    /** The tables drawn by the lines; a single box is a frame around text and no table. */
    static List<RuledTable> in(List<Rule> rules) {
        if (rules.size() > MOST_LINES) {
            return List.of();
        }
        List<RuledTable> tables = new ArrayList<>();
        List<Rule> breaks = PageBreak.in(rules);
        List<Rule> left = new ArrayList<>(rules);
        left.addAll(breaks);
        while (!left.isEmpty()) {
            RuledTable table = new RuledTable(connected(left), breaks);
            if (table.xs.count() > 1 && table.ys.count() > 1) {
                table.findBoxes();
                table.hanging.addAll(table.findHanging());
                if (table.boxes.size() > 1) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** Takes one line out of the list and all that hang together with it. */
    private static List<Rule> connected(List<Rule> left) {
        List<Rule> set = new ArrayList<>();
        set.add(left.remove(left.size() - 1));
        for (int i = 0; i < set.size(); i++) {
            Rule each = set.get(i);
            List<Rule> crossing = left.stream().filter(each::crosses).toList();
            set.addAll(crossing);
            left.removeAll(crossing);
        }
        return set;
    }

    private void findBoxes() {
        boolean[][] used = new boolean[rows()][xs.count() - 1];
        for (int row = 0; row < rows(); row++) {
            Interrupted.check();
            for (int column = 0; column < xs.count() - 1; column++) {
                if (!used[row][column]) {
                    Box box = grown(row, column, used);
                    for (int r = row; r < box.rowEnd; r++) {
                        for (int c = column; c < box.columnEnd; c++) {
                            used[r][c] = true;
                        }
                    }
                    boxes.add(box);
                }
            }
        }
    }

    private Box grown(int row, int column, boolean[][] used) {
        int right = column + 1;
        while (right < xs.count() - 1
                && !used[row][right]
                && !Rule.cover(down, xs.at(right), ys.at(row), ys.at(row + 1))) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < rows() && !Rule.cover(across, ys.at(bottom), xs.at(column), xs.at(right))) {
            bottom++;
        }
        return new Box(row, column, bottom, right);
    }

    /** Keeps a glyph that stands inside. */
    boolean take(PdfGlyph glyph) {
        boolean inside = glyph.centreX() > left()
                && glyph.centreX() < right()
                && glyph.centreY() > top()
                && (glyph.centreY() < bottom() || hanging.stream().anyMatch(box -> holds(box, glyph)));
        if (inside) {
            glyphs.add(glyph);
        }
        return inside;
    }

    /** Browsers let the last lines of a cell stand below a row that ends with the page, if the cell goes on. */
    private List<Box> findHanging() {
        List<Box> last = boxes.stream().filter(box -> box.rowEnd == rows()).toList();
        List<Box> open = last.stream().filter(this::isOpenBelow).toList();
        return open.size() < last.size() ? open : List.of();
    }

    /** Writes the glyphs taken into their cells. */
    void fill() {
        Map<Box, List<Line>> lines = new HashMap<>();
        for (Box box : boxes) {
            lines.put(
                    box,
                    PdfLines.of(
                            glyphs.stream().filter(glyph -> holds(box, glyph)).toList()));
        }
        glyphs.clear();
        double padding = MOST_PADDING;
        for (Box box : boxes) {
            for (Line line : lines.getOrDefault(box, List.of())) {
                padding = Math.min(padding, Math.max(0, line.left() - left(box)));
            }
        }
        for (Box box : boxes) {
            PdfCell cell = new PdfCell();
            for (Line line : lines.getOrDefault(box, List.of())) {
                cell.add(line, room(line, left(box) + padding, right(box) - padding));
            }
            cells.put(box, cell);
        }
    }

    private static double room(Line line, double left, double right) {
        double before = line.left() - left;
        double after = right - line.right();
        boolean centred = before > 0.3 * line.size() && Math.abs(before - after) < 0.35 * line.size();
        return centred ? before + after : after;
    }

    private boolean holds(Box box, PdfGlyph glyph) {
        return glyph.centreX() >= left(box)
                && glyph.centreX() < right(box)
                && glyph.centreY() >= ys.at(box.row)
                && glyph.centreY() < ys.at(box.rowEnd) + (hanging.contains(box) ? MOST_HANGING * glyph.size() : 0);
    }

    List<Box> boxes() {
        return boxes;
    }

    PdfCell cell(Box box) {
        return cells.computeIfAbsent(box, none -> new PdfCell());
    }

    int rows() {
        return ys.count() - 1;
    }

    Edges columns() {
        return xs;
    }

    double top() {
        return ys.at(0);
    }

    double bottom() {
        return ys.at(rows());
    }

    double left() {
        return xs.at(0);
    }

    double right() {
        return xs.at(xs.count() - 1);
    }

    double left(Box box) {
        return xs.at(box.column);
    }

    double right(Box box) {
        return xs.at(box.columnEnd);
    }

    boolean isOpenAbove(Box box) {
        return !Rule.cover(drawn, ys.at(box.row), left(box), right(box));
    }

    boolean isOpenBelow(Box box) {
        return !Rule.cover(drawn, ys.at(box.rowEnd), left(box), right(box));
    }
}
