package org.mingtang.review.checking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash of all that a finding depends on: what was looked at, by which words, by which edition of the checks. */
final class CheckKey {

    /** Goes up when a check finds something else than before. */
    private static final int EDITION = 1;

    private CheckKey() {}

    static String of(@Nullable Object... facts) {
        StringBuilder all = new StringBuilder().append(EDITION);
        for (Object fact : facts) {
            String text = String.valueOf(fact);
            all.append('|').append(text.length()).append(':').append(text);
        }
        try {
            byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
