package org.mingtang.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingtang.documents.PdfLines.Line;

/** What stands on the pages of a file with fixed pages: ruled tables as grids, the text around them as paragraphs. */
final class PageStory {

    private final Blocks blocks;
    private final List<PdfPage> pages = new ArrayList<>();

    PageStory(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Adds the next page. */
    void page(double width, List<PdfGlyph> found, List<Rule> rules) {
        List<RuledTable> tables = new ArrayList<>(RuledTable.in(rules));
        List<PdfGlyph> outside = new ArrayList<>();
        for (PdfGlyph glyph : found) {
            boolean inTable = false;
            for (RuledTable table : tables) {
                inTable = inTable || table.take(glyph);
            }
            if (!inTable) {
                outside.add(glyph);
            }
        }
        tables.forEach(RuledTable::fill);
        tables.sort(Comparator.comparingDouble(RuledTable::top));
        pages.add(new PdfPage(pages.size() + 1, width, PdfLines.of(outside), tables));
    }

    /** Writes all pages as blocks, from top to bottom. */
    void write() {
        write(RunningHeads.without(pages));
    }

    private void write(List<PdfPage> pages) {
        PdfParagraphs paragraphs = new PdfParagraphs(blocks, pages);
        for (int i = 0; i < pages.size(); i++) {
            PdfPage page = pages.get(i);
            List<PdfPage> behind = pages.subList(i + 1, pages.size());
            paragraphs.page(page);
            for (Line line : page.lines()) {
                while (!page.tables().isEmpty() && page.first().top() < line.baseline()) {
                    paragraphs.table(table(page, behind));
                }
                paragraphs.line(line);
            }
            while (!page.tables().isEmpty()) {
                paragraphs.table(table(page, behind));
            }
        }
        paragraphs.end();
    }

    /** Takes the first table from a page, and if it goes on over the page, what is behind of it too. */
    private static TableLayout table(PdfPage page, List<PdfPage> behind) {
        boolean atFoot = page.endsWithTable();
        PdfTable table = new PdfTable(page.tables().remove(0));
        for (PdfPage next : behind) {
            if (!atFoot || !next.beginsWithTable() || !table.goesOnIn(next.first())) {
                break;
            }
            atFoot = next.endsWithTable();
            next.tables().remove(0);
        }
        return table.layout();
    }
}
