package org.mingtang.identity;

import java.math.BigInteger;
import java.security.SecureRandom;

/** RFC 4648 base 32, for keys whose length in bits is a multiple of five and which are typed by hand. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Returns a random text of so many letters; each is worth five bits. */
    static String random(SecureRandom random, int letters) {
        StringBuilder text = new StringBuilder(letters);
        random.ints(letters, 0, LETTERS.length()).forEach(n -> text.append(LETTERS.charAt(n)));
        return text.toString();
    }

    /**
     * Returns the bytes of a text, whose letters must make whole bytes.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static byte[] bytes(String text) {
        if (text.isEmpty() || text.length() * BITS % Byte.SIZE != 0 || !text.matches("[A-Z2-7]+")) {
            throw new IllegalArgumentException("No base 32 text of whole bytes");
        }
        BigInteger number = BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        byte[] raw = number.toByteArray();
        int length = Math.min(raw.length, bytes.length);
        System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
