package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Entities;
import org.mingtang.documents.SourceDocument.Cell;

/** Writes a twin as a page with a ruled table. */
final class TwinHtml {

    private static final String STYLE = "body{font:12px 'Noto Serif CJK SC',serif}p{text-align:center}"
            + "table{border-collapse:collapse;width:100%}td{border:1px solid #000;padding:2px 4px}";

    private TwinHtml() {}

    static void write(Twin twin, Path file) {
        try {
            Files.writeString(file, page(twin));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    static String page(Twin twin) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><style>")
                .append(STYLE)
                .append("</style></head><body>");
        twin.lines()
                .forEach(
                        line -> page.append("<p>").append(Entities.escape(line)).append("</p>\n"));
        page.append("<table>");
        int row = -1;
        for (Cell cell : twin.cells()) {
            while (row < cell.row()) {
                row++;
                page.append(row == 0 ? "<tr>" : "</tr>\n<tr>");
            }
            page.append("<td rowspan=\"" + cell.rowSpan() + "\" colspan=\"" + cell.columnSpan() + "\">")
                    .append(Entities.escape(cell.text()))
                    .append("</td>");
        }
        return page.append("</tr></table></body></html>").toString();
    }
}
