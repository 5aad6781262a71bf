package org.mingtang.plan.checking;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;

/** The uploaded document, rendered neutrally so that every row can point to its place. */
public record SourcePage(
        String id, String title, String file, @Nullable String trouble, List<Piece> pieces) {

    /**
     * A paragraph, or a table when it has rows.
     *
     * @param anchor the block's running number
     */
    public record Piece(int anchor, int page, int headingLevel, String text, List<List<Box>> rows) {}

    /** A cell with its spans. */
    public record Box(String text, int rowSpan, int columnSpan) {}

    static List<Piece> pieces(SourceDocument document) {
        return document.blocks().stream().map(SourcePage::piece).toList();
    }

    private static Piece piece(SourceDocument.Block block) {
        int anchor = block.place().position();
        int page = block.place().page();
        if (block instanceof Paragraph paragraph) {
            return new Piece(anchor, page, paragraph.headingLevel(), paragraph.text(), List.of());
        }
        return new Piece(anchor, page, 0, "", rows((Grid) block));
    }

    private static List<List<Box>> rows(Grid grid) {
        return IntStream.range(0, grid.rows())
                .mapToObj(row -> grid.cells().stream()
                        .filter(cell -> cell.row() == row)
                        .map(SourcePage::box)
                        .toList())
                .toList();
    }

    private static Box box(Cell cell) {
        return new Box(cell.text(), cell.rowSpan(), cell.columnSpan());
    }
}
