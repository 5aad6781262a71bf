package org.mingtang.request.redaction;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A sheet of paper with the harmless line on it, to be written on. */
final class PdfPaper implements AutoCloseable {

    private static final byte[] FONT = font();

    final PDDocument document = new PDDocument();
    final PDPage page = new PDPage(PDRectangle.A4);
    final PDFont font;

    /** What is drawn on a page. */
    interface Drawing {
        void on(PDPageContentStream to) throws IOException;
    }

    PdfPaper() throws IOException {
        font = PDType0Font.load(document, new ByteArrayInputStream(FONT), true);
        document.addPage(page);
        write(72, 770, Leak.HARMLESS);
    }

    private static byte[] font() {
        try (InputStream in = PdfPaper.class.getResourceAsStream("/documents/fonts/MingtangHei.ttf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    PdfPaper draw(Drawing drawing) throws IOException {
        try (var to = new PDPageContentStream(document, page, AppendMode.APPEND, false, true)) {
            drawing.on(to);
        }
        return this;
    }

    PdfPaper write(float x, float y, String words) throws IOException {
        return draw(to -> text(to, x, y, words));
    }

    void text(PDPageContentStream to, float x, float y, String words) throws IOException {
        to.beginText();
        to.setFont(font, 12);
        to.newLineAtOffset(x, y);
        to.showText(words);
        to.endText();
    }

    PdfPaper colour(Color colour) throws IOException {
        return draw(to -> to.setNonStrokingColor(colour));
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        close();
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
