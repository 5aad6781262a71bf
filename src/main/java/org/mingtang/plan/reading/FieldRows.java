package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** Tables that only lay out the fields of a web page's head, turned into lines. */
final class FieldRows {

    private FieldRows() {}

    /** Whether at least every fifth cell is the label of a field. */
    static boolean are(Table table) {
        List<String> cells =
                table.rows().stream().flatMap(row -> row.filled().stream()).toList();
        long labels = cells.stream().filter(Fields::isField).count();
        return labels >= 2
                && labels * 5 >= cells.size()
                && table.rows().stream().noneMatch(HeaderRows::is);
    }

    /** One line a cell; a label that ends in a colon stays with its value. */
    static Lines lines(Table table) {
        List<Line> lines = new ArrayList<>();
        for (Row row : table.rows()) {
            String label = "";
            for (String cell : row.filled()) {
                String text = label + cell;
                label = text.strip().endsWith("：") || text.strip().endsWith(":") ? text : "";
                if (label.isEmpty()) {
                    for (String line : text.split("\n")) {
                        lines.add(new Line(line, 0, row.position()));
                    }
                }
            }
            if (!label.isEmpty()) {
                lines.add(new Line(label, 0, row.position()));
            }
        }
        return new Lines(lines);
    }
}
