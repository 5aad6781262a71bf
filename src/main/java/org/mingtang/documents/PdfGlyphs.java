package org.mingtang.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of a page; slanted ones are watermarks and left out. */
final class PdfGlyphs extends PDFTextStripper {

    private static final int MOST_ON_A_PAGE = 200_000;

    private final List<PdfGlyph> glyphs = new ArrayList<>();

    private PdfGlyphs() {}

    static List<PdfGlyph> of(PDDocument document, int page) throws IOException {
        PdfGlyphs collector = new PdfGlyphs();
        collector.setStartPage(page + 1);
        collector.setEndPage(page + 1);
        collector.setSuppressDuplicateOverlappingText(true);
        collector.writeText(document, Writer.nullWriter());
        return collector.glyphs;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        float along = text.getTextMatrix().getScaleX();
        float across = text.getTextMatrix().getShearY();
        boolean slanted = Math.abs(along) > 0.1 * Math.abs(across) && Math.abs(across) > 0.1 * Math.abs(along);
        String shown = text.getUnicode();
        if (slanted || shown == null || glyphs.size() >= MOST_ON_A_PAGE) {
            return;
        }
        double size = Math.max(1, Math.min(200, text.getYScale()));
        glyphs.add(new PdfGlyph(Radicals.toHanzi(shown), text.getX(), text.getY(), text.getWidth(), size));
    }
}
