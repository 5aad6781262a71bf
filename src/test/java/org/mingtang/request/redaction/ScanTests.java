package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** Scanned pictures are blackened as a PDF of one page. */
class ScanTests {

    private static final Redactor REDACTOR = new Redactor().with(Ocr.none());

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static BufferedImage shown(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFRenderer(document).renderImage(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    @DisplayName("the pixels under a place are gone, those beside it stay, whatever the picture's kind")
    void pixelsUnderThePlaceAreGone(String format) throws IOException {
        byte[] file = file(SomePictures.orange(400, 200), format);
        RedactedFile redacted = REDACTOR.redact(file, Redaction.of(new Area.OnPage(1, 100, 50, 200, 100, "个人隐私")));

        assertThat(FileKind.of(redacted.content())).isEqualTo(FileKind.PDF);
        BufferedImage page = shown(redacted.content());
        assertThat(page.getWidth()).as("the longer side of A4").isEqualTo(842);
        assertThat(page.getHeight()).isEqualTo(421);
        assertThat(new Color(page.getRGB(110, 60))).isEqualTo(Color.BLACK);
        Color beside = new Color(page.getRGB(400, 300));
        assertThat(beside.getRed() - beside.getBlue()).as("orange").isGreaterThan(150);
        assertThat(redacted.leftBehind()).contains("图片的拍摄信息");
        Certificate certificate = Certificate.of(redacted, "李经办", java.time.OffsetDateTime.MIN);
        assertThat(certificate.originalSha256())
                .as("the record names the picture that was handed in")
                .isEqualTo(Certificate.sha256(file));
    }

    @Test
    void remarksInAPictureDoNotGoOn() throws IOException {
        byte[] file = SomePictures.jpegSaying("张三丰");
        byte[] made = REDACTOR.redact(file, Redaction.of(new Area.OnPage(1, 0, 0, 50, 50, "个人隐私")))
                .content();
        assertThat(new String(made, StandardCharsets.UTF_8)).doesNotContain("张三丰");
    }

    @Test
    @DisplayName("what a png lets through is white paper, not black")
    void clearGroundIsPaper() throws IOException {
        var clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(50, 50, 0xff0000ff);
        BufferedImage page = shown(Scans.asPdf(file(clear, "png")));
        assertThat(new Color(page.getRGB(100, 100)).getRed()).isGreaterThan(240);
    }

    @Test
    void upright() throws IOException {
        FileView view = FileView.of(file(SomePictures.orange(100, 300), "png"));
        assertThat(view.pages()).singleElement().satisfies(page -> {
            assertThat(page.height()).isCloseTo(842, org.assertj.core.data.Offset.offset(0.1));
            assertThat(page.width()).isCloseTo(280.7, org.assertj.core.data.Offset.offset(0.1));
        });
    }

    @Test
    void whatIsNoPictureStaysAsItIs() throws IOException {
        byte[] other = "张三丰".getBytes(StandardCharsets.UTF_8);
        assertThat(Scans.asPdf(other)).isSameAs(other);
    }

    @Test
    void proposalsInAPictureAreNotFoundButDoNotFail() throws IOException {
        assertThat(Proposals.of(SomePictures.png())).isEmpty();
    }

    @Test
    void damagedPicturesAreRefused() throws IOException {
        byte[] whole = file(SomePictures.orange(60, 60), "png");
        for (byte[] bad : new byte[][] {
            Arrays.copyOf(whole, 40),
            {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, 6, 7, 8},
            {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0}
        }) {
            assertThatExceptionOfType(UnlawfulAct.class)
                    .isThrownBy(() -> REDACTOR.redact(bad, Redaction.of(new Area.OnPage(1, 0, 0, 5, 5, "个人隐私"))))
                    .withMessageContaining("打不开");
        }
    }

    @Test
    @DisplayName("a picture that says it is huge is refused before it takes memory")
    void hugePicturesAreRefused() throws IOException {
        byte[] file = file(SomePictures.orange(30, 30), "png");
        // Width and height in the first chunk of a png; its check sum is not looked at by then.
        for (int at : new int[] {16, 20}) {
            file[at + 1] = 1;
        }
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> Scans.asPdf(file))
                .withMessageContaining("万像素");
        assertThat(ImageIO.getImageReaders(ImageIO.createImageInputStream(new ByteArrayInputStream(file))))
                .hasNext();
    }

    @Test
    void placesOutsideThePictureAreRefused() throws IOException {
        byte[] file = file(SomePictures.orange(40, 30), "png");
        for (var area :
                new Area[] {new Area.OnPage(2, 0, 0, 10, 10, "个人隐私"), new Area.OnPage(1, 900, 0, 10, 10, "个人隐私")}) {
            assertThatExceptionOfType(UnlawfulAct.class)
                    .isThrownBy(() -> REDACTOR.redact(file, Redaction.of(area)))
                    .withMessageMatching(".*(没有第2页|在页面以外).*");
        }
    }
}
