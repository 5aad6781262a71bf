package org.mingtang.request.redaction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures for the tests. */
final class SomePictures {

    private SomePictures() {}

    static BufferedImage orange(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(orange(40, 30), "png", out);
        return out.toByteArray();
    }

    /** With a remark (COM segment) behind its start. */
    static byte[] jpegSaying(String words) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(orange(40, 30), "jpg", plain);
        byte[] remark = words.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (remark.length + 2)});
        out.write(remark);
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return out.toByteArray();
    }
}
