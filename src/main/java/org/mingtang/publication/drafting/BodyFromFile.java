package org.mingtang.publication.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.publication.BodyText;

/** Makes a body of what a Word, PDF, web or text file says, its tables with merged cells kept. */
final class BodyFromFile {

    private static final int DEEPEST = 5;

    private BodyFromFile() {}

    /** What the file says, its first line apart: it is usually the title. */
    record Read(String title, String html) {}

    static Read read(SourceDocument document) {
        StringBuilder html = new StringBuilder();
        String title = "";
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph && !paragraph.text().isBlank()) {
                if (title.isEmpty() && html.isEmpty()) {
                    title = paragraph.text().strip();
                } else {
                    html.append(paragraph(paragraph));
                }
            } else if (block instanceof Grid grid) {
                html.append(table(grid));
            }
        }
        return new Read(title.length() > 300 ? title.substring(0, 300) : title, html.toString());
    }

    private static String paragraph(Paragraph paragraph) {
        if (paragraph.headingLevel() == 0) {
            return BodyText.html(paragraph.text());
        }
        String tag = "h" + Math.min(DEEPEST, paragraph.headingLevel() + 1);
        return "<" + tag + ">" + Entities.escape(paragraph.text().strip()) + "</" + tag + ">";
    }

    private static String table(Grid grid) {
        StringBuilder html = new StringBuilder("<table><tbody>");
        List<Cell> cells = grid.cells().stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
        for (int row = 0; row < grid.rows(); row++) {
            html.append("<tr>");
            for (Cell cell : cells) {
                if (cell.row() == row) {
                    html.append(cell(cell, row == 0 ? "th" : "td"));
                }
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String cell(Cell cell, String tag) {
        String spans = (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
                + (cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
        String words = cell.text().strip().lines().map(Entities::escape).collect(Collectors.joining("<br>"));
        return "<" + tag + spans + ">" + words + "</" + tag + ">";
    }
}
