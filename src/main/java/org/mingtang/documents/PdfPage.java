package org.mingtang.documents;

import java.util.List;
import org.mingtang.documents.PdfLines.Line;

/**
 * What stands on a page.
 *
 * @param number from 1
 * @param width in points, as it is turned for reading
 * @param lines text outside of tables, from top to bottom
 * @param tables from top to bottom
 */
record PdfPage(int number, double width, List<Line> lines, List<RuledTable> tables) {

    /** Whether nothing but a page number stands over its first table. */
    boolean beginsWithTable() {
        return !tables.isEmpty()
                && lines.stream().allMatch(line -> line.baseline() > first().top() || PdfParagraphs.isPageNumber(line));
    }

    /** Whether its only table has nothing but a page number below it. */
    boolean endsWithTable() {
        return tables.size() == 1
                && lines.stream()
                        .allMatch(line -> line.baseline() < first().bottom() || PdfParagraphs.isPageNumber(line));
    }

    RuledTable first() {
        return tables.get(0);
    }
}
