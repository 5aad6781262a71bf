package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** Tables dumped as one cell a line with a bar behind each cell, or with a line that is nothing but bars between them. */
final class BarredCells {

    private static final String BARS = "|│┃｜";
    private static final int LEAST_LINES = 8;
    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_HEADER_LINES = 40;
    /** Text between two bars that is longer than a cell ever is. */
    private static final int MOST_LINES_A_CELL = 12;

    private BarredCells() {}

    /** The lines with such a table taken out: as a table if its blank cells were dumped too, else as bare cells. */
    static List<Section> find(List<Line> lines) {
        long barred = lines.stream().filter(BarredCells::ends).count();
        long rows = lines.stream()
                .filter(line -> !onlyBars(line.text()) && bars(line.text()) > 1)
                .count();
        if (barred < LEAST_LINES || rows * 4 > barred) {
            return List.of(new Lines(lines));
        }
        int from = header(lines);
        int to = lines.size();
        while (to > 0 && !ends(lines.get(to - 1))) {
            to--;
        }
        return from < 0 || to <= from ? List.of(new Lines(lines)) : around(lines, from, to);
    }

    private static List<Section> around(List<Line> lines, int from, int to) {
        List<Line> cells = cells(lines.subList(from, to));
        int width = width(cells);
        Table table = table(cells, width);
        List<Line> before = lines.subList(0, from);
        List<Line> after = lines.subList(to, lines.size());
        if (table != null) {
            return List.of(new Lines(before), table, new Lines(after));
        }
        List<Line> bare = new ArrayList<>(before);
        cells.stream().filter(cell -> !cell.blank()).forEach(bare::add);
        bare.addAll(after);
        return List.of(new Lines(bare));
    }

    /** First line of a run of at least three cells that are header words; or -1. */
    private static int header(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int width = headerAt(lines, i);
            if (width >= LEAST_COLUMNS) {
                while (headerAt(lines, i + 1) == width) {
                    i++; // lines above the first bar are not part of the first cell
                }
                return i;
            }
        }
        return -1;
    }

    private static int headerAt(List<Line> lines, int index) {
        Line line = index < lines.size() ? lines.get(index) : new Line("", 0, 0);
        return line.blank() || onlyBars(line.text())
                ? 0
                : width(cells(lines.subList(index, Math.min(lines.size(), index + MOST_HEADER_LINES))));
    }

    private static int width(List<Line> cells) {
        int width = 0;
        while (width < cells.size() && HeaderWord.of(cells.get(width).text()) != null) {
            width++;
        }
        List<@Nullable String> words =
                new ArrayList<>(cells.subList(0, width).stream().map(Line::text).toList());
        return width > 0 && HeaderRows.is(new Row(words, 0, -1)) ? width : 0;
    }

    /** What stands between the bars. */
    private static List<Line> cells(List<Line> lines) {
        List<Line> cells = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int position = lines.isEmpty() ? 0 : lines.get(0).position();
        for (Line line : lines) {
            String[] pieces = PipeTables.BAR.split(line.text(), -1);
            for (int i = 0; i < pieces.length; i++) {
                if (!Text.isBlank(pieces[i])) {
                    position = open.isEmpty() ? line.position() : position;
                    open.add(pieces[i].strip());
                }
                if (i < pieces.length - 1 || open.size() > MOST_LINES_A_CELL) {
                    cells.add(new Line(String.join("\n", open), 0, open.isEmpty() ? line.position() : position));
                    open.clear();
                }
            }
        }
        if (!open.isEmpty()) {
            cells.add(new Line(String.join("\n", open), 0, position));
        }
        return cells;
    }

    /** Rows of as many cells as the header has, if blank cells show that none was left out. */
    private static @Nullable Table table(List<Line> cells, int width) {
        List<Row> rows = new ArrayList<>();
        if (cells.size() % width != 0) {
            return null;
        }
        for (int i = 0; i < cells.size(); i += width) {
            @Nullable String[] row = new String[width];
            for (int column = 0; column < width; column++) {
                row[column] = cells.get(i + column).text();
            }
            rows.add(new Row(Arrays.asList(row), cells.get(i).position(), -1));
        }
        return regular(rows) ? new Table(rows, true) : null;
    }

    /** Whether what the header announces as units stands in that column: then no cell was left out. */
    private static boolean regular(List<Row> rows) {
        List<ColumnKind> kinds = CellLines.kinds(
                rows.get(0).filled().stream().map(word -> new Line(word, 0, 0)).toList());
        int column = kinds.indexOf(ColumnKind.UNITS);
        List<Row> filled = rows.stream()
                .skip(1)
                .filter(row -> column >= 0 && row.filled().size() > 1 && !Text.isBlank(row.text(column)))
                .toList();
        long units =
                filled.stream().filter(row -> CellLook.units(row.text(column))).count();
        return !filled.isEmpty() && units * 10 >= filled.size() * 8L;
    }

    private static boolean ends(Line line) {
        String text = line.text().strip();
        return !text.isEmpty()
                && BARS.indexOf(text.charAt(text.length() - 1)) >= 0
                && (onlyBars(text) || bars(text) == 1);
    }

    private static boolean onlyBars(String text) {
        return !text.isBlank() && text.chars().allMatch(c -> BARS.indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    private static long bars(String text) {
        return text.chars().filter(c -> BARS.indexOf(c) >= 0).count();
    }
}
