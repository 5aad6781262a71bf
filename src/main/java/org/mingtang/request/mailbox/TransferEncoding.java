package org.mingtang.request.mailbox;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** How a part was made fit for the mail (RFC 2045, 6): undone as far as it goes, never refused. */
final class TransferEncoding {

    private TransferEncoding() {}

    static byte[] decode(byte[] body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body, false);
            default -> body;
        };
    }

    /** Leaves out whatever is no letter of the alphabet, be it line ends, fill or damage. */
    static byte[] base64(byte[] body) {
        byte[] letters = new byte[body.length];
        int length = 0;
        for (byte each : body) {
            boolean letter = each >= 'A' && each <= 'Z'
                    || each >= 'a' && each <= 'z'
                    || each >= '0' && each <= '9'
                    || each == '+'
                    || each == '/';
            if (letter) {
                letters[length++] = each;
            }
        }
        int whole = length % 4 == 1 ? length - 1 : length;
        return Base64.getDecoder().decode(Arrays.copyOf(letters, whole));
    }

    /**
     * @param ofHeader in headers an underscore is a space (RFC 2047, 4.2)
     */
    static byte[] quotedPrintable(byte[] body, boolean ofHeader) {
        var out = new ByteArrayOutputStream(body.length);
        for (int i = 0; i < body.length; i++) {
            int each = body[i];
            if (each == '_' && ofHeader) {
                out.write(' ');
            } else if (each != '=') {
                out.write(each);
            } else if (i + 2 < body.length && digit(body[i + 1]) >= 0 && digit(body[i + 2]) >= 0) {
                out.write(digit(body[i + 1]) * 16 + digit(body[i + 2]));
                i += 2;
            } else {
                i = afterSoftBreak(body, i, out);
            }
        }
        return out.toByteArray();
    }

    /** An equals sign before the end of a line joins it with the next; any other stands for itself. */
    private static int afterSoftBreak(byte[] body, int at, ByteArrayOutputStream out) {
        int end = at + 1;
        while (end < body.length && (body[end] == ' ' || body[end] == '\t' || body[end] == '\r')) {
            end++;
        }
        if (end == body.length || body[end] == '\n') {
            return end;
        }
        out.write('=');
        return at;
    }

    private static int digit(byte letter) {
        return Character.digit(letter, 16);
    }
}
