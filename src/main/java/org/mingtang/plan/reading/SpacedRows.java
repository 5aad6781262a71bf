package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Row;

/** Tables whose cells stand apart by blanks only: below a header line of such words the blanks become tabs. */
final class SpacedRows {

    private static final Pattern WIDE = Pattern.compile("(?: {2,}|[\\u3000\\u00a0]+ *)+");
    private static final Pattern ANY = Pattern.compile("[ \\u3000\\u00a0]+");
    private static final int LEAST_COLUMNS = 3;

    private SpacedRows() {}

    /** The lines, those of such a table with tabs between their cells. */
    static List<Line> tabbed(List<Line> lines) {
        List<Line> result = new ArrayList<>();
        Pattern gap = null;
        int width = 0;
        for (Line line : lines) {
            String text = line.text().strip();
            Pattern header = header(text);
            if (header != null) {
                gap = header;
                width = gap.split(text).length;
            }
            result.add(
                    gap == null || text.indexOf('\t') >= 0
                            ? line
                            : new Line(row(text, gap, width), line.headingLevel(), line.position()));
        }
        return result;
    }

    private static @Nullable Pattern header(String text) {
        if (text.length() > 80 || text.indexOf('\t') >= 0 || text.indexOf('|') >= 0) {
            return null;
        }
        for (Pattern gap : List.of(WIDE, ANY)) {
            List<@Nullable String> cells = new ArrayList<>(List.of(gap.split(text)));
            if (cells.size() >= LEAST_COLUMNS
                    && cells.stream().allMatch(cell -> cell != null && HeaderWord.of(cell) != null)
                    && HeaderRows.is(new Row(cells, 0, -1))) {
                return gap;
            }
        }
        return null;
    }

    /** A line with as many cells as the header, or one fewer; names of units that stand apart are one cell. */
    private static String row(String text, Pattern gap, int width) {
        List<String> cells = new ArrayList<>(List.of(gap.split(text)));
        if (cells.size() > GridTables.WIDEST) {
            return text;
        }
        for (int i = 0; cells.size() > width && i + 1 < cells.size(); i++) {
            if (CellLook.units(cells.get(i)) && CellLook.units(cells.get(i + 1))) {
                cells.set(i, cells.get(i) + " " + cells.remove(i + 1));
                i--;
            }
        }
        return cells.size() > width || cells.size() < Math.max(2, width - 1) ? text : String.join("\t", cells);
    }
}
