package org.mingtang.request.redaction;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Draws pictures anew, so that nothing but their pixels goes on: no thumbnail, no remark, nothing behind the end. */
final class OfficePictures {

    static final long MOST_PIXELS = 60_000_000;

    private OfficePictures() {}

    /** The picture in the same format; null where it cannot be drawn here (EMF, WMF, SVG, TIFF). */
    static byte @Nullable [] anew(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return null;
                }
                boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
                return written(reader.read(0), jpeg ? "jpg" : reader.getFormatName());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Whatever a reader throws at a damaged picture: it is not carried on.
            return null;
        }
    }

    private static byte @Nullable [] written(BufferedImage read, String format) throws IOException {
        boolean opaque = format.equals("jpg") || format.equalsIgnoreCase("bmp");
        BufferedImage plain = new BufferedImage(
                read.getWidth(), read.getHeight(), opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(read, 0, 0, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return ImageIO.write(plain, format, out) ? out.toByteArray() : null;
    }
}
