package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes that each open the account once when the telephone is lost. */
final class RecoveryCodes {

    static final int COUNT = 10;

    /** Eighty bits: a plain hash keeps them safe. */
    private static final int LETTERS = 16;

    private RecoveryCodes() {}

    static List<String> random(SecureRandom random) {
        return Stream.generate(() -> Base32.random(random, LETTERS))
                .limit(COUNT)
                .map(code -> code.replaceAll("(.{4})(?!$)", "$1-"))
                .toList();
    }

    static String hash(String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
