package org.mingtang.privacy;

/** Covers the middle of a number with stars; separators go, so that nothing of the grouping tells more. */
public final class Mask {

    private Mask() {}

    /** 110101********1234. */
    public static String of(String number, int first, int last) {
        String plain = Folded.of(number).replaceAll("[ \\-.·]", "");
        int covered = Math.max(0, plain.length() - first - last);
        return plain.substring(0, Math.min(first, plain.length()))
                + "*".repeat(covered)
                + plain.substring(Math.min(plain.length(), first + covered));
    }
}
