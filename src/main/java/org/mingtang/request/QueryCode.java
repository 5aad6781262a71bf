package org.mingtang.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that opens an applicant's own page: 80 random bits, written so that it can be read out and copied by hand.
 *
 * @param code sixteen letters and digits without 0, O, 1, I
 */
public record QueryCode(String code) {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern WRITTEN = Pattern.compile("[2-9A-HJ-NP-Z]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static QueryCode fresh() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new QueryCode(code.toString());
    }

    /** As somebody types it: with spaces, dashes, small letters; empty when it cannot be one. */
    public static Optional<QueryCode> typed(String text) {
        String code = text.replaceAll("[\\s\\-－–—]", "").toUpperCase(Locale.ROOT);
        return WRITTEN.matcher(code).matches() ? Optional.of(new QueryCode(code)) : Optional.empty();
    }

    /** In fours, for receipts. */
    public String inFours() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** By which it is found again; nobody reads the code from it. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Written nowhere by accident. */
    @Override
    public String toString() {
        return "QueryCode";
    }
}
