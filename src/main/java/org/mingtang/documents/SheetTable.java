package org.mingtang.documents;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet as a table: merged regions are spans, empty rows and columns at the end are dropped. */
final class SheetTable {

    private record At(int row, int column) {}

    private final Sheet sheet;
    private final Map<At, String> texts = new HashMap<>();
    private int rows;
    private int columns;

    SheetTable(Sheet sheet, CellFormat format) {
        this.sheet = sheet;
        for (Row row : sheet) {
            Interrupted.check();
            for (Cell cell : row) {
                String text = Characters.cell(format.shown(cell));
                if (!text.isEmpty()) {
                    keep(new At(row.getRowNum(), cell.getColumnIndex()), text);
                }
            }
        }
    }

    private void keep(At at, String text) {
        if (at.row >= TableLayout.MOST_ROWS
                || at.column >= TableLayout.MOST_COLUMNS
                || texts.size() >= TableLayout.MOST_SLOTS) {
            throw UnreadableReason.TABLE_TOO_BIG.found();
        }
        texts.put(at, text);
        rows = Math.max(rows, at.row + 1);
        columns = Math.max(columns, at.column + 1);
    }

    TableLayout layout() {
        if ((long) rows * columns > TableLayout.MOST_SLOTS) {
            throw UnreadableReason.TABLE_TOO_BIG.found();
        }
        TableLayout layout = new TableLayout(rows);
        Map<At, CellRangeAddress> merged = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            merged.put(new At(region.getFirstRow(), region.getFirstColumn()), region);
        }
        for (int row = 0; row < rows; row++) {
            Interrupted.check();
            for (int column = 0; column < columns; column++) {
                CellRangeAddress region = merged.get(new At(row, column));
                int down = region == null ? 1 : region.getLastRow() - row + 1;
                int across = region == null ? 1 : Math.min(columns, region.getLastColumn() + 1) - column;
                layout.put(row, column, down, across, texts.getOrDefault(new At(row, column), ""));
            }
        }
        return layout;
    }
}
