package org.mingtang.plan.checking;

import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.plan.reading.ReadPlan.ReadTask;

/** The words of the source from which a row was read. */
record SourceWords(SourceDocument document) {

    /** A table dumped cell by cell has a row's cells in several lines; more than this is no row any more. */
    private static final int MOST_LINES = 8;

    /** @param next the position where the next row begins, or the number of blocks */
    RowSource of(ReadTask task, int next) {
        Block block = document.blocks().stream()
                .filter(each -> each.place().position() == task.position())
                .findFirst()
                .orElse(null);
        String text = block == null ? "" : block instanceof Grid grid ? row(grid, task.row()) : lines(task, next);
        return new RowSource(task.position(), task.row(), text);
    }

    /** Merged cells belong to every row they span. */
    private static String row(Grid grid, int row) {
        return grid.cells().stream()
                .filter(cell -> cell.row() <= row && row < cell.row() + cell.rowSpan())
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private String lines(ReadTask task, int next) {
        int end = Math.max(task.position() + 1, next);
        List<String> lines = document.blocks().stream()
                .filter(block -> block.place().position() >= task.position())
                .takeWhile(block -> block.place().position() < end && block instanceof Paragraph)
                .map(block -> ((Paragraph) block).text().strip())
                .filter(text -> !text.isEmpty())
                .limit(MOST_LINES)
                .toList();
        return String.join("\n", lines);
    }
}
