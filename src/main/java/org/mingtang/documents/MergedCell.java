package org.mingtang.documents;

/** A cell that grows down while the rows below say they continue it. */
final class MergedCell {

    private final int row;
    private final int column;
    private final int columnSpan;
    private final String text;
    private int rowSpan = 1;

    MergedCell(int row, int column, int columnSpan, String text) {
        this.row = row;
        this.column = column;
        this.columnSpan = columnSpan;
        this.text = text;
    }

    void growDown() {
        rowSpan++;
    }

    void putOn(TableLayout layout) {
        layout.put(row, column, rowSpan, columnSpan, text);
    }
}
