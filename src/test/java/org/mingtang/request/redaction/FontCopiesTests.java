package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** A font subset is a list of the characters of a text: of those blackened it must tell nothing. */
class FontCopiesTests {

    private static final int ZHANG = '张';

    private static byte[] redacted() throws IOException {
        byte[] before = new PdfPaper().write(72, 700, "申请人张三丰").bytes();
        return new Redactor()
                .with(Ocr.none())
                .redact(before, Redaction.of(Term.of("张三丰", "个人隐私")))
                .content();
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            if (font instanceof PDType0Font composite) {
                return composite;
            }
        }
        throw new AssertionError("no font");
    }

    @Test
    void theTableToUnicodeNamesOnlyWhatIsStillDrawn() throws IOException {
        try (var document = Loader.loadPDF(redacted())) {
            String map = new String(
                    font(document)
                            .getCOSObject()
                            .getCOSStream(COSName.TO_UNICODE)
                            .createInputStream()
                            .readAllBytes(),
                    StandardCharsets.US_ASCII);
            assertThat(map).contains(String.format("%04x", (int) '申')).doesNotContain(String.format("%04x", ZHANG));
        }
    }

    @Test
    void widthsAreThoseOfWhatIsStillDrawn() throws IOException {
        try (var document = Loader.loadPDF(redacted())) {
            var widths = font(document).getDescendantFont().getCOSObject().getCOSArray(COSName.W);
            Set<Integer> drawn = new java.util.TreeSet<>();
            (Leak.HARMLESS + "申请人").chars().forEach(drawn::add);
            assertThat(widths.size()).isEqualTo(drawn.size() * 2);
        }
    }

    @Test
    void outlinesOfWhatIsBlackenedAreEmpty() throws IOException {
        try (var document = Loader.loadPDF(redacted())) {
            byte[] file = font(document)
                    .getDescendantFont()
                    .getFontDescriptor()
                    .getFontFile2()
                    .toByteArray();
            try (var thin = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
                int outlines = 0;
                for (int i = 0; i < thin.getNumberOfGlyphs(); i++) {
                    var glyph = thin.getGlyph().getGlyph(i);
                    outlines += glyph != null && glyph.getNumberOfContours() != 0 ? 1 : 0;
                }
                // Ten signs of the harmless line, three before the name, and the sign for no sign.
                assertThat(outlines).isBetween(13, 14);
            }
        }
    }

    @Test
    void whatIsNoTrueTypeFontIsNotThinned() {
        assertThat(FontThinning.empty(new byte[0], Set.of(0))).isFalse();
        assertThat(FontThinning.empty(
                        "OTTO nothing of the kind here, only words".getBytes(StandardCharsets.US_ASCII), Set.of(0)))
                .isFalse();
    }
}
