package org.mingtang.documents.layout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Seal;
import org.mingtang.documents.layout.PageContent.Glyph;
import org.mingtang.documents.layout.Piece.Line;

/**
 * What a letter has besides its text (GB/T 9704-2012, 10.1 and 7.3.5.1): the double rules of the first page, 170 mm long,
 * and the seal over signature and date. They are drawn on the set pages, where the text's places are known, and are no part
 * of what is read aloud.
 */
final class LetterFrame {

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 20 * MM;
    private static final float LENGTH = 170 * MM;
    private static final float FIELD = 42 * MM;
    private static final float THICK = 2.25f;
    private static final float THIN = 0.75f;
    private static final float BETWEEN = 1.5f;
    private static final Color RED = new Color(0xc8, 0x10, 0x2e);

    private final Composition composition;
    private final LetterFormat format;

    LetterFrame(Composition composition, LetterFormat format) {
        this.composition = composition;
        this.format = format;
    }

    byte[] drawnOn(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            rules(document);
            Seal seal = format.seal();
            if (seal != null) {
                Place place = place(document, (float) seal.millimetres() * MM);
                if (place != null) {
                    picture(document, place, seal);
                }
            } else if (format.signatureField()) {
                Place place = place(document, FIELD);
                if (place != null) {
                    SignatureField.put(document, place.page(), place.rectangle());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Thick over thin 4 mm under the organ's name; thin over thick 20 mm above the edge of the paper. */
    private void rules(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        boolean headed = !text(Part.ISSUER).isEmpty();
        // Read before anything is drawn: a page that is being written to cannot be read.
        List<Glyph> glyphs = PageContent.of(page).glyphs();
        try (PDPageContentStream out = append(document, page)) {
            if (headed) {
                Glyph mark = glyphs.get(0);
                float paper = page.getMediaBox().getHeight();
                float under = paper - (float) (mark.baseline() + 0.12 * mark.size()) - 4 * MM;
                rule(out, under - THICK, THICK);
                rule(out, under - THICK - BETWEEN - THIN, THIN);
            }
            rule(out, 20 * MM, THICK);
            rule(out, 20 * MM + THICK + BETWEEN, THIN);
            out.endMarkedContent();
        }
    }

    private static void rule(PDPageContentStream out, float lowerEdge, float thickness) throws IOException {
        out.setNonStrokingColor(RED);
        out.addRect(LEFT, lowerEdge, LENGTH, thickness);
        out.fill();
    }

    /** A square on a page, from the lower left corner. */
    private record Place(PDPage page, float x, float y, float size) {
        PDRectangle rectangle() {
            return new PDRectangle(x, y, size, size);
        }
    }

    /** Centred over signature and date, on the page where they stand; null where nothing is signed. */
    private @Nullable Place place(PDDocument document, float size) throws IOException {
        String unit = text(Part.UNIT);
        String signed = unit + text(Part.DATE);
        for (int i = document.getNumberOfPages() - 1; i >= 0; i--) {
            PDPage page = document.getPage(i);
            List<Glyph> glyphs = PageContent.of(page).glyphs();
            int from = glyphs.stream()
                    .map(Glyph::text)
                    .collect(Collectors.joining())
                    .lastIndexOf(signed);
            if (from >= 0 && !signed.equals(unit)) {
                Glyph first = glyphs.get(index(glyphs, from + unit.length()));
                Glyph last = glyphs.get(index(glyphs, from + signed.length() - 1));
                Glyph above = unit.isEmpty() ? first : glyphs.get(index(glyphs, from));
                float x = (float) (first.x() + last.x() + last.width()) / 2;
                float y = (float) ((above.baseline() + first.baseline()) / 2 - 0.35 * first.size());
                return new Place(page, x - size / 2, page.getMediaBox().getHeight() - y - size / 2, size);
            }
        }
        return null;
    }

    private static void picture(PDDocument document, Place place, Seal seal) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(seal.png()));
        if (image == null) {
            throw new IOException("the seal is no picture");
        }
        PDImageXObject drawn = LosslessFactory.createFromImage(document, image);
        try (PDPageContentStream out = append(document, place.page())) {
            out.drawImage(drawn, place.x(), place.y(), place.size(), place.size());
            out.endMarkedContent();
        }
    }

    private static PDPageContentStream append(PDDocument document, PDPage page) throws IOException {
        PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
        out.beginMarkedContent(COSName.ARTIFACT);
        return out;
    }

    /** Which glyph a place in their joined text belongs to; those of rare characters are two places wide. */
    private static int index(List<Glyph> glyphs, int place) {
        int seen = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            seen += glyphs.get(i).text().length();
            if (seen > place) {
                return i;
            }
        }
        return glyphs.size() - 1;
    }

    private String text(Part part) {
        return composition.pieces().stream()
                .filter(piece -> piece instanceof Line line && line.part() == part)
                .map(piece -> ((Line) piece).text())
                .collect(Collectors.joining());
    }
}
