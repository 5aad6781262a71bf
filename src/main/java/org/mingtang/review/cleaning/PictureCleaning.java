package org.mingtang.review.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mingtang.review.HiddenContent.Kind;

/** Takes data about the picture out of JPEG and PNG files, without touching a single dot of the picture itself. */
final class PictureCleaning {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** What changes the look of a PNG (W3C PNG, third edition); all else is words about it. */
    private static final Set<String> LOOKS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private PictureCleaning() {}

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    }

    static boolean isPng(byte[] bytes) {
        for (int i = 0; i < PNG.length; i++) {
            if (bytes.length <= i || bytes[i] != PNG[i]) {
                return false;
            }
        }
        return true;
    }

    static byte[] clean(byte[] bytes, Taken taken) {
        return isJpeg(bytes) ? jpeg(bytes, taken) : isPng(bytes) ? png(bytes, taken) : bytes;
    }

    /** Keeps JFIF, Adobe's colour mark and colour profiles; Exif keeps nothing but which way is up. */
    private static byte[] jpeg(byte[] bytes, Taken taken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 2);
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == 0xda) {
                break;
            }
            int length = marker >= 0xd0 && marker <= 0xd8 || marker == 1
                    ? 0
                    : ((bytes[at + 2] & 0xff) << 8) + (bytes[at + 3] & 0xff);
            int end = Math.min(bytes.length, at + 2 + length);
            if (keeps(bytes, at, marker)) {
                out.write(bytes, at, end - at);
            } else {
                about(bytes, at, end, marker, taken, out);
            }
            at = end;
        }
        int end = endOfPicture(bytes, at);
        out.write(bytes, at, end - at);
        if (end < bytes.length) {
            taken.removed(Kind.EMBEDDED_FILE, "图片结尾之后的数据", "");
        }
        return out.toByteArray();
    }

    private static boolean keeps(byte[] bytes, int at, int marker) {
        return switch (marker) {
            case 0xe0 -> starts(bytes, at + 4, "JFIF");
            case 0xe2 -> starts(bytes, at + 4, "ICC_PROFILE");
            case 0xee -> starts(bytes, at + 4, "Adobe");
            default -> !(marker >= 0xe1 && marker <= 0xef) && marker != 0xfe;
        };
    }

    private static void about(byte[] bytes, int at, int end, int marker, Taken taken, ByteArrayOutputStream out) {
        if (marker == 0xe1 && starts(bytes, at + 4, "Exif")) {
            Exif exif = Exif.of(bytes, at + 10, end);
            if (exif.hasOnlyOrientation()) {
                out.write(bytes, at, end - at);
                return;
            }
            if (exif.hasPosition()) {
                taken.removed(Kind.POSITION, "GPS定位", "");
            }
            taken.removed(Kind.CAMERA, "拍摄设备和时间等", exif.words());
            if (exif.orientation() > 1) {
                out.writeBytes(Exif.onlyOrientation(exif.orientation()));
            }
        } else if (marker == 0xfe) {
            taken.removed(
                    Kind.CAMERA, "注释", new String(bytes, at + 4, Math.max(0, end - at - 4), StandardCharsets.UTF_8));
        } else {
            String words = new String(bytes, at + 4, Math.max(0, end - at - 4), StandardCharsets.ISO_8859_1);
            if (words.contains("GPSLatitude")) {
                taken.removed(Kind.POSITION, "XMP中的定位", "");
            }
            taken.removed(Kind.CAMERA, "XMP、IPTC等附加信息", "");
        }
    }

    /** The end-of-image mark of the main picture: within its data each ff is followed by 0 or a restart mark. */
    private static int endOfPicture(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            if ((bytes[at] & 0xff) == 0xff) {
                int marker = bytes[at + 1] & 0xff;
                if (marker == 0xd9) {
                    return at + 2;
                }
                boolean segment =
                        marker == 0xda || marker >= 0xc0 && marker <= 0xcf || marker == 0xdb || marker == 0xdd;
                if (segment && at + 3 < bytes.length) {
                    at += 2 + ((bytes[at + 2] & 0xff) << 8) + (bytes[at + 3] & 0xff);
                    continue;
                }
            }
            at++;
        }
        return bytes.length;
    }

    private static byte[] png(byte[] bytes, Taken taken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.writeBytes(PNG);
        int at = PNG.length;
        while (at + 12 <= bytes.length) {
            int length = number(bytes, at);
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            int end = length < 0 || length > bytes.length - at - 12 ? bytes.length : at + 12 + length;
            if (LOOKS.contains(type)) {
                out.write(bytes, at, end - at);
            } else {
                String words = new String(bytes, at + 8, Math.max(0, end - at - 12), StandardCharsets.UTF_8);
                boolean position =
                        type.equals("eXIf") && Exif.of(bytes, at + 8, end - 4).hasPosition();
                if (position || words.contains("GPSLatitude")) {
                    taken.removed(Kind.POSITION, "GPS定位", "");
                }
                taken.removed(Kind.CAMERA, "附加信息", type.equals("tEXt") || type.equals("iTXt") ? words : "");
            }
            at = end;
            if (type.equals("IEND")) {
                break;
            }
        }
        if (at < bytes.length) {
            taken.removed(Kind.EMBEDDED_FILE, "图片结尾之后的数据", "");
        }
        return out.toByteArray();
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    private static boolean starts(byte[] bytes, int at, String words) {
        return at + words.length() <= bytes.length
                && new String(bytes, at, words.length(), StandardCharsets.ISO_8859_1).equals(words);
    }
}
