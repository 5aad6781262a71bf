package org.mingtang.documents;

/** The content of a cell as text: its paragraphs, then its nested tables. */
final class CellText implements BlockSink {

    private final StringBuilder paragraphs = new StringBuilder();
    private final StringBuilder tables = new StringBuilder();

    @Override
    public void paragraph(String text, int headingLevel) {
        paragraphs.append(text).append('\n');
    }

    @Override
    public void table(TableLayout table) {
        if (table.hasCells()) {
            tables.append(table.text()).append('\n');
        }
    }

    String text() {
        return paragraphs.toString() + tables;
    }
}
