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
            PdfParagraphs paragraphs = new PdfParagraphs(blocks);
            for (int i = 0; i < pages; i++) {
                Interrupted.check();
                page(document, i, paragraphs);
            }
            paragraphs.end();
            if (pictures && glyphs < FEWEST_GLYPHS_PER_PAGE * pages) {
                throw UnreadableReason.SCANNED.found();
            }
            if (unmapped * 2 > glyphs) {
                throw UnreadableReason.NO_CHARACTER_MAP.found();
            }
        }
    }

    private void page(PDDocument document, int index, PdfParagraphs paragraphs) throws IOException {
        PDPage page = document.getPage(index);
        pictures |= hasPictures(page);
        List<PdfGlyph> found = PdfGlyphs.of(document, index);
        glyphs += found.size();
        unmapped += (int) found.stream().filter(PdfGlyph::isUnmapped).count();
        if (glyphs > MOST_GLYPHS) {
            throw UnreadableReason.TOO_MUCH_CONTENT.found();
        }
        List<RuledTable> tables = RuledTable.in(PdfRules.of(page));
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
        List<Line> lines = PdfLines.of(outside);
        paragraphs.page(index + 1, lines);
        inOrder(lines, tables, paragraphs);
    }

    private static void inOrder(List<Line> lines, List<RuledTable> tables, PdfParagraphs paragraphs) {
        List<RuledTable> waiting = new ArrayList<>(tables);
        waiting.sort(Comparator.comparingDouble(RuledTable::top));
        for (Line line : lines) {
            while (!waiting.isEmpty() && waiting.get(0).top() < line.baseline()) {
                paragraphs.table(waiting.remove(0).layout());
            }
            paragraphs.line(line);
        }
        waiting.forEach(table -> paragraphs.table(table.layout()));
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
