package org.mingtang.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws pdf pages with Latin text; those with hanzi need a font and lie ready beside the tests. */
final class PdfFile {

    /** What is drawn on a page. */
    interface Drawing {
        void on(Page page) throws IOException;
    }

    /** A page with its pencil; points from the bottom left corner. */
    record Page(PDDocument document, PDPage page, PDPageContentStream pencil) {

        void text(float size, float x, float y, String text) throws IOException {
            pencil.beginText();
            pencil.setFont(new PDType1Font(FontName.HELVETICA), size);
            pencil.newLineAtOffset(x, y);
            pencil.showText(text);
            pencil.endText();
        }

        void line(float x0, float y0, float x1, float y1) throws IOException {
            pencil.moveTo(x0, y0);
            pencil.lineTo(x1, y1);
            pencil.stroke();
        }

        /** A thin filled rectangle, as word processors draw lines. */
        void bar(float x, float y, float width, float height) throws IOException {
            pencil.addRect(x, y, width, height);
            pencil.fill();
        }

        /** A grid of 100 by 30 points a slot, its upper left corner at (x, y). */
        void table(float x, float y, String[]... rows) throws IOException {
            int columns = rows[0].length;
            for (int row = 0; row <= rows.length; row++) {
                line(x, y - 30 * row, x + 100 * columns, y - 30 * row);
            }
            for (int column = 0; column <= columns; column++) {
                line(x + 100 * column, y, x + 100 * column, y - 30 * rows.length);
            }
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns; column++) {
                    text(12, x + 100 * column + 5, y - 30 * row - 20, rows[row][column]);
                }
            }
        }
    }

    private PdfFile() {}

    static byte[] of(Drawing... pages) {
        return of(0, pages);
    }

    /** Pages shown turned by so many degrees. */
    static byte[] of(int rotation, Drawing... pages) {
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                document.addPage(page);
                try (PDPageContentStream pencil = new PDPageContentStream(document, page)) {
                    drawing.on(new Page(document, page, pencil));
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
