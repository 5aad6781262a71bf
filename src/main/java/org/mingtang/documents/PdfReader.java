package org.mingtang.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Reads pdf page by page: ruled tables as grids, the text around them as paragraphs, from top to bottom. */
final class PdfReader {

    static final int MOST_PAGES = 1_000;
    private static final int MOST_GLYPHS = 5_000_000;

    /** Below so many characters a page full of pictures is a scan with a stamp or a watermark on it. */
    private static final int FEWEST_GLYPHS_PER_PAGE = 10;

    private final PageStory story;
    private int glyphs;
    private int unmapped;
    private boolean pictures;

    PdfReader(Blocks blocks) {
        story = new PageStory(blocks);
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
            for (int i = 0; i < pages; i++) {
                Interrupted.check();
                page(document, i);
            }
            story.write();
            if (pictures && glyphs < FEWEST_GLYPHS_PER_PAGE * pages) {
                throw UnreadableReason.SCANNED.found();
            }
            if (unmapped * 2 > glyphs) {
                throw UnreadableReason.NO_CHARACTER_MAP.found();
            }
        }
    }

    private void page(PDDocument document, int index) throws IOException {
        PDPage page = document.getPage(index);
        pictures |= hasPictures(page);
        List<PdfGlyph> found = PdfGlyphs.of(document, index);
        glyphs += found.size();
        unmapped += (int) found.stream().filter(PdfGlyph::isUnmapped).count();
        if (glyphs > MOST_GLYPHS) {
            throw UnreadableReason.TOO_MUCH_CONTENT.found();
        }
        boolean turned = page.getRotation() % 180 != 0;
        double width =
                turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        story.page(width, found, PdfRules.of(page));
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
