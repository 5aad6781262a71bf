package org.mingtang.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a reviewer decided on: exactly this text with exactly this disclosure. A page that was opened before either of them
 * changed passes nothing.
 *
 * @param text SHA-256 of the text
 */
record Seen(String text, DisclosureDecision disclosure) {

    /** What stands for it in a form, lower-case hex. */
    String token() {
        String all =
                text + "\n" + disclosure.attribute().name() + "\n" + disclosure.ground() + "\n" + disclosure.reason();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
