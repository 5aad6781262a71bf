package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** Words on the pages of a PDF that are there and not seen. */
class PdfHiddenTextTests {

    /** What is drawn on the page after the words that everybody sees. */
    interface Drawing {
        void on(PDPageContentStream pen, PDDocument document) throws IOException;
    }

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    void saysNothingOfWordsThatAreSeen() throws IOException {
        assertThat(found((pen, document) -> {})).isEmpty();
        assertThat(found((pen, document) -> words(pen, "grey", 100, 500))).isEmpty();
    }

    @Test
    @DisplayName("ISO 32000 9.3.6: rendering mode 3 paints nothing")
    void findsInvisibleWords() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.setRenderingMode(RenderingMode.NEITHER);
                    words(pen, "SECRET", 100, 500);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "不显示的文字"));
    }

    @Test
    void findsWordsInTheColourOfThePaper() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.setNonStrokingColor(Color.WHITE);
                    words(pen, "SECRET", 100, 500);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "与底色相同的文字"));
    }

    @Test
    void findsWordsInTheColourOfABarBehindThem() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.setNonStrokingColor(Color.RED);
                    bar(pen, 90, 490);
                    words(pen, "SECRET", 100, 500);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "与底色相同的文字"));
    }

    @Test
    void letsWhiteWordsOnABarStand() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.setNonStrokingColor(Color.RED);
                    bar(pen, 90, 490);
                    pen.setNonStrokingColor(Color.WHITE);
                    words(pen, "HEADING", 100, 500);
                }))
                .isEmpty();
    }

    @Test
    void letsWhiteWordsOnAPictureStand() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.drawImage(picture(document), 90, 480, 300, 60);
                    pen.setNonStrokingColor(Color.WHITE);
                    words(pen, "HEADING", 100, 500);
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("A black bar drawn over words does not take them away")
    void findsWordsUnderABar() throws IOException {
        assertThat(found((pen, document) -> {
                    words(pen, "SECRET", 100, 500);
                    pen.setNonStrokingColor(Color.BLACK);
                    bar(pen, 90, 490);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "被色块或图片盖住的文字"));
    }

    @Test
    void letsWordsUnderAMarkerStand() throws IOException {
        assertThat(found((pen, document) -> {
                    words(pen, "MARKED", 100, 500);
                    var look = new PDExtendedGraphicsState();
                    look.setBlendMode(BlendMode.MULTIPLY);
                    pen.setGraphicsStateParameters(look);
                    pen.setNonStrokingColor(Color.YELLOW);
                    bar(pen, 90, 490);
                }))
                .isEmpty();
        assertThat(found((pen, document) -> {
                    words(pen, "MARKED", 100, 500);
                    var look = new PDExtendedGraphicsState();
                    look.setNonStrokingAlphaConstant(0.4f);
                    pen.setGraphicsStateParameters(look);
                    bar(pen, 90, 490);
                }))
                .isEmpty();
    }

    @Test
    void letsWordsBesideABarStand() throws IOException {
        assertThat(found((pen, document) -> {
                    words(pen, "BESIDE", 100, 500);
                    bar(pen, 90, 440);
                }))
                .isEmpty();
    }

    @Test
    void findsWordsWithoutAnyOpacity() throws IOException {
        assertThat(found((pen, document) -> {
                    var look = new PDExtendedGraphicsState();
                    look.setNonStrokingAlphaConstant(0f);
                    pen.setGraphicsStateParameters(look);
                    words(pen, "SECRET", 100, 500);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "不显示的文字"));
    }

    @Test
    void findsWordsOfOnePointAndLetsThoseOfTwoStand() throws IOException {
        assertThat(found((pen, document) -> words(pen, "SECRET", 100, 500, 1)))
                .containsExactly(left(Kind.HIDDEN_TEXT, "1磅以下的文字"));
        assertThat(found((pen, document) -> words(pen, "small", 100, 500, 2))).isEmpty();
    }

    @Test
    @DisplayName("ISO 32000 14.11.2: what stands outside of the crop box is kept and not shown")
    void findsWordsOutsideThePage() throws IOException {
        assertThat(found((pen, document) -> words(pen, "SECRET", 20, 30)))
                .containsExactly(left(Kind.OFF_PAGE, "页面以外的文字"));
        assertThat(found((pen, document) -> words(pen, "SECRET", 100, 1000)))
                .containsExactly(left(Kind.OFF_PAGE, "页面以外的文字"));
    }

    @Test
    @DisplayName("The words recognised under a scanned page are told as advice, not as hidden words")
    void tellsTheWordsOfAScanApart() throws IOException {
        assertThat(found((pen, document) -> {
                    pen.setRenderingMode(RenderingMode.NEITHER);
                    words(pen, "SECRET", 100, 500);
                    pen.drawImage(picture(document), 60, 60, 480, 430);
                }))
                .extracting(HiddenContent::kind)
                .as("the picture ends below the words")
                .containsExactly(Kind.HIDDEN_TEXT);
        assertThat(found((pen, document) -> {
                    pen.setRenderingMode(RenderingMode.NEITHER);
                    words(pen, "SECRET", 100, 500);
                    pen.drawImage(picture(document), 60, 60, 480, 530);
                }))
                .containsExactly(new HiddenContent(Kind.RECOGNISED_TEXT, "扫描图片下的文字", "SECRET", true));
    }

    @Test
    void tellsWordsUnderASmallPictureAsCovered() throws IOException {
        assertThat(found((pen, document) -> {
                    words(pen, "SECRET", 100, 500);
                    pen.drawImage(picture(document), 95, 490, 120, 40);
                }))
                .containsExactly(left(Kind.HIDDEN_TEXT, "被色块或图片盖住的文字"));
    }

    @Test
    @DisplayName("They are left in the cleaned copy, which says so")
    void leavesThemForAPerson() throws IOException {
        Path file = pdf((pen, document) -> {
            document.getDocumentInformation().setAuthor("张三");
            pen.setRenderingMode(RenderingMode.NEITHER);
            words(pen, "SECRET", 100, 500);
        });

        var cleaned = cleaner.clean("a.pdf", file);

        assertThat(cleaned.removed()).extracting(HiddenContent::kind).containsExactly(Kind.PROPERTIES);
        assertThat(cleaned.left()).containsExactly(left(Kind.HIDDEN_TEXT, "不显示的文字"));
        assertThat(cleaner.hidden("b.pdf", SomeFiles.put(folder, "b.pdf", cleaned.content())))
                .containsExactly(left(Kind.HIDDEN_TEXT, "不显示的文字"));
    }

    @Test
    void joinsTheWordsOfAllPages() throws IOException {
        Path file = pdf((pen, document) -> {
            pen.setRenderingMode(RenderingMode.NEITHER);
            words(pen, "ONE", 100, 500);
            var second = new PDPage(PDRectangle.A4);
            document.addPage(second);
            try (var other = new PDPageContentStream(document, second)) {
                other.setRenderingMode(RenderingMode.NEITHER);
                words(other, "TWO", 100, 500);
            }
        });

        assertThat(cleaner.hidden("a.pdf", file))
                .extracting(HiddenContent::example)
                .containsExactly("ONETWO");
    }

    static HiddenContent left(Kind kind, String where) {
        return new HiddenContent(kind, where + "，请从原稿去掉后重新生成PDF", "SECRET", true);
    }

    private List<HiddenContent> found(Drawing drawing) throws IOException {
        return cleaner.hidden("a.pdf", pdf(drawing));
    }

    private Path pdf(Drawing drawing) throws IOException {
        return pdf(folder, drawing);
    }

    static Path pdf(Path folder, Drawing drawing) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            page.setCropBox(new PDRectangle(50, 50, 500, 700));
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                words(pen, "Everybody sees this", 100, 600);
                drawing.on(pen, document);
            }
            document.save(out);
            return SomeFiles.put(folder, "a.pdf", out.toByteArray());
        }
    }

    static void words(PDPageContentStream pen, String words, float x, float y) throws IOException {
        words(pen, words, x, y, 12);
    }

    private static void words(PDPageContentStream pen, String words, float x, float y, float size) throws IOException {
        pen.beginText();
        pen.setFont(new PDType1Font(FontName.HELVETICA), size);
        pen.newLineAtOffset(x, y);
        pen.showText(words);
        pen.endText();
    }

    static void bar(PDPageContentStream pen, float x, float y) throws IOException {
        pen.addRect(x, y, 300, 30);
        pen.fill();
    }

    private static org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject picture(PDDocument document)
            throws IOException {
        return LosslessFactory.createFromImage(
                document, new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB));
    }
}
