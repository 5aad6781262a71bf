package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;

/** A table found by its ruled lines: slots between grid lines grow to cells where no line parts them. */
final class RuledTable {

    private static final int MOST_LINES = 2_000;

    private final List<Rule> across;
    private final List<Rule> down;
    private final Edges xs;
    private final Edges ys;
    private final List<PdfGlyph> glyphs = new ArrayList<>();

    private RuledTable(List<Rule> rules) {
        across = rules.stream().filter(Rule::horizontal).toList();
        List<Rule> verticals = new ArrayList<>(
                rules.stream().filter(rule -> !rule.horizontal()).toList());
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
    }

    /** The tables drawn by the lines; a single box is a frame around text and no table. */
    static List<RuledTable> in(List<Rule> rules) {
        if (rules.size() > MOST_LINES) {
            return List.of();
        }
        List<RuledTable> tables = new ArrayList<>();
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            RuledTable table = new RuledTable(connected(left));
            if (table.xs.count() > 1
                    && table.ys.count() > 1
                    && table.slots() > 1
                    && table.cells().size() > 1) {
                tables.add(table);
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

    private int slots() {
        return (xs.count() - 1) * (ys.count() - 1);
    }

    double top() {
        return ys.at(0);
    }

    /** Keeps a glyph that stands inside. */
    boolean take(PdfGlyph glyph) {
        boolean inside = glyph.centreX() > xs.at(0)
                && glyph.centreX() < xs.at(xs.count() - 1)
                && glyph.centreY() > ys.at(0)
                && glyph.centreY() < ys.at(ys.count() - 1);
        if (inside) {
            glyphs.add(glyph);
        }
        return inside;
    }

    private record Box(int row, int column, int rowEnd, int columnEnd) {}

    private List<Box> cells() {
        int rows = ys.count() - 1;
        int columns = xs.count() - 1;
        boolean[][] used = new boolean[rows][columns];
        List<Box> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Interrupted.check();
            for (int column = 0; column < columns; column++) {
                if (!used[row][column]) {
                    Box box = grown(row, column, used);
                    for (int r = row; r < box.rowEnd; r++) {
                        for (int c = column; c < box.columnEnd; c++) {
                            used[r][c] = true;
                        }
                    }
                    cells.add(box);
                }
            }
        }
        return cells;
    }

    private Box grown(int row, int column, boolean[][] used) {
        int right = column + 1;
        while (right < xs.count() - 1
                && !used[row][right]
                && !Rule.cover(down, xs.at(right), ys.at(row), ys.at(row + 1))) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < ys.count() - 1 && !Rule.cover(across, ys.at(bottom), xs.at(column), xs.at(right))) {
            bottom++;
        }
        return new Box(row, column, bottom, right);
    }

    TableLayout layout() {
        TableLayout layout = new TableLayout(ys.count() - 1);
        for (Box box : cells()) {
            List<PdfGlyph> own =
                    glyphs.stream().filter(glyph -> holds(box, glyph)).toList();
            String text = PdfParagraphs.cell(PdfLines.of(own), xs.at(box.columnEnd));
            layout.put(box.row, box.column, box.rowEnd - box.row, box.columnEnd - box.column, text);
        }
        return layout;
    }

    private boolean holds(Box box, PdfGlyph glyph) {
        return glyph.centreX() >= xs.at(box.column)
                && glyph.centreX() < xs.at(box.columnEnd)
                && glyph.centreY() >= ys.at(box.row)
                && glyph.centreY() < ys.at(box.rowEnd);
    }
}
