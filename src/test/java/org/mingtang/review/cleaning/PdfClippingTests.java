package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.cleaning.PdfHiddenTextTests.bar;
import static org.mingtang.review.cleaning.PdfHiddenTextTests.left;
import static org.mingtang.review.cleaning.PdfHiddenTextTests.words;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** Words of a PDF that are drawn where nothing is painted. */
class PdfClippingTests {

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("ISO 32000 8.5.4: what lies outside of the clipping path is not painted")
    void findsWordsThatAClippingPathCutsOff() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.addRect(90, 300, 200, 100);
                    pen.clip();
                    words(pen, "SECRET", 100, 500);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "被裁剪区域遮去的文字"));
    }

    @Test
    void letsWordsWithinAClippingPathStand() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.addRect(90, 480, 200, 60);
                    pen.clip();
                    words(pen, "SHOWN", 100, 500);
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("A clipping path ends with the state it was set in; the next one lies within the one before")
    void knowsWhereAClippingPathEnds() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.saveGraphicsState();
                    pen.addRect(90, 300, 200, 100);
                    pen.clip();
                    pen.restoreGraphicsState();
                    words(pen, "SHOWN", 100, 500);
                }))
                .isEmpty();
        assertThat(found((pen, document) -> {
                    pen.addRect(90, 480, 200, 60);
                    pen.clip();
                    pen.addRect(90, 300, 400, 100);
                    pen.clip();
                    words(pen, "SECRET", 100, 500);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "被裁剪区域遮去的文字"));
    }

    @Test
    void letsWordsUnderABarThatIsCutOffStand() throws IOException {
        assertThat(found((pen, document) -> {
                    words(pen, "SHOWN", 100, 500);
                    pen.addRect(90, 300, 200, 100);
                    pen.clip();
                    pen.setNonStrokingColor(Color.BLACK);
                    bar(pen, 90, 490);
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("Words drawn by a form are cut off by its box")
    void findsWordsOutsideTheBoxOfAForm() throws IOException {
        assertThat(found((pen, document) -> {
                    var form = new PDFormXObject(document);
                    form.setBBox(new PDRectangle(0, 0, 100, 50));
                    var resources = new PDResources();
                    var font = resources.add(new PDType1Font(FontName.HELVETICA));
                    form.setResources(resources);
                    try (var out = form.getStream().createOutputStream()) {
                        out.write(("BT /" + font.getName() + " 12 Tf 10 200 Td (SECRET) Tj ET")
                                .getBytes(StandardCharsets.US_ASCII));
                    }
                    pen.saveGraphicsState();
                    pen.transform(Matrix.getTranslateInstance(100, 300));
                    pen.drawForm(form);
                    pen.restoreGraphicsState();
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "被裁剪区域遮去的文字"));
    }

    private List<HiddenContent> found(PdfHiddenTextTests.Drawing drawing) throws IOException {
        return cleaner.hidden("a.pdf", PdfHiddenTextTests.pdf(folder, drawing));
    }
}
