package org.mingtang.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One key of the {@link Seal}, 32 random bytes. */
final class SealKey {

    private static final int BYTES = 32;

    private final SecretKey aes;
    private final String mark;
    private final Instant madeAt;

    private SealKey(byte[] key, Instant madeAt) {
        this.aes = new SecretKeySpec(key, "AES");
        this.mark = mark(key);
        this.madeAt = madeAt;
    }

    /**
     * Reads a key as it is written in the settings or the file.
     *
     * @param where named in the refusal, which never repeats the text
     * @throws DatabaseUnavailable when it is not 32 bytes in base 64
     */
    static SealKey written(String text, String where) {
        return written(text, Instant.EPOCH, where);
    }

    /** The same, with the moment it was made; the epoch where nobody noted it. */
    static SealKey written(String text, Instant madeAt, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return new SealKey(key, madeAt);
            }
        } catch (IllegalArgumentException e) {
            // Not base 64: said below, without the text itself.
        }
        throw new DatabaseUnavailable(where + " 不是有效的密钥:应为 32 个随机字节的 base64 写法(可用 openssl rand -base64 32 生成)。");
    }

    static SealKey fresh(Instant now) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new SealKey(key, now);
    }

    SecretKey aes() {
        return aes;
    }

    /** Tells keys apart without telling anything about them. */
    String mark() {
        return mark;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** The key itself in base 64, for the key file only. */
    String text() {
        return Base64.getEncoder().encodeToString(aes.getEncoded());
    }

    private static String mark(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
