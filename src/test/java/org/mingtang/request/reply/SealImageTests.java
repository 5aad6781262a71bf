package org.mingtang.request.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.UnlawfulAct;

/** Which pictures are taken for a seal. */
class SealImageTests {

    private static void refused(byte[] file, String sentence) {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> SealImage.checked(file))
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "2000, 2000", "400, 389"})
    void squarePicturesWithClearGroundAreTaken(int width, int height) throws IOException {
        byte[] kept = SealImage.checked(SomeSeal.png(width, height));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getRGB(0, 0) >>> 24).as("the ground stays clear").isZero();
        assertThat(new Color(picture.getRGB(width / 2, height / 2)).getRed()).isGreaterThan(180);
    }

    @ParameterizedTest
    @CsvSource({
        "199, 199, 边长应当在 200 到 2000 像素之间",
        "2001, 2001, 边长应当在 200 到 2000 像素之间",
        "400, 380, 宽和高应当相等",
        "380, 400, 宽和高应当相等"
    })
    void otherSizesAreRefused(int width, int height, String sentence) {
        refused(SomeSeal.png(width, height), sentence);
    }

    @Test
    @DisplayName("a seal on white would cover signature and date")
    void groundMustBeClear() {
        refused(SomeSeal.png(Color.WHITE), "底色应当透明");
        refused(SomeSeal.written(SomeSeal.opaque(), "png"), "底色应当透明");
    }

    @Test
    void emptyPicturesAreRefused() {
        refused(SomeSeal.written(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB), "png"), "几乎没有内容");
    }

    @Test
    void onlyPngAndOnlyWholeOnes() {
        refused(SomeSeal.written(SomeSeal.opaque(), "jpg"), "应当是 PNG");
        refused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "应当是 PNG");
        refused(new byte[0], "应当是 PNG");
        refused(new byte[SealImage.MOST_BYTES + 1], "超过 1 MB");
        byte[] whole = SomeSeal.png(300, 300);
        refused(Arrays.copyOf(whole, 60), "打不开");
        refused(Arrays.copyOf(whole, 9), "打不开");
    }

    @Test
    @DisplayName("a picture that says it is huge is refused before it takes memory")
    void hugePicturesAreRefused() {
        byte[] file = SomeSeal.png(300, 300);
        file[17] = 1;
        file[21] = 1;
        refused(file, "边长应当在");
    }

    @Test
    @DisplayName("only pixels are kept: nothing behind the end, no colour under what is clear")
    void nothingButPixelsIsKept() throws IOException {
        var picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 300; i++) {
            picture.setRGB(i, 0, 0x00123456);
            for (int k = 100; k < 140; k++) {
                picture.setRGB(i, k, 0xffcc0000);
            }
        }
        byte[] drawn = SomeSeal.written(picture, "png");
        byte[] file = Arrays.copyOf(drawn, drawn.length + 6);
        System.arraycopy("secret".getBytes(StandardCharsets.UTF_8), 0, file, drawn.length, 6);
        byte[] kept = SealImage.checked(file);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getRGB(5, 0)).isZero();
    }
}
