package org.mingtang.review.cleaning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The first directory of Exif data (a TIFF inside the picture): enough to tell what it gives away. */
record Exif(int entries, int orientation, boolean hasPosition, String words) {

    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;

    static Exif of(byte[] bytes, int from, int to) {
        if (to - from < 14 || to > bytes.length) {
            return new Exif(0, 1, false, "");
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, from, to - from).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int start = tiff.getInt(4);
        if (start < 8 || start + 2 > tiff.limit()) {
            return new Exif(0, 1, false, "");
        }
        int count = tiff.getShort(start) & 0xffff;
        int orientation = 1;
        boolean position = false;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count && start + 14 + i * 12 <= tiff.limit(); i++) {
            int at = start + 2 + i * 12;
            int tag = tiff.getShort(at) & 0xffff;
            position |= tag == GPS;
            if (tag == ORIENTATION) {
                orientation = tiff.getShort(at + 8) & 0xffff;
            } else if (tiff.getShort(at + 2) == 2) {
                words.add(text(tiff, at));
            }
        }
        return new Exif(
                count, orientation >= 1 && orientation <= 8 ? orientation : 1, position, String.join(" ", words));
    }

    boolean hasOnlyOrientation() {
        return entries == 1 && orientation > 1;
    }

    /** A segment that tells which way is up and nothing else. */
    static byte[] onlyOrientation(int orientation) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        return segment.array();
    }

    private static String text(ByteBuffer tiff, int at) {
        int length = tiff.getInt(at + 4);
        int from = length <= 4 ? at + 8 : tiff.getInt(at + 8);
        if (length <= 0 || length > 1000 || from < 0 || from > tiff.limit() - length) {
            return "";
        }
        byte[] text = new byte[length];
        tiff.get(from, text);
        return new String(text, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
