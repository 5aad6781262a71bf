package org.mingtang.request.reply;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.mingtang.procedure.UnlawfulAct;

/** Checks the picture of a seal and draws it anew, so that nothing but its pixels is kept. */
final class SealImage {

    static final int MOST_BYTES = 1 << 20;
    private static final int LEAST_SIDE = 200;
    private static final int MOST_SIDE = 2_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private SealImage() {}

    /** @throws UnlawfulAct with a sentence on what is wrong with it */
    static byte[] checked(byte[] file) {
        refuse(file.length > MOST_BYTES, "印章图样超过 1 MB，请缩小后再上传。");
        boolean png = file.length > PNG.length;
        for (int i = 0; png && i < PNG.length; i++) {
            png = file[i] == PNG[i];
        }
        refuse(!png, "印章图样应当是 PNG 图片（底色透明）。");
        BufferedImage picture = pixels(file);
        refuse(!picture.getColorModel().hasAlpha() || clear(picture) < 0.1, "印章图样的底色应当透明，否则会盖住落款的字。");
        refuse(clear(picture) > 0.995, "印章图样里几乎没有内容，请检查图片。");
        return written(picture);
    }

    private static BufferedImage pixels(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                refuse(
                        Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE,
                        "印章图样的边长应当在 " + LEAST_SIDE + " 到 " + MOST_SIDE + " 像素之间。");
                refuse(Math.abs(width - height) > Math.max(width, height) * 0.03, "印章图样的宽和高应当相等，请裁去四周多余的部分。");
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // What a reader throws at a damaged picture depends on where it stumbles.
            throw new UnlawfulAct("印章图样打不开，图片可能已损坏。");
        }
    }

    /** Which part of the picture lets the paper through. */
    private static double clear(BufferedImage picture) {
        long clear = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                clear += picture.getRGB(x, y) >>> 24 < 16 ? 1 : 0;
            }
        }
        return (double) clear / ((long) picture.getWidth() * picture.getHeight());
    }

    private static byte[] written(BufferedImage picture) {
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                plain.setRGB(x, y, colour >>> 24 == 0 ? 0 : colour);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(plain, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new UnlawfulAct(message);
        }
    }
}
