package org.mingtang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Turns a doc table into logical cells: rows have no common grid, only the left edges of their cells. */
final class DocTable {

    private final DocReader reader;
    private final int depth;

    DocTable(DocReader reader, int depth) {
        this.reader = reader;
        this.depth = depth;
    }

    TableLayout layout(Table table) {
        int rows = table.numRows();
        TableLayout layout = new TableLayout(rows);
        Edges edges = new Edges(edges(table));
        List<MergedCell> cells = new ArrayList<>();
        Map<Integer, MergedCell> above = Map.of();
        for (int row = 0; row < rows; row++) {
            above = row(table.getRow(row), row, edges, above, cells);
        }
        for (MergedCell cell : cells) {
            cell.putOn(layout);
        }
        return layout;
    }

    private static List<Double> edges(Table table) {
        List<Double> edges = new ArrayList<>();
        for (int row = 0; row < table.numRows(); row++) {
            TableRow cells = table.getRow(row);
            for (int i = 0; i < cells.numCells(); i++) {
                TableCell cell = cells.getCell(i);
                edges.add((double) cell.getLeftEdge());
                edges.add((double) cell.getLeftEdge() + cell.getWidth());
            }
        }
        return edges;
    }

    private Map<Integer, MergedCell> row(
            TableRow row, int index, Edges edges, Map<Integer, MergedCell> above, List<MergedCell> cells) {
        Map<Integer, MergedCell> below = new HashMap<>();
        for (int i = 0; i < row.numCells(); i++) {
            TableCell cell = row.getCell(i);
            int column = edges.indexOf(cell.getLeftEdge());
            int last = i;
            while (last + 1 < row.numCells()
                    && row.getCell(last + 1).isMerged()
                    && !row.getCell(last + 1).isFirstMerged()) {
                last++;
            }
            TableCell end = row.getCell(last);
            int span = Math.max(1, edges.indexOf((double) end.getLeftEdge() + end.getWidth()) - column);
            boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            MergedCell merged = continued ? above.get(column) : null;
            if (merged == null) {
                merged = new MergedCell(index, column, span, reader.cell(cell, depth));
                cells.add(merged);
            } else {
                merged.growDown();
            }
            if (cell.isVerticallyMerged()) {
                below.put(column, merged);
            }
            i = last;
        }
        return below;
    }
}
