package org.mingtang.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * An answer as it was sent.
 *
 * @param tag weak, since compressed it is another file with the same sense
 * @param modified when what it shows was last changed; null where nobody knows
 */
record KeptPage(
        byte[] body,
        @Nullable String type,
        List<Header> headers,
        String tag,
        @Nullable Instant modified) {

    /** A header that goes with it. */
    record Header(String name, String value) {}

    static KeptPage of(byte[] body, @Nullable String type, List<Header> headers, @Nullable Instant modified) {
        return new KeptPage(body, type, List.copyOf(headers), tag(body), modified);
    }

    private static String tag(byte[] body) {
        return "W/\"" + HexFormat.of().formatHex(DigestUtils.md5Digest(body)) + "\"";
    }

    /** About so much memory. */
    long weight() {
        return body.length + 1000L + headers.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
