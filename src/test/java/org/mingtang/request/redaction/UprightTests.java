package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs as cameras write them, seen and blackened as they were taken. */
class UprightTests {

    private static final Redactor REDACTOR = new Redactor().with(Ocr.none());
    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;

    /** Stored: red and green above, blue and white below. */
    private static byte[] photograph(int orientation, boolean motorola) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        List<Color> colours = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        for (int quarter = 0; quarter < 4; quarter++) {
            pen.setColor(colours.get(quarter));
            pen.fillRect(quarter % 2 * WIDTH / 2, quarter / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return withExif(out.toByteArray(), exif(orientation, motorola));
    }

    /** The camera's name and how it was held. */
    private static byte[] exif(int orientation, boolean motorola) {
        byte[] camera = "Zhang San's camera\0".getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes((motorola ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        number(out, 42, 2, motorola);
        number(out, 8, 4, motorola);
        number(out, 2, 2, motorola);
        entry(out, 0x010F, 2, camera.length, 38, 4, motorola);
        entry(out, 0x0112, 3, 1, orientation, 2, motorola);
        number(out, 0, 4, motorola);
        out.writeBytes(camera);
        return out.toByteArray();
    }

    private static void entry(
            ByteArrayOutputStream out, int tag, int type, int count, int value, int size, boolean motorola) {
        number(out, tag, 2, motorola);
        number(out, type, 2, motorola);
        number(out, count, 4, motorola);
        number(out, value, size, motorola);
        number(out, 0, 4 - size, motorola);
    }

    private static void number(ByteArrayOutputStream out, int number, int bytes, boolean motorola) {
        for (int n = 0; n < bytes; n++) {
            out.write(number >> 8 * (motorola ? bytes - 1 - n : n));
        }
    }

    private static byte[] withExif(byte[] jpeg, byte[] exif) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        number(out, exif.length + 2, 2, true);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Colours seen at upper left, upper right, lower left, lower right. */
    private static String seen(BufferedImage picture) {
        var seen = new StringBuilder();
        for (int quarter = 0; quarter < 4; quarter++) {
            int x = picture.getWidth() * (1 + quarter % 2 * 2) / 4;
            int y = picture.getHeight() * (1 + quarter / 2 * 2) / 4;
            var colour = new Color(picture.getRGB(x, y));
            boolean red = colour.getRed() > 127;
            boolean green = colour.getGreen() > 127;
            boolean blue = colour.getBlue() > 127;
            seen.append(red && green && blue ? 'W' : red ? 'R' : green ? 'G' : blue ? 'B' : 'K');
        }
        return seen.toString();
    }

    private static BufferedImage page(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, RGBW, 842, 421",
        "2, GRWB, 842, 421",
        "3, WBGR, 842, 421",
        "4, BWRG, 842, 421",
        "5, RBGW, 421, 842",
        "6, BRWG, 421, 842",
        "7, WGBR, 421, 842",
        "8, GWRB, 421, 842",
        "0, RGBW, 842, 421",
        "9, RGBW, 842, 421"
    })
    @DisplayName("as the camera was held, in each of the eight ways; what is no way is as stored")
    void isSeenAsItWasTaken(int orientation, String colours, int width, int height) throws IOException {
        for (boolean motorola : new boolean[] {true, false}) {
            byte[] file = photograph(orientation, motorola);
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(FileView.picture(file, 1)));
            assertThat(seen(shown)).isEqualTo(colours);
            assertThat(shown.getWidth() > shown.getHeight()).isEqualTo(width > height);
            assertThat(FileView.of(file).pages()).singleElement().satisfies(page -> {
                assertThat(Math.round(page.width())).isEqualTo(width);
                assertThat(Math.round(page.height())).isEqualTo(height);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("what is marked on the picture as it is seen is what is black, and nothing else")
    void placesAreThoseThatAreSeen(int orientation) throws IOException {
        byte[] file = photograph(orientation, true);
        String before = seen(page(Scans.asPdf(file)));
        FileView.Page size = FileView.of(file).pages().get(0);
        var upperLeft = new Area.OnPage(1, 1, 1, size.width() / 2 - 1, size.height() / 2 - 1, "个人隐私");
        RedactedFile redacted = REDACTOR.redact(file, Redaction.of(upperLeft));
        assertThat(redacted.readBack().survivors()).isEmpty();
        BufferedImage after = page(redacted.content());
        assertThat(seen(after)).isEqualTo("K" + before.substring(1));
        assertThat(after.getWidth()).isEqualTo((int) Math.round(size.width()));
    }

    @Test
    @DisplayName("nothing that the camera wrote goes on, not even how it was held")
    void resultSaysNothingOfTheCamera() throws IOException {
        byte[] file = photograph(6, true);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Zhang San");
        byte[] made = REDACTOR.redact(file, Redaction.of(new Area.OnPage(1, 5, 5, 20, 20, "个人隐私")))
                .content();
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Zhang San");
        try (var document = Loader.loadPDF(made)) {
            assertThat(document.getPage(0).getRotation()).isZero();
        }
    }

    @Test
    @DisplayName("damaged notes of a camera never keep a picture from being shown")
    void damagedNotesAreNone() throws IOException {
        byte[] whole = photograph(6, true);
        var random = new Random(20260302);
        for (int n = 0; n < 300; n++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change < 4; change++) {
                damaged[6 + random.nextInt(60)] = (byte) random.nextInt(256);
            }
            assertThat(Upright.of(damaged).orientation()).isBetween(1, 8);
        }
        assertThat(Upright.of(new byte[0])).isEqualTo(new Upright(1));
        assertThat(Upright.of(Arrays.copyOf(whole, 20))).isEqualTo(new Upright(1));
        assertThat(Upright.of(SomePictures.png())).isEqualTo(new Upright(1));
    }
}
