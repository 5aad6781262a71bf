package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** A grid of merged cells laid out row by row. */
final class GridTables {

    /** No plan has more columns; a line of thousands of bars or tabs is no row. */
    static final int WIDEST = 200;

    private GridTables() {}

    /** A grid of one column or of labelled fields (索引号, 发文机关…) only lays out text; all others are tables. */
    static List<Section> sections(Grid grid) {
        Table table = table(grid);
        long filled =
                grid.cells().stream().filter(cell -> !Text.isBlank(cell.text())).count();
        return grid.columns() <= 1 || filled <= 2 || FieldRows.are(table)
                ? List.of(FieldRows.lines(table))
                : SheetText.parts(table);
    }

    static Table table(Grid grid) {
        int columns = Math.max(0, Math.min(grid.columns(), WIDEST));
        int rows = grid.rows();
        @Nullable String[][] slots = new String[Math.max(rows, 0)][columns];
        for (String[] row : slots) {
            Arrays.fill(row, "");
        }
        for (Cell cell : grid.cells()) {
            place(cell, slots, rows, columns);
        }
        List<Row> result = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            result.add(new Row(Arrays.asList(slots[row]), grid.place().position(), row));
        }
        return new Table(result, true);
    }

    private static void place(Cell cell, @Nullable String[][] slots, int rows, int columns) {
        if (cell.row() < 0 || cell.row() >= rows || cell.column() < 0 || cell.column() >= columns) {
            return;
        }
        slots[cell.row()][cell.column()] = Text.clean(cell.text());
        for (int row = cell.row(); row < Math.min(rows, cell.row() + Math.max(1, cell.rowSpan())); row++) {
            for (int column = cell.column() + 1;
                    column < Math.min(columns, cell.column() + Math.max(1, cell.columnSpan()));
                    column++) {
                slots[row][column] = null;
            }
        }
    }
}
