package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;
import org.mingtang.plan.reading.TabTables.Found;

/** Tables of one row a line with tabs between the cells; a row may be broken over lines by breaks inside its cells. */
final class TabbedRows {

    /** Shorter cells are more likely the rest of a broken one. */
    private static final int SHORTEST_TEXT = 8;

    private TabbedRows() {}

    static List<Found> find(List<Line> lines) {
        List<Found> tables = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (TabTables.tabs(lines.get(i).text()) > 0) {
                int end = end(lines, i);
                List<Row> rows = rows(lines.subList(i, end));
                if (rows.size() >= 2 || rows.size() == 1 && rows.get(0).filled().size() > 2) {
                    tables.add(new Found(new Table(rows, false), i, end));
                    i = end - 1;
                }
            }
        }
        return tables;
    }

    /** The region goes on over blank lines, headings and pieces of broken rows as long as more tabs follow. */
    private static int end(List<Line> lines, int start) {
        int end = start + 1;
        int gap = 0;
        for (int i = start + 1; i < lines.size() && gap <= 8; i++) {
            Line line = lines.get(i);
            if (TabTables.tabs(line.text()) > 0) {
                end = i + 1;
                gap = 0;
            } else if (!line.blank()) {
                gap += Furniture.is(line.text()) || titleLike(line.text()) ? 99 : 1;
            }
        }
        while (end < lines.size()
                && !lines.get(end).blank()
                && continues(lines.get(end - 1).text(), lines.get(end).text())) {
            end++;
        }
        return end;
    }

    private static boolean titleLike(String text) {
        return Text.squeeze(text).matches("附件\\d{0,2}[:：]?|.{6,50}(?:分解表|分工表|任务表|责任表|台账|清单|一览表)");
    }

    private static boolean continues(String before, String line) {
        String end = before.strip();
        return !end.isEmpty() && "、，,".indexOf(end.charAt(end.length() - 1)) >= 0 && line.length() < 40;
    }

    private static List<Row> rows(List<Line> lines) {
        int width = commonWidth(lines);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.blank() && TabTables.tabs(line.text()) < width) {
                continue;
            }
            StringBuilder row = new StringBuilder(line.text());
            int next = i + 1;
            while (next < lines.size() && goesOn(row.toString(), lines.get(next), width)) {
                row.append(lines.get(next).blank() ? "" : "\n" + lines.get(next).text());
                next++;
            }
            rows.add(row(row.toString(), line.position()));
            i = next - 1;
        }
        return rows;
    }

    private static boolean goesOn(String row, Line next, int width) {
        int tabs = TabTables.tabs(row);
        int more = TabTables.tabs(next.text());
        if (tabs > 0 && more > 0 && apart(row, next.text())) {
            return false;
        }
        Heading heading = Heading.of(next.text());
        if (tabs == 0 && Heading.of(row) != null && tabs + more >= width) {
            return false;
        }
        boolean newRow =
                next.text().matches("(?s)\\s*\\d{1,3}\\s*\\t.*") || heading != null && heading.chinese() && more == 0;
        return tabs < width && !newRow && tabs + more <= width && (more > 0 || !next.blank()) && (tabs > 0 || more > 0);
    }

    /** Units or a deadline end a row with left-out cells if plain text follows: that cannot be the same cell. */
    private static boolean apart(String row, String next) {
        String last = row.substring(row.lastIndexOf('\t') + 1).strip();
        String first = next.substring(0, next.indexOf('\t')).strip();
        boolean ended = CellLook.units(last) || DeadlineReader.looksLikeDeadline(last);
        boolean goesOn = last.matches("(?s).*[、，,]") || first.length() < SHORTEST_TEXT;
        return ended && !goesOn && !CellLook.units(first) && !DeadlineReader.looksLikeDeadline(first);
    }

    private static Row row(String text, int position) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String cell : text.split("\t", -1)) {
            cells.add(cell.strip());
        }
        return new Row(cells, position, -1);
    }

    /** Tabs in most lines that have any. */
    private static int commonWidth(List<Line> lines) {
        int[] counts = new int[64];
        for (Line line : lines) {
            counts[Math.min(63, TabTables.tabs(line.text()))]++;
        }
        counts[0] = 0;
        int most = Arrays.stream(counts).max().orElse(0);
        for (int width = 63; width > 0; width--) {
            if (counts[width] == most) {
                return width;
            }
        }
        return 1;
    }
}
