package org.mingtang.policy.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.mingtang.database.Seal;

/**
 * The secret part of the asker's address, 128 random bits.
 *
 * @param closed as the database keeps it, so that the address can be mailed later
 * @param hash by which it is found
 */
record AskerCode(String code, String closed, String hash) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static AskerCode fresh(Seal seal, UUID question) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new AskerCode(code, seal.close(code, place(question)), hash(code));
    }

    static String place(UUID question) {
        return "policy_question.code:" + question;
    }

    static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
