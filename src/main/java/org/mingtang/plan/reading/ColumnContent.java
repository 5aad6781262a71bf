package org.mingtang.plan.reading;

import java.util.List;
import org.mingtang.plan.reading.Section.Row;

/**
 * What the cells of one column look like, as shares of its filled cells.
 *
 * @param length mean number of characters
 * @param filled share of the rows in which the cell holds text
 * @param chineseNumbers share of cells that begin with 一、 or （一）
 */
record ColumnContent(
        double numbers,
        double units,
        double deadlines,
        double length,
        double filled,
        double chineseNumbers,
        int cells) {

    static ColumnContent of(List<Row> rows, int column) {
        int numbers = 0;
        int units = 0;
        int deadlines = 0;
        int chinese = 0;
        int length = 0;
        int cells = 0;
        for (Row row : rows) {
            String text = Text.squeeze(row.text(column));
            if (text.isEmpty()) {
                continue;
            }
            cells++;
            length += text.length();
            numbers += CellLook.number(text) ? 1 : 0;
            units += CellLook.units(row.text(column)) ? 1 : 0;
            deadlines += DeadlineReader.looksLikeDeadline(text) ? 1 : 0;
            Heading heading = Heading.of(text);
            chinese += heading != null && heading.chinese() ? 1 : 0;
        }
        double all = Math.max(1, cells);
        return new ColumnContent(
                numbers / all,
                units / all,
                deadlines / all,
                length / all,
                cells / (double) Math.max(1, rows.size()),
                chinese / all,
                cells);
    }

    /** How well a cell's text fits this column, for placing the cells of a row in which some were left out. */
    double fits(CellLook.Look look, ColumnKind kind) {
        String text = look.text();
        if (text.isEmpty()) {
            return 0;
        }
        boolean number = look.number();
        boolean unit = look.units();
        boolean deadline = look.deadline();
        return switch (kind) {
            case NUMBER -> number ? 4 : text.length() <= 3 ? 0 : -6;
            case UNITS -> unit ? 4 : number || deadline ? -4 : text.length() > 60 ? -3 : -1;
            case DEADLINE -> deadline ? 4 : unit || number ? -4 : text.length() > 40 ? -4 : -1;
            case IGNORED -> number ? -1 : text.length() > 30 ? -2 : 0;
            case TEXT ->
                (number ? -4 : unit && text.length() < 20 ? -2 : deadline && text.length() < 12 ? -3 : 2)
                        - distance(text);
        };
    }

    /** Texts of a column are of like length and numbered alike. */
    private double distance(String text) {
        double ratio = Math.abs(Math.log((text.length() + 2.0) / (length + 2.0)));
        Heading heading = Heading.of(text);
        boolean chinese = heading != null && heading.chinese();
        double numbering = cells > 2 ? chinese ? 1.5 * (1 - chineseNumbers) : 1.5 * chineseNumbers : 0;
        return Math.min(3, ratio) + numbering;
    }
}
