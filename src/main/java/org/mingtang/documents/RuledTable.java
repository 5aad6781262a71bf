package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.PdfLines.Line;

/** A table found by its ruled lines: slots between grid lines grow to cells where no line parts them. */
final class RuledTable {

    private static final int MOST_LINES = 2_000;
    private static final int MOST_ROWS_JOINED = 5_000;

    private final List<Rule> across;
    private final List<Rule> down;
    private final Edges xs;
    private final Edges ys;
    private final List<Rule> drawn;
    private final List<Box> boxes = new ArrayList<>();
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private @Nullable RuledTable before;
    private @Nullable RuledTable after;

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

    double right() {
        return xs.at(xs.count() - 1);
    }

    double bottom() {
        return ys.at(ys.count() - 1);
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

    /** Whether the next page's first table is this one cut by the page break; then they are read as one. */
    boolean goesOnIn(RuledTable next) {
        boolean cut = near(xs.at(0), next.xs.at(0))
                && near(xs.at(xs.count() - 1), next.xs.at(next.xs.count() - 1))
                && rowsSoFar() + next.ys.count() < MOST_ROWS_JOINED
                && next.cells().stream().anyMatch(head -> head.row == 0 && !next.isDrawn(0, head));
        if (cut) {
            after = next;
            next.before = this;
        }
        return cut;
    }

    private int rowsSoFar() {
        int rows = 0;
        for (RuledTable part = this; part != null; part = part.before) {
            rows += part.ys.count() - 1;
        }
        return rows;
    }

    /** The cell here that goes on in a cell at the head of the next page: no line is drawn between. */
    private @Nullable Box cut(RuledTable next, Box head) {
        int last = ys.count() - 1;
        if (head.row > 0 || next.isDrawn(0, head)) {
            return null;
        }
        return cells().stream()
                .filter(box -> box.rowEnd == last
                        && near(xs.at(box.column), next.xs.at(head.column))
                        && near(xs.at(box.columnEnd), next.xs.at(head.columnEnd))
                        && !isDrawn(last, box))
                .findFirst()
                .orElse(null);
    }

    private boolean isDrawn(int edge, Box box) {
        return Rule.cover(drawn, ys.at(edge), xs.at(box.column), xs.at(box.columnEnd));
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= Rule.NEAR;
    }

    private record Box(int row, int column, int rowEnd, int columnEnd) {}

    private List<Box> cells() {
        if (boxes.isEmpty()) {
            boxes.addAll(found());
        }
        return boxes;
    }

    private List<Box> found() {
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

    /** The table with what stands of it on the pages before. */
    TableLayout layout() {
        List<RuledTable> parts = new ArrayList<>();
        for (RuledTable part = this; part != null; part = part.before) {
            parts.add(0, part);
        }
        Edges columns =
                new Edges(parts.stream().flatMap(part -> part.xs.all().stream()).toList(), Rule.NEAR);
        TableLayout layout = new TableLayout(rowsSoFar());
        int above = 0;
        for (RuledTable part : parts) {
            for (Box box : part.cells()) {
                if (part.before == null || part.before.cut(part, box) == null) {
                    int column = columns.indexOf(part.xs.at(box.column));
                    int end = columns.indexOf(part.xs.at(box.columnEnd));
                    Whole whole = part.whole(box);
                    String text = PdfParagraphs.cell(whole.lines, part.xs.at(box.columnEnd));
                    layout.put(above + box.row, column, whole.rows, end - column, text);
                }
            }
            above += part.ys.count() - 1;
        }
        return layout;
    }

    private record Whole(int rows, List<Line> lines) {}

    /** A cell with what goes on of it on the pages behind. */
    private Whole whole(Box box) {
        int rows = box.rowEnd - box.row;
        List<Line> lines = new ArrayList<>(
                PdfLines.of(glyphs.stream().filter(glyph -> holds(box, glyph)).toList()));
        RuledTable next = after;
        if (next != null && box.rowEnd == ys.count() - 1) {
            for (Box head : next.cells()) {
                if (box.equals(cut(next, head))) {
                    Whole rest = next.whole(head);
                    rows += rest.rows;
                    lines.addAll(rest.lines);
                }
            }
        }
        return new Whole(rows, lines);
    }

    private boolean holds(Box box, PdfGlyph glyph) {
        return glyph.centreX() >= xs.at(box.column)
                && glyph.centreX() < xs.at(box.columnEnd)
                && glyph.centreY() >= ys.at(box.row)
                && glyph.centreY() < ys.at(box.rowEnd);
    }
}
