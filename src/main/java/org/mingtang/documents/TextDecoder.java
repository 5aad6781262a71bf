package org.mingtang.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the charset of plain text: byte order mark, then strict UTF-8, then UTF-16 by its zeros, else GB18030. */
final class TextDecoder {

    static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    static String read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw UnreadableReason.TOO_MUCH_CONTENT.found();
        }
        String text = decode(Files.readAllBytes(file));
        if (looksBinary(text)) {
            throw UnreadableReason.UNKNOWN.found();
        }
        return text;
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String utf8 = utf8(bytes);
        if (utf8 != null && zeros(bytes, 0) + zeros(bytes, 1) <= bytes.length / 10) {
            return utf8;
        }
        String utf16 = utf16(bytes);
        return utf16 != null ? utf16 : new String(bytes, GB18030);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cutOff(bytes)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The length of a character begun but not ended: the head of a file is cut anywhere. */
    private static int cutOff(byte[] bytes) {
        for (int back = 1; back <= 3 && bytes.length > 1000; back++) {
            int b = bytes[bytes.length - back] & 0xFF;
            if (b >= 0xC2) {
                int whole = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return back < whole ? back : 0;
            }
            if (b < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    /** UTF-16 without a mark shows in the zero bytes of its spaces, digits and line ends, and reads as usual text. */
    private static @Nullable String utf16(byte[] bytes) {
        if (zeros(bytes, 0) + zeros(bytes, 1) == 0) {
            return null;
        }
        String little = new String(bytes, StandardCharsets.UTF_16LE);
        String big = new String(bytes, StandardCharsets.UTF_16BE);
        String text = usual(little) >= usual(big) ? little : big;
        return usual(text) * 10 >= text.length() * 9L ? text : null;
    }

    private static long usual(String text) {
        return text.chars().filter(TextDecoder::usual).count();
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean usual(int c) {
        return (c >= ' ' && c < 0x7f)
                || (c >= '\t' && c <= '\r')
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0x3000 && c <= 0x303f)
                || (c >= 0xff00 && c <= 0xffef)
                || (c >= 0x2000 && c <= 0x266f);
    }

    /** More than one control or undecodable character in fifty is no text; zeros may be padding and count less. */
    static boolean looksBinary(String text) {
        long odd = text.chars().filter(TextDecoder::binary).count();
        long zeros = text.chars().filter(c -> c == 0).count();
        return odd * 50 > text.length() || zeros * 2 > text.length();
    }

    private static boolean binary(int c) {
        return (c < ' ' && c != 0 && c != 7 && !(c >= '\t' && c <= '\r')) || c == 0xfffd || c == 0x7f;
    }
}
