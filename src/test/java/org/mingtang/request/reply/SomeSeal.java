package org.mingtang.request.reply;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of the seal of nobody. */
public final class SomeSeal {

    private SomeSeal() {}

    public static byte[] png() {
        return png(300, 300);
    }

    static byte[] png(int width, int height) {
        return written(on(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), null), "png");
    }

    static byte[] png(Color ground) {
        return written(on(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB), ground), "png");
    }

    static BufferedImage opaque() {
        return on(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), Color.WHITE);
    }

    private static BufferedImage on(BufferedImage picture, Color ground) {
        var pen = picture.createGraphics();
        int w = picture.getWidth();
        int h = picture.getHeight();
        if (ground != null) {
            pen.setColor(ground);
            pen.fillRect(0, 0, w, h);
        }
        pen.setColor(new Color(0xd0, 0x10, 0x10, 0xe0));
        pen.setStroke(new BasicStroke(8));
        pen.drawOval(6, 6, w - 12, h - 12);
        pen.fillOval(w / 3, h / 3, w / 3, h / 3);
        pen.dispose();
        return picture;
    }

    static byte[] written(BufferedImage picture, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
