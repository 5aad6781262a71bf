package org.mingtang.documents;

import java.util.stream.Collectors;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;

/**
 * Draws a document as lines of text, to compare with what a test expects.
 *
 * <p>A heading begins with {@code #} and its level; a grid is its size and its rows, cells parted by a bar, {@code ↓} and
 * {@code →} showing spans, {@code /} line feeds.
 */
final class Sketch {

    private Sketch() {}

    static String of(SourceDocument document) {
        return document.blocks().stream().map(Sketch::of).collect(Collectors.joining("\n")) + "\n";
    }

    static String of(Block block) {
        if (block instanceof Paragraph paragraph) {
            return (paragraph.headingLevel() > 0 ? "#" + paragraph.headingLevel() + " " : "") + paragraph.text();
        }
        Grid grid = (Grid) block;
        StringBuilder sketch = new StringBuilder("[" + grid.rows() + " x " + grid.columns() + "]");
        int row = -1;
        for (Cell cell : grid.cells()) {
            sketch.append(cell.row() > row ? "\n" : " | ").append(of(cell));
            row = cell.row();
        }
        return sketch.toString();
    }

    private static String of(Cell cell) {
        String text =
                cell.text().isEmpty() ? "_" : cell.text().replace('\n', '/').replace("\t", "<tab>");
        return text
                + (cell.rowSpan() > 1 ? "↓" + cell.rowSpan() : "")
                + (cell.columnSpan() > 1 ? "→" + cell.columnSpan() : "");
    }
}
