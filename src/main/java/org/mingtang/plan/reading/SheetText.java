package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** A sheet that holds the letter, the table and the signature in one grid, taken apart into lines and table. */
final class SheetText {

    private SheetText() {}

    static List<Section> parts(Table table) {
        List<Row> rows = table.rows();
        int header = 0;
        while (header < rows.size() && !HeaderRows.is(rows.get(header))) {
            header++;
        }
        if (header == rows.size() || !rows.subList(0, header).stream().allMatch(SheetText::oneText)) {
            return List.of(table);
        }
        int end = rows.size();
        while (end > header + 2 && letter(rows.get(end - 1))) {
            end--;
        }
        List<Section> parts = new ArrayList<>();
        if (header > 0) {
            parts.add(lines(rows.subList(0, header)));
        }
        parts.add(new Table(rows.subList(header, end), table.exact()));
        if (end < rows.size()) {
            parts.add(lines(rows.subList(end, rows.size())));
        }
        return parts;
    }

    private static boolean oneText(Row row) {
        return row.filled().stream().distinct().count() <= 1;
    }

    /** A row below the table that holds text in its first cell and nothing else, or nothing at all. */
    private static boolean letter(Row row) {
        boolean first = row.filled().isEmpty() || !Text.isBlank(row.text(0));
        return oneText(row) && first && !CellLook.number(Text.squeeze(row.text(0)));
    }

    private static Lines lines(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> filled = row.filled();
            for (String text : (filled.isEmpty() ? "" : filled.get(0)).split("\n")) {
                lines.add(new Line(text, 0, row.position()));
            }
        }
        return new Lines(lines);
    }
}
