package org.mingtang.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * By what requests for the same are found (rules 1.13.6: by normalised subject).
 *
 * @param key equal for subjects that differ only in spaces, marks, width and letter case
 * @param likeness 64 bits, few of which differ for subjects of nearly the same words
 */
public record SubjectMarks(String key, long likeness) {

    /** Of 64 bits; found by trying wordings of one matter and of different ones (see the tests). */
    public static final int NEAR = 10;

    static SubjectMarks of(String subject) {
        String plain = plain(subject);
        return new SubjectMarks(sha256(plain), likeness(plain));
    }

    public static boolean near(long one, long other) {
        return Long.bitCount(one ^ other) <= NEAR;
    }

    private static String plain(String subject) {
        return Normalizer.normalize(subject, Normalizer.Form.NFKC).toLowerCase().replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The sign of the sum of all pairs' hashes, bit by bit (simhash). */
    private static long likeness(String plain) {
        int[] sums = new int[Long.SIZE];
        for (int i = 0; i + 1 < plain.length(); i++) {
            long hash = mixed(plain.charAt(i) * 65_536L + plain.charAt(i + 1));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                sums[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long likeness = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if (sums[bit] > 0) {
                likeness |= 1L << bit;
            }
        }
        return likeness;
    }

    private static long mixed(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
