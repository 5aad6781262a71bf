package org.mingtang.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.mingtang.documents.PdfLines.Line;

/** Reads pdf page by page: ruled tables as grids, the text around them as paragraphs, from top to bottom. */
final class PdfReader {

    static final int MOST_PAGES = 1_000;
    private static final int MOST_GLYPHS = 5_000_000;

    /** Below so many characters a page full of pictures is a scan with a stamp or a watermark on it. */
    private static final int FEWEST_GLYPHS_PER_PAGE = 10;

    private final Blocks blocks;
    private int glyphs;
    private int unmapped;
    private boolean pictures;

    PdfReader(Blocks blocks) {
        this.blocks = blocks;
    }

    void read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw UnreadableReason.TOO_MANY_PAGES.found();
            }
            if (pages == 0) {
                throw UnreadableReason.DAMAGED.found();
            }
            List<PdfPage> read = new ArrayList<>();
            for (int i = 0; i < pages; i++) {
                Interrupted.check();
                read.add(page(document, i));
            }
            write(RunningHeads.without(read));
            if (pictures && glyphs < FEWEST_GLYPHS_PER_PAGE * pages) {
                throw UnreadableReason.SCANNED.found();
            }
            if (unmapped * 2 > glyphs) {
                throw UnreadableReason.NO_CHARACTER_MAP.found();
            }
        }
    }

    private PdfPage page(PDDocument document, int index) throws IOException {
        PDPage page = document.getPage(index);
        pictures |= hasPictures(page);
        List<PdfGlyph> found = PdfGlyphs.of(document, index);
        glyphs += found.size();
        unmapped += (int) found.stream().filter(PdfGlyph::isUnmapped).count();
        if (glyphs > MOST_GLYPHS) {
            throw UnreadableReason.TOO_MUCH_CONTENT.found();
        }
        List<RuledTable> tables = new ArrayList<>(RuledTable.in(PdfRules.of(page)));
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
        boolean turned = page.getRotation() % 180 != 0;
        double width =
                turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        return new PdfPage(index + 1, width, PdfLines.of(outside), tables);
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

    private static boolean hasPictures(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName ignored : resources.getXObjectNames()) {
            return true;
        }
        return false;
    }
}
