package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page drawn anew looks as it did, whatever it was drawn with. */
class RebuiltLookTests {

    /** Something done to the paper. */
    private interface Doing {
        void to(PdfPaper paper) throws IOException;
    }

    private static final Map<String, Doing> DRAWINGS = new LinkedHashMap<>();

    static {
        DRAWINGS.put(
                "text in colour and size",
                paper -> paper.draw(to -> {
                    to.setNonStrokingColor(Color.RED);
                    to.beginText();
                    to.setFont(paper.font, 31);
                    to.newLineAtOffset(60, 600);
                    to.showText("行政许可");
                    to.endText();
                }));
        DRAWINGS.put(
                "text turned and sheared",
                paper -> paper.draw(to -> {
                    to.beginText();
                    to.setFont(paper.font, 20);
                    to.setTextMatrix(new Matrix(0.8f, 0.6f, -0.3f, 1, 200, 400));
                    to.showText("申请人身份证");
                    to.endText();
                }));
        DRAWINGS.put(
                "text spaced, scaled and raised",
                paper -> paper.draw(to -> {
                    to.beginText();
                    to.setFont(paper.font, 16);
                    to.setCharacterSpacing(4);
                    to.setWordSpacing(9);
                    to.setHorizontalScaling(70);
                    to.setTextRise(5);
                    to.newLineAtOffset(60, 500);
                    to.showTextWithPositioning(new Object[] {"申请", -800f, "人 ABC", 300f, "号"});
                    to.endText();
                }));
        DRAWINGS.put(
                "outlined text",
                paper -> paper.draw(to -> {
                    to.setRenderingMode(RenderingMode.STROKE);
                    paper.text(to, 60, 400, "申请人");
                }));
        DRAWINGS.put(
                "operators that move to the next line", paper -> OddPages.operators(paper, OddPages.font(paper), """
                BT /F 14 Tf 16 TL 60 500 Td (ABC) Tj T* (123) Tj (ABX) ' 2 1 (x 1) " 5 -20 TD (C) Tj T* (9) Tj ET
                """));
        DRAWINGS.put("lines, dashes, joins", paper -> OddPages.operators(paper, null, """
                q 6 w 1 J 1 j [12 6] 3 d 0.2 0.4 0.8 RG 60 300 m 200 380 l 260 300 l S Q
                q 0 0 1 rg 300 300 50 40 re f* Q 300 200 m 350 260 400 140 420 200 c b
                60 100 m 90 150 130 100 v 160 60 190 100 y s
                """));
        DRAWINGS.put("clipping", paper -> OddPages.operators(paper, null, """
                q 100 100 m 200 300 l 300 100 l h W n 1 0 0 rg 0 0 500 200 re f Q 0 1 0 rg 300 300 20 20 re f
                """));
        DRAWINGS.put("grey, cmyk and own colour spaces", paper -> OddPages.operators(paper, OddPages.spaces(), """
                0.5 g 60 60 40 40 re f 0.1 0.9 0 0 k 110 60 40 40 re f /CS0 cs 0.7 scn 160 60 40 40 re f
                /DeviceRGB cs 0 1 1 sc 210 60 40 40 re f
                """));
        DRAWINGS.put(
                "shading",
                paper -> OddPages.operators(paper, OddPages.shading(), "q 100 0 0 100 60 300 cm /Sh0 sh Q\n"));
        DRAWINGS.put(
                "see-through",
                paper -> paper.draw(to -> {
                    var state = new PDExtendedGraphicsState();
                    state.setNonStrokingAlphaConstant(0.4f);
                    to.setGraphicsStateParameters(state);
                    to.setNonStrokingColor(Color.BLUE);
                    to.addRect(60, 700, 300, 100);
                    to.fill();
                }));
        DRAWINGS.put(
                "pictures",
                paper -> paper.draw(to -> {
                    var image = LosslessFactory.createFromImage(paper.document, SomePictures.orange(20, 20));
                    to.drawImage(image, 60, 500, 100, 50);
                    to.drawImage(image, new Matrix(50, 50, -50, 50, 300, 500));
                }));
        DRAWINGS.put("picture of single bits", paper -> OddPages.operators(paper, null, """
                q 0 0.5 0 rg 80 0 0 80 60 500 cm BI /W 8 /H 2 /IM true /D [1 0] ID \u0055\u0033 EI Q
                """));
        DRAWINGS.put("forms within forms, moved and turned", paper -> {
            PDFormXObject inner = PdfLeaks.form(paper, to -> paper.text(to, 5, 5, "甲乙丙"));
            PDFormXObject outer = PdfLeaks.form(paper, to -> {
                to.transform(Matrix.getRotateInstance(0.3, 30, 30));
                to.drawForm(inner);
            });
            outer.setMatrix(Matrix.getScaleInstance(1.5f, 2).createAffineTransform());
            paper.draw(to -> to.drawForm(outer));
        });
        DRAWINGS.put(
                "a page without anything", paper -> paper.page.getCOSObject().removeItem(COSName.CONTENTS));
        DRAWINGS.put("a page turned and cropped", paper -> {
            paper.page.setRotation(270);
            paper.page.setCropBox(new PDRectangle(60, 700, 200, 120));
        });
        DRAWINGS.put(
                "more restored than was saved",
                paper -> OddPages.operators(paper, null, "Q Q q 60 60 20 20 re f q q\n"));
    }

    static Stream<String> drawings() {
        return DRAWINGS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void looksAsItDid(String drawing) throws IOException {
        var paper = new PdfPaper();
        DRAWINGS.get(drawing).to(paper);
        byte[] before = paper.bytes();
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(before, Redaction.of(Term.of("不在其中", "个人隐私")));

        assertThat(redacted.notes()).noneMatch(note -> note.contains("转为图片"));
        assertThat(redacted.blackened()).isEmpty();
        assertThat(differing(picture(before), picture(redacted.content()))).isLessThan(12);
        assertThat(SeenText.of(redacted.content())).isEqualTo(SeenText.of(before));
    }

    static Stream<String> some() {
        return Stream.of(
                "text in colour and size",
                "clipping",
                "a page turned and cropped",
                "forms within forms, moved and turned");
    }

    @ParameterizedTest
    @MethodSource("some")
    void looksAsItDidAlsoAsAPicture(String drawing) throws IOException {
        var paper = new PdfPaper();
        DRAWINGS.get(drawing).to(paper);
        OddPages.operators(paper, null, "/Unknown op\n");
        byte[] before = paper.bytes();
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(before, Redaction.of(Term.of("不在其中", "个人隐私")));

        assertThat(redacted.notes()).singleElement().asString().contains("转为图片（页面里有不认识的绘制指令）");
        BufferedImage was = picture(before);
        BufferedImage is = picture(redacted.content());
        assertThat(Math.abs(is.getWidth() - was.getWidth())).isLessThan(2);
        assertThat(ink(is)).isCloseTo(ink(was), org.assertj.core.data.Offset.offset(30 + ink(was) / 8));
    }

    @Test
    void whatCannotBeTakenApartBecomesAPictureAndSaysWhy() throws IOException {
        Map<String, Doing> odd = Map.of(
                "蒙版", paper -> OddPages.operators(paper, OddPages.softMask(), "/G0 gs 60 60 20 20 re f\n"),
                "图案填充",
                        paper -> OddPages.operators(
                                paper, OddPages.tiling(paper), "/Pattern cs /P0 scn 60 60 20 20 re f\n"),
                "裁剪边界",
                        paper -> OddPages.operators(
                                paper, OddPages.font(paper), "BT /F 14 Tf 7 Tr 60 500 Td (ABC) Tj ET\n"),
                "不认识", paper -> OddPages.operators(paper, null, "1 0 d0\n"),
                "图形画成", paper -> OddPages.operators(paper, OddPages.type3(paper), "BT /T 14 Tf 60 500 Td (a) Tj ET\n"));
        for (var each : odd.entrySet()) {
            var paper = new PdfPaper();
            each.getValue().to(paper);
            RedactedFile redacted =
                    new Redactor().with(Ocr.none()).redact(paper.bytes(), Redaction.of(Term.of("不在其中", "")));
            assertThat(redacted.notes()).as(each.getKey()).anyMatch(note -> note.contains(each.getKey()));
        }
    }

    @Test
    @DisplayName("words in a font drawn with shapes are found and painted over in the picture")
    void wordsInADrawnFontAreFound() throws IOException {
        var paper = new PdfPaper();
        OddPages.operators(paper, OddPages.type3(paper), "BT /T 14 Tf 60 500 Td (aaaa) Tj ET\n");
        byte[] before = paper.bytes();
        RedactedFile redacted = new Redactor().with(Ocr.none()).redact(before, Redaction.of(Term.of("aaaa", "")));
        assertThat(redacted.blackened()).hasSize(1);
        BufferedImage seen = picture(redacted.content());
        int black = 0;
        for (int x = 43; x < 64; x++) {
            black += new Color(seen.getRGB(x, (int) ((842 - 503) * 50 / 72.0))).getGreen() < 90 ? 1 : 0;
        }
        assertThat(black).isEqualTo(21);
    }

    private static BufferedImage picture(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 50);
        }
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        int differing = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                int a = new Color(one.getRGB(x, y)).getGreen();
                int b = new Color(other.getRGB(x, y)).getGreen();
                differing += Math.abs(a - b) > 24 ? 1 : 0;
            }
        }
        return differing;
    }

    private static int ink(BufferedImage picture) {
        int ink = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                ink += new Color(picture.getRGB(x, y)).getGreen() < 160 ? 1 : 0;
            }
        }
        return ink;
    }
}
