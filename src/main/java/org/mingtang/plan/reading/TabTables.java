package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Table;

/** Tables held by tabs: one row a line, or one cell a line with a tab in front. */
final class TabTables {

    private TabTables() {}

    static List<Section> find(List<Line> lines) {
        long dumped = lines.stream().filter(TabTables::isDumpedCell).count();
        long rows = lines.stream()
                .filter(line -> tabs(line.text().stripTrailing()) >= 1 && !isDumpedCell(line))
                .count();
        if (dumped < 4 && rows < 2) {
            return List.of(new Lines(lines));
        }
        return dumped > rows ? around(lines, DumpedRows.find(lines)) : around(lines, TabbedRows.find(lines));
    }

    /** A table and the range of lines it was read from. */
    record Found(Table table, int from, int to) {}

    private static List<Section> around(List<Line> lines, List<Found> tables) {
        List<Section> sections = new ArrayList<>();
        int at = 0;
        for (Found found : tables) {
            if (found.from() > at) {
                sections.add(new Lines(lines.subList(at, found.from())));
            }
            sections.add(found.table());
            at = found.to();
        }
        if (at < lines.size()) {
            sections.add(new Lines(lines.subList(at, lines.size())));
        }
        return sections;
    }

    private static boolean isDumpedCell(Line line) {
        return line.text().startsWith("\t") && tabs(line.text().stripTrailing()) <= 1;
    }

    static int tabs(String text) {
        return (int) text.chars().filter(c -> c == '\t').count();
    }
}
