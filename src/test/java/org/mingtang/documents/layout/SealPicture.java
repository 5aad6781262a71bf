package org.mingtang.documents.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A seal of nobody: a ring and a star on transparent ground. */
final class SealPicture {

    private SealPicture() {}

    static byte[] png() {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xd0, 0x10, 0x10, 0xd8));
        pen.setStroke(new BasicStroke(12));
        pen.drawOval(8, 8, 384, 384);
        Polygon star = new Polygon();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            int radius = i % 2 == 0 ? 70 : 27;
            star.addPoint((int) (200 + radius * Math.cos(angle)), (int) (200 + radius * Math.sin(angle)));
        }
        pen.fill(star);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
