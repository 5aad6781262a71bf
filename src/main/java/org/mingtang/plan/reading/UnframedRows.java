package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Row;

/**
 * Rows with vertical bars between their cells but none around them: below a header line of such words they get their outer bars.
 */
final class UnframedRows {

    private static final String BARS = "|│┃｜";
    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_LINES = 12;

    private UnframedRows() {}

    /** The lines, those of such a table between bars; a bar alone is no sign, menus of web pages hold them too. */
    static List<Line> framed(List<Line> lines) {
        List<Line> result = new ArrayList<>();
        int width = 0;
        boolean inside = false;
        for (Line line : whole(lines)) {
            String text = line.text().strip();
            int cells = cells(text).size();
            if (header(text)) {
                width = cells;
                inside = true;
            } else {
                inside = width > 0 && (line.blank() ? inside : cells > 1 && (inside || cells == width));
            }
            result.add(
                    inside && !line.blank()
                            ? new Line(framed(text, width), line.headingLevel(), line.position())
                            : line);
        }
        return result;
    }

    /** Below a header that ends with a bar a row goes on over line breaks inside its cells until it ends with one. */
    private static List<Line> whole(List<Line> lines) {
        List<Line> result = new ArrayList<>();
        boolean closed = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.text().strip();
            closed = header(text) ? ends(text) : closed;
            int last = i;
            StringBuilder row = new StringBuilder(text);
            while (closed
                    && !ends(row.toString())
                    && bars(row) > 0
                    && last + 1 < lines.size()
                    && last - i < MOST_LINES
                    && !lines.get(last + 1).blank()) {
                row.append('\n').append(lines.get(++last).text().strip());
            }
            boolean joined = last > i && ends(row.toString());
            result.add(joined ? new Line(row.toString(), line.headingLevel(), line.position()) : line);
            i = joined ? last : i;
        }
        return result;
    }

    private static boolean ends(String text) {
        return !text.isEmpty() && BARS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static long bars(StringBuilder text) {
        return text.chars().filter(c -> BARS.indexOf(c) >= 0).count();
    }

    private static boolean header(String text) {
        if (text.isEmpty() || BARS.indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        List<@Nullable String> cells = new ArrayList<>(cells(text));
        return cells.size() >= LEAST_COLUMNS && HeaderRows.is(new Row(cells, 0, -1));
    }

    /** A bar in front stands for a blank first cell unless the row has one cell more than the header. */
    private static String framed(String text, int width) {
        boolean opened = BARS.indexOf(text.charAt(0)) >= 0 && cells(text).size() > width;
        boolean closed = BARS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return (opened ? text : "|" + text) + (closed ? "" : "|");
    }

    private static List<String> cells(String text) {
        List<String> cells =
                Arrays.stream(PipeTables.BAR.split(text, -1)).map(String::strip).toList();
        boolean closed = cells.size() > 1 && cells.get(cells.size() - 1).isEmpty();
        return closed ? cells.subList(0, cells.size() - 1) : cells;
    }
}
