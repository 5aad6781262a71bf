package org.mingtang.documents.layout;

import java.util.Arrays;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;

/** Writes a table with its spans, its head again on each page, and columns as wide as their texts ask for. */
final class WordTable {

    /** 156 mm in twentieths of a point. */
    private static final int WIDTH = 8844;

    private WordTable() {}

    static void write(Table table, StringBuilder out) {
        int[] widths = Arrays.stream(ColumnWidths.of(table))
                .mapToInt(part -> (int) (part * WIDTH))
                .toArray();
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"").append(WIDTH);
        out.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
        Cell[][] grid = Markup.grid(table);
        for (int row = 0; row < table.rows(); row++) {
            out.append("<w:tr><w:trPr><w:cantSplit/>").append(row < table.headRows() ? "<w:tblHeader/>" : "");
            out.append("</w:trPr>");
            for (Cell cell : grid[row]) {
                if (cell != null) {
                    cell(cell, row, row < table.headRows(), widths, out);
                }
            }
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
    }

    private static void cell(Cell cell, int row, boolean head, int[] widths, StringBuilder out) {
        int width = Arrays.stream(widths, cell.column(), cell.column() + cell.columnSpan())
                .sum();
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (cell.columnSpan() > 1) {
            out.append("<w:gridSpan w:val=\"").append(cell.columnSpan()).append("\"/>");
        }
        boolean begins = cell.row() == row;
        if (cell.rowSpan() > 1) {
            out.append(begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }
        out.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        for (String line : begins ? cell.text().split("\n", -1) : new String[] {""}) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(head ? "CellHead" : "Cell");
            out.append("\"/></w:pPr>");
            if (!line.isEmpty()) {
                out.append("<w:r>");
                WordWriter.text(line, out);
                out.append("</w:r>");
            }
            out.append("</w:p>");
        }
        out.append("</w:tc>");
    }
}
