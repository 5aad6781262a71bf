package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places over pictures and drawn lines: pixels are overwritten, and pages that cannot be cut become pictures. */
class PdfPictureAreaTests {

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

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "alpha", "inline"})
    void pixelsUnderThePlaceAreOverwritten(String kind) throws IOException {
        var paper = new PdfPaper();
        var picture = SomePictures.orange(200, 100);
        PDImageXObject image = switch (kind) {
            case "jpg" -> JPEGFactory.createFromImage(paper.document, picture);
            case "alpha" -> LosslessFactory.createFromImage(paper.document, halfSeen(picture));
            default -> LosslessFactory.createFromImage(paper.document, picture);
        };
        paper.draw(to -> {
            if (kind.equals("inline")) {
                var parameters = new org.apache.pdfbox.cos.COSDictionary();
                parameters.setInt(COSName.W, 8);
                parameters.setInt(COSName.H, 1);
                parameters.setInt(COSName.BPC, 8);
                parameters.setItem(COSName.CS, COSName.G);
                to.drawImage(
                        new PDInlineImage(parameters, new byte[] {120, 120, 120, 120, 120, 120, 120, 120}, null),
                        100,
                        300,
                        200,
                        100);
            } else {
                to.drawImage(image, 100, 300, 200, 100);
            }
        });
        RedactedFile redacted = redact(paper, box(100, 300, 100, 100));

        assertThat(redacted.notes()).noneMatch(note -> note.contains("转为图片"));
        try (var document = Loader.loadPDF(redacted.content())) {
            var resources = document.getPage(0).getResources();
            var name = resources.getXObjectNames().iterator().next();
            BufferedImage pixels = ((PDImageXObject) resources.getXObject(name)).getImage();
            int middle = pixels.getHeight() / 2;
            assertThat(new Color(pixels.getRGB(pixels.getWidth() / 5, middle)).getRed())
                    .isLessThan(20);
            assertThat(new Color(pixels.getRGB(pixels.getWidth() - 1, middle)).getRed())
                    .isGreaterThan(100);
        }
    }

    @Test
    void wordsDrawnWithCurvesTurnThePageIntoAPicture() throws IOException {
        RedactedFile redacted = redact(
                new PdfPaper().draw(to -> {
                    to.moveTo(90, 420);
                    to.curveTo(115, 480, 120, 430, 300, 420);
                    to.fill();
                }),
                box(100, 410, 100, 40));
        assertThat(redacted.notes()).singleElement().asString().contains("第1页转为图片", "可能是画出来的字");
        assertThat(SeenText.of(redacted.content())).isEmpty();
        assertThat(redacted.readBack().survivors()).isEmpty();
    }

    @Test
    void pagesAsPicturesOnWishAndOnlyThoseWithPlaces() throws IOException {
        var paper = new PdfPaper().write(72, 700, "张三丰");
        paper.document.addPage(new org.apache.pdfbox.pdmodel.PDPage(PDRectangle.A4));
        RedactedFile redacted = new Redactor()
                .with(Ocr.none())
                .withPagesAsPictures()
                .redact(paper.bytes(), Redaction.of(Term.of("张三丰", "个人隐私")));
        assertThat(redacted.notes()).singleElement().asString().contains("第1页", "按要求");
        try (var document = Loader.loadPDF(redacted.content())) {
            assertThat(document.getPage(0).getResources().getFontNames()).isEmpty();
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
            assertThat(document.getPage(1).getResources().getXObjectNames()).isEmpty();
        }
    }

    private static BufferedImage halfSeen(BufferedImage picture) {
        var half = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < half.getWidth(); x++) {
            for (int y = 0; y < half.getHeight(); y++) {
                half.setRGB(x, y, picture.getRGB(x, y) & 0x80ffffff);
            }
        }
        return half;
    }
}
