package org.mingtang.privacy;

/** Text with every full-width letter, digit and sign as a plain one, of the same length, so that places stay right. */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                plain.append((char) (c - 0xfee0));
            } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                plain.append(' ');
            } else if (c == '－' || c == '–' || c == '—' || c == '‐' || c == '−') {
                plain.append('-');
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
