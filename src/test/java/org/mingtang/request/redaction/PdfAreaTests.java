package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** Places drawn by hand on the page: text, pictures and lines in them are really gone, all else stays where it was. */
class PdfAreaTests {

    private static RedactedFile redact(PdfPaper paper, Area... areas) throws IOException {
        return redact(paper.bytes(), areas);
    }

    private static RedactedFile redact(byte[] file, Area... areas) {
        return new Redactor().with(Ocr.none()).redact(file, Redaction.of(areas));
    }

    /** A4 is 842 points high: what stands 700 from below is 142 from above. */
    private static Area box(double x, double fromBelow, double width, double height) {
        return new Area.OnPage(1, x, 842 - fromBelow - height, width, height, "商业秘密");
    }

    @Test
    void takesTheWordsInThePlaceAndLeavesTheirNeighboursWhereTheyWere() throws IOException {
        byte[] before =
                new PdfPaper().write(72, 700, "申请人张三丰，住址").write(72, 680, "第二页").bytes();
        // Three signs of twelve points behind the first three.
        RedactedFile redacted = redact(before, box(108, 697, 36, 14));

        assertThat(SeenText.of(redacted.content())).contains("申请人，住址", "第二页").doesNotContain("张");
        List<Point2D> was = positions(before);
        was.subList(13, 16).clear();
        assertThat(positions(redacted.content()))
                .usingElementComparator((a, b) -> a.distance(b) < 0.02 ? 0 : 1)
                .isEqualTo(was);
        assertThat(redacted.blackened()).containsExactly(new Removal("第1页", "商业秘密", 1));
        assertThat(redacted.notes()).isEmpty();
    }

    @Test
    void spacingBetweenSignsAndWordsIsKept() throws IOException {
        byte[] before = new PdfPaper()
                .draw(to -> {
                    to.setCharacterSpacing(3);
                    to.setWordSpacing(5);
                    to.setHorizontalScaling(80);
                })
                .write(72, 700, "甲乙 丙李四")
                .bytes();
        // 乙 is the second of signs that are 12 + 3 wide, drawn at 80 in a hundred.
        RedactedFile redacted = redact(before, box(84.5, 697, 9, 14));

        List<Point2D> was = positions(before);
        was.remove(11);
        assertThat(SeenText.of(redacted.content())).contains("甲丙李四");
        assertThat(positions(redacted.content()))
                .usingElementComparator((a, b) -> a.distance(b) < 0.05 ? 0 : 1)
                .isEqualTo(was);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void placesAreCountedOnThePageAsShown(int rotation) throws IOException {
        var paper = new PdfPaper().write(72, 700, "张三丰");
        paper.page.setRotation(rotation);
        byte[] before = paper.bytes();
        PageFrame frame;
        try (var document = Loader.loadPDF(before)) {
            frame = PageFrame.of(document.getPage(0));
        }
        var shown = frame.shown(new java.awt.geom.Rectangle2D.Double(70, 695, 40, 18));
        RedactedFile redacted =
                redact(before, new Area.OnPage(1, shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight(), ""));

        assertThat(SeenText.of(redacted.content())).isEqualTo(Leak.HARMLESS);
        try (var document = Loader.loadPDF(redacted.content())) {
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            assertThat(new Color(seen.getRGB((int) shown.getCenterX(), (int) shown.getCenterY())))
                    .isEqualTo(Color.BLACK);
        }
    }

    @Test
    void aCroppedPageCountsFromItsCrop() throws IOException {
        var paper = new PdfPaper().write(72, 700, "张三丰").write(400, 700, "甲");
        paper.page.setCropBox(new PDRectangle(50, 650, 200, 150));
        RedactedFile redacted = redact(paper, new Area.OnPage(1, 20, 80, 45, 40, ""));
        assertThat(SeenText.of(redacted.content())).isEqualTo(Leak.HARMLESS);
    }

    @Test
    @DisplayName("a word that the format uses itself can be blackened by hand")
    void wordsOfTheFormatByHand() throws IOException {
        var paper = new PdfPaper();
        var resources = paper.page.getResources();
        var name = resources.add(new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        OddPages.operators(paper, null, "BT /" + name.getName() + " 12 Tf 72 700 Td (Font Page Type) Tj ET\n");
        RedactedFile redacted = redact(paper, box(70, 690, 120, 30));
        assertThat(redacted.readBack().survivors()).isEmpty();
        assertThat(SeenText.of(redacted.content())).isEqualTo(Leak.HARMLESS);
    }

    @Test
    void theGroundIsDrawnButIsNoText() throws IOException {
        RedactedFile redacted = redact(new PdfPaper(), box(100, 400, 200, 30));
        assertThat(SeenText.of(redacted.content())).isEqualTo(Leak.HARMLESS);
        try (var document = Loader.loadPDF(redacted.content())) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 144);
            int white = 0;
            for (int x = 202; x < 598; x++) {
                for (int y = (842 - 428) * 2; y < (842 - 402) * 2; y++) {
                    white += new Color(seen.getRGB(x, y)).equals(Color.WHITE) ? 1 : 0;
                }
            }
            assertThat(white).isBetween(100, 3_000);
        }
    }

    @Test
    void aFormUsedTwiceIsBlackenedOnlyWhereThePlaceIs() throws IOException {
        var paper = new PdfPaper();
        PDFormXObject form = PdfLeaks.form(paper, to -> paper.text(to, 0, 5, "甲乙丙"));
        paper.draw(to -> {
            for (int y : new int[] {600, 500}) {
                to.saveGraphicsState();
                to.transform(Matrix.getTranslateInstance(100, y));
                to.drawForm(form);
                to.restoreGraphicsState();
            }
        });
        RedactedFile redacted = redact(paper, box(95, 598, 60, 20));
        assertThat(SeenText.of(redacted.content())).isEqualTo(Leak.HARMLESS + "甲乙丙");
        assertThat(redacted.readBack().notes()).anyMatch(note -> note.contains("别处还有"));
    }

    @Test
    void rulesOfATableStayAndLinesWhollyInsideGo() throws IOException {
        RedactedFile redacted = redact(
                new PdfPaper().draw(to -> {
                    to.addRect(50, 400, 400, 100);
                    to.stroke();
                    to.moveTo(110, 420);
                    to.curveTo(115, 425, 120, 430, 125, 420);
                    to.stroke();
                }),
                box(100, 410, 100, 40));
        assertThat(redacted.notes()).isEmpty();
        assertThat(operators(redacted.content())).contains("re");
        assertThat(operators(redacted.content()).stream().filter("S"::equals)).hasSize(1);
    }

    @Test
    void placesThatAreNotThereAreRefused() throws IOException {
        byte[] file = PdfLeaks.plain();
        assertThatThrownBy(() -> redact(file, new Area.OnPage(2, 0, 0, 9, 9, "")))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("文件只有1页，没有第2页。");
        assertThatThrownBy(() -> redact(file, new Area.OnPage(1, 700, 0, 9, 9, "")))
                .hasMessageContaining("在页面以外");
        assertThatThrownBy(() -> redact(file, new Area.InParagraph(0, 0, 1, "")))
                .hasMessageContaining("按页面位置");
        assertThatThrownBy(() -> new Area.OnPage(0, 0, 0, 9, 9, "")).hasMessageContaining("页码从1起");
        assertThatThrownBy(() -> new Area.OnPage(1, Double.NaN, 0, 9, 9, "")).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> new Area.OnPage(1, 0, 0, 0, 9, "")).isInstanceOf(UnlawfulAct.class);
    }

    private static List<String> operators(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            List<String> names = new ArrayList<>();
            for (Object token : new PDFStreamParser(document.getPage(0)).parse()) {
                if (token instanceof Operator operator) {
                    names.add(operator.getName());
                }
            }
            return names;
        }
    }

    private static List<Point2D> positions(byte[] file) throws IOException {
        List<Point2D> positions = new ArrayList<>();
        try (var document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank()) {
                        positions.add(new Point2D.Double(text.getX(), text.getY()));
                    }
                }
            }.getText(document);
        }
        return positions;
    }
}
