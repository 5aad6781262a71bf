package org.mingtang.search.meaning;

import java.util.Arrays;

/**
 * What a text means: only the direction counts, so each number is kept in one byte, the largest as 127.
 *
 * @param bytes never changed after
 */
@SuppressWarnings("ArrayRecordComponent")
public record Vector(byte[] bytes) {

    /** How many numbers one has. */
    public static final int LENGTH = 512;

    public Vector {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A vector has " + LENGTH + " numbers, not " + bytes.length);
        }
    }

    static Vector of(float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        var bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = largest == 0 ? 0 : (byte) Math.round(numbers[i] / largest * Byte.MAX_VALUE);
        }
        return new Vector(bytes);
    }

    /** Returns the cosine of the angle between both: 1 for the same meaning, about 0.3 for nothing in common. */
    public double closeness(Vector other) {
        long both = 0;
        long own = 0;
        long others = 0;
        for (int i = 0; i < LENGTH; i++) {
            both += bytes[i] * other.bytes[i];
            own += bytes[i] * bytes[i];
            others += other.bytes[i] * other.bytes[i];
        }
        return own == 0 || others == 0 ? 0 : both / Math.sqrt((double) own * others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(bytes, vector.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Vector[" + Arrays.hashCode(bytes) + "]";
    }
}
