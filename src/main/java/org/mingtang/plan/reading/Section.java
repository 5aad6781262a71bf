package org.mingtang.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the document: running lines, or a table in whatever way the file holds it. */
sealed interface Section {

    /** One line or paragraph. */
    record Line(String text, int headingLevel, int position) {
        boolean blank() {
            return Text.isBlank(text);
        }
    }

    /** Running text. */
    record Lines(List<Line> lines) implements Section {}

    /**
     * A table's rows.
     *
     * @param exact whether every row has one slot for each column, or cells may have been left out by the dump
     * @param records whether each row stands for itself: a blank cell says nothing and inherits nothing
     */
    record Table(List<Row> rows, boolean exact, boolean records) implements Section {

        Table(List<Row> rows, boolean exact) {
            this(rows, exact, false);
        }
    }

    /**
     * One row: {@code ""} is a blank cell, null a slot covered by the cell to its left.
     *
     * @param row grid row, -1 in text tables
     */
    record Row(List<@Nullable String> cells, int position, int row) {

        /** Cells that hold text. */
        List<String> filled() {
            return cells.stream()
                    .filter(cell -> cell != null && !Text.isBlank(cell))
                    .map(String::valueOf)
                    .toList();
        }

        int width() {
            return cells.size();
        }

        /** The text of a slot, "" if it is blank, covered or missing. */
        String text(int column) {
            String cell = column < cells.size() ? cells.get(column) : "";
            return cell == null ? "" : cell;
        }

        boolean covered(int column) {
            return column < cells.size() && cells.get(column) == null;
        }
    }
}
