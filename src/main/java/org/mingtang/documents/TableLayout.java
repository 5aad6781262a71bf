package org.mingtang.documents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Place;

/**
 * Lays cells out on a grid, whatever spans a file claims.
 *
 * <p>Spans end at the table's edge and at cells already placed. Rows and columns in which no cell begins are left out
 * (an absurd span costs nothing), slots nobody claimed become empty cells: the grid is always fully covered, without
 * overlap.
 */
final class TableLayout {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 1_000;
    static final int MOST_SLOTS = 1_000_000;

    private final int rows;
    private final List<BitSet> taken;
    private final List<Cell> cells = new ArrayList<>();

    TableLayout(int rows) {
        if (rows > MOST_ROWS) {
            throw UnreadableReason.TABLE_TOO_BIG.found();
        }
        this.rows = rows;
        taken = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            taken.add(new BitSet());
        }
    }

    boolean hasCells() {
        return !cells.isEmpty();
    }

    /** The first column of the row, counted from the given one, that no cell from above reaches into. */
    int freeColumn(int row, int from) {
        return taken.get(row).nextClearBit(from);
    }

    void put(int row, int column, int rowSpan, int columnSpan, String text) {
        if (column >= MOST_COLUMNS) {
            throw UnreadableReason.TABLE_TOO_BIG.found();
        }
        if (taken.get(row).get(column)) {
            return;
        }
        int right = Math.min(MOST_COLUMNS, column + Math.min(MOST_COLUMNS, Math.max(1, columnSpan)));
        int next = taken.get(row).nextSetBit(column);
        right = next < 0 ? right : Math.min(right, next);
        int bottom = row + 1;
        int wanted = row + Math.min(rows - row, Math.max(1, rowSpan));
        while (bottom < wanted && isFree(bottom, column, right)) {
            bottom++;
        }
        for (int r = row; r < bottom; r++) {
            taken.get(r).set(column, right);
        }
        cells.add(new Cell(row, column, bottom - row, right - column, Characters.cell(text)));
    }

    private boolean isFree(int row, int from, int to) {
        int next = taken.get(row).nextSetBit(from);
        return next < 0 || next >= to;
    }

    Grid grid(Place place) {
        BitSet usedRows = new BitSet();
        BitSet usedColumns = new BitSet();
        for (Cell cell : cells) {
            usedRows.set(cell.row());
            usedColumns.set(cell.column());
        }
        int[] rowAt = kept(usedRows, rows);
        int[] columnAt = kept(usedColumns, MOST_COLUMNS);
        int height = usedRows.cardinality();
        int width = usedColumns.cardinality();
        if ((long) height * width > MOST_SLOTS) {
            throw UnreadableReason.TABLE_TOO_BIG.found();
        }
        List<Cell> laid = new ArrayList<>();
        for (Cell c : cells) {
            int row = rowAt[c.row()];
            int column = columnAt[c.column()];
            int down = rowAt[c.row() + c.rowSpan()] - row;
            int across = columnAt[c.column() + c.columnSpan()] - column;
            laid.add(new Cell(row, column, down, across, c.text()));
        }
        fillGaps(laid, height, width);
        laid.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new Grid(height, width, laid, place);
    }

    /** For each old index up to and including {@code end}, how many kept ones stand before it. */
    private static int[] kept(BitSet used, int end) {
        int[] at = new int[end + 1];
        for (int i = 0; i < end; i++) {
            at[i + 1] = at[i] + (used.get(i) ? 1 : 0);
        }
        return at;
    }

    private static void fillGaps(List<Cell> laid, int height, int width) {
        BitSet covered = new BitSet(height * width);
        for (Cell c : laid) {
            for (int r = c.row(); r < c.row() + c.rowSpan(); r++) {
                covered.set(r * width + c.column(), r * width + c.column() + c.columnSpan());
            }
        }
        int slots = height * width;
        for (int slot = covered.nextClearBit(0); slot < slots; slot = covered.nextClearBit(slot + 1)) {
            laid.add(new Cell(slot / width, slot % width, 1, 1, ""));
        }
    }

    /** The table as text, cells by tab and rows by line feed, for a table inside a cell. */
    String text() {
        StringBuilder text = new StringBuilder();
        int row = 0;
        int column = 0;
        for (Cell cell : grid(new Place(0, 0)).cells()) {
            if (cell.row() > row) {
                text.append("\n");
                row = cell.row();
                column = 0;
            }
            text.append(column++ > 0 ? "\t" : "").append(cell.text().replace('\n', ' '));
        }
        return text.toString();
    }
}
