package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238) as telephone apps make them: SHA-1, thirty seconds, six digits. */
final class OneTimeCode {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    private OneTimeCode() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String at(byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }

    /** Returns the step a code belongs to, looking one step back and forth for clocks that differ; empty if none. */
    static OptionalLong match(String secret, String code, Instant now) {
        byte[] key = Base32.bytes(secret);
        byte[] typed = code.replace(" ", "").getBytes(US_ASCII);
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step -> MessageDigest.isEqual(at(key, step, DIGITS).getBytes(US_ASCII), typed))
                .findFirst();
    }
}
