package org.mingtang.review.cleaning;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** Files for the tests of cleaning, and ways to look into them that share nothing with the cleaner. */
final class SomeFiles {

    private SomeFiles() {}

    static Path put(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All parts of a zip as text, whatever they are. */
    static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    static String all(byte[] zip) throws IOException {
        return parts(zip).toString();
    }

    static byte[] picture(String format) throws IOException {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(5, 5, 25, 20);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** A JPEG with the segments put in after its start mark. */
    static byte[] jpeg(byte[]... segments) throws IOException {
        byte[] plain = picture("jpg");
        byte[] start = {plain[0], plain[1]};
        return joined(start, joined(segments), Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** Exif, big-endian: maker, orientation, and where there is one a GPS directory. */
    static byte[] exif(int orientation, boolean position) {
        var tiff = ByteBuffer.allocate(200);
        tiff.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) (position ? 3 : 2));
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(8).putInt(80);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        if (position) {
            tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(100);
        }
        tiff.putInt(0);
        tiff.position(6 + 80).put("Maker-7\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(6 + 100).put("GPSDATA 37.5N 121.4E".getBytes(StandardCharsets.ISO_8859_1));
        return segment(0xe1, tiff.array());
    }

    static boolean samePicture(byte[] one, byte[] other) throws IOException {
        var a = ImageIO.read(new ByteArrayInputStream(one));
        var b = ImageIO.read(new ByteArrayInputStream(other));
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return a.getWidth() == b.getWidth() && a.getHeight() == b.getHeight();
    }
}
