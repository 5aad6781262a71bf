package org.mingtang.request.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.binary.Base64;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

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

    /** Leaves out whatever is no letter of the alphabet. mime4j's own drops the last bytes where the fill is missing. */
    static byte[] base64(byte[] body) {
        return Base64.decodeBase64(body);
    }

    /**
     * @param ofHeader in headers an underscore is a space (RFC 2047, 4.2)
     */
    static byte[] quotedPrintable(byte[] body, boolean ofHeader) {
        byte[] coded = ofHeader
                ? new String(body, StandardCharsets.ISO_8859_1)
                        .replace("_", "=20")
                        .getBytes(StandardCharsets.ISO_8859_1)
                : body;
        boolean cut = coded.length > 0 && coded[coded.length - 1] == '=';
        var bytes = new ByteArrayInputStream(coded, 0, cut ? coded.length - 1 : coded.length);
        try (var in = new QuotedPrintableInputStream(bytes, DecodeMonitor.SILENT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
