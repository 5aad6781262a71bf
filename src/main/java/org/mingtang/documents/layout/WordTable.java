package org.mingtang.documents.layout;

import java.util.Arrays;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;

/** Writes a table with its spans, its head again on each page, and columns as wide as their texts ask for. */
final class WordTable {

    /** 156 mm in twentieths of a point. */
    private static final int WIDTH = 8844;

    private static final int NARROWEST = 4;
    private static final int WIDEST = 24;

    private WordTable() {}

    static void write(Table table, StringBuilder out) {
        int[] widths = widths(table);
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"").append(WIDTH);
        out.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        out.append("</w:tblGrid>");
        Cell[][] grid = new Cell[table.rows()][table.columns()];
        for (Cell cell : table.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                grid[row][cell.column()] = cell;
            }
        }
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

    /** In proportion to the longest line of each column, within bounds; cells over several columns do not count. */
    private static int[] widths(Table table) {
        double[] wanted = new double[table.columns()];
        Arrays.fill(wanted, NARROWEST);
        for (Cell cell : table.cells()) {
            if (cell.columnSpan() == 1) {
                for (String line : cell.text().split("\n", -1)) {
                    double width = Math.min(WIDEST, Signature.width(line) + 1);
                    wanted[cell.column()] = Math.max(wanted[cell.column()], width);
                }
            }
        }
        double sum = Arrays.stream(wanted).sum();
        return Arrays.stream(wanted).mapToInt(each -> (int) (each / sum * WIDTH)).toArray();
    }
}
