package org.mingtang.publication.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;

/** A grid in which each place of a merged cell says what the whole cell says. */
final class SheetCells {

    private record At(int row, int column) {}

    private final Grid grid;
    private final Map<At, Cell> cells = new HashMap<>();

    SheetCells(Grid grid) {
        this.grid = grid;
        for (Cell cell : grid.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    cells.put(new At(row, column), cell);
                }
            }
        }
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    String text(int row, int column) {
        Cell cell = cells.get(new At(row, column));
        return cell == null ? "" : cell.text().strip();
    }

    /** The same without any blanks and line feeds, as headings are compared. */
    String plain(int row, int column) {
        return text(row, column).replaceAll("\\s", "");
    }

    /** Whether the place belongs to a merged cell that began in a row above. */
    boolean goesOn(int row, int column) {
        Cell cell = cells.get(new At(row, column));
        return cell != null && cell.row() < row;
    }

    /** What a row says that has only one text across most of its width; null if it is no such row. */
    @Nullable
    String banner(int row) {
        Set<Cell> said = new HashSet<>();
        for (int column = 0; column < columns(); column++) {
            Cell cell = cells.get(new At(row, column));
            if (cell != null && !cell.text().isBlank()) {
                said.add(cell);
            }
        }
        if (said.size() != 1) {
            return null;
        }
        Cell only = said.iterator().next();
        return only.columnSpan() * 2 > columns() ? only.text().strip() : null;
    }

    boolean blank(int row) {
        for (int column = 0; column < columns(); column++) {
            if (!text(row, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
