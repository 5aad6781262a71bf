package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** Tables drawn with vertical bars, also where a cell runs over several lines. */
final class PipeTables {

    private static final Pattern RULE = Pattern.compile("[|:\\-=+\\s—–─┼├┤┌┐└┘┬┴]+");
    static final Pattern BAR = Pattern.compile("(?<!\\\\)[|│┃｜]");
    private static final int LONGEST_ROW = 30;

    private PipeTables() {}

    static List<Section> find(List<Line> lines) {
        List<Section> sections = new ArrayList<>();
        List<Line> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Row> rows = new ArrayList<>();
            int end = readRows(lines, i, rows);
            if (rows.size() < 2) {
                int rest = Math.max(end, i + 1);
                text.addAll(lines.subList(i, rest));
                i = rest - 1;
                continue;
            }
            if (!text.isEmpty()) {
                sections.add(new Lines(List.copyOf(text)));
                text.clear();
            }
            sections.add(new Table(rows, false));
            i = end - 1;
        }
        if (!text.isEmpty()) {
            sections.add(new Lines(text));
        }
        return sections;
    }

    /** Reads rows from a line on; returns the index behind the last one. */
    private static int readRows(List<Line> lines, int start, List<Row> rows) {
        int i = start;
        int end = start;
        while (i < lines.size()) {
            String line = lines.get(i).text().strip();
            if (line.isEmpty() && !rows.isEmpty()) {
                i++;
                continue;
            }
            if (!startsWithBar(line)) {
                break;
            }
            StringBuilder row = new StringBuilder(line);
            int next = i + 1;
            while (!endsWithBar(row)
                    && next < lines.size()
                    && next - i < LONGEST_ROW
                    && !startsWithBar(lines.get(next).text().strip())
                    && !lines.get(next).blank()) {
                row.append('\n').append(lines.get(next).text().strip());
                next++;
            }
            if (!RULE.matcher(row).matches() || row.indexOf("-") < 0 && row.indexOf("─") < 0 && row.indexOf("—") < 0) {
                Row cells = cells(row.toString(), lines.get(i).position());
                if (cells != null) {
                    rows.add(cells);
                }
            }
            i = next;
            end = next;
        }
        return end;
    }

    private static @Nullable Row cells(String row, int position) {
        String[] pieces = BAR.split(row, -1);
        List<@Nullable String> cells = new ArrayList<>();
        int last = endsWithBar(new StringBuilder(row)) ? pieces.length - 1 : pieces.length;
        for (int i = 1; i < last; i++) {
            cells.add(pieces[i].strip().replace("\\|", "|").replaceAll("\\*\\*", ""));
        }
        return cells.isEmpty() ? null : new Row(cells, position, -1);
    }

    private static boolean startsWithBar(String line) {
        return !line.isEmpty() && "|│┃｜".indexOf(line.charAt(0)) >= 0;
    }

    private static boolean endsWithBar(StringBuilder line) {
        return line.length() > 1
                && "|│┃｜".indexOf(line.charAt(line.length() - 1)) >= 0
                && line.charAt(line.length() - 2) != '\\';
    }
}
