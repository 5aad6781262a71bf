package org.mingtang.request.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.mingtang.documents.Radicals;

/**
 * Text as it is compared: one width, one case, radicals as hanzi, without spaces and invisible signs, numbers without
 * separators; each character knows where it stood.
 */
final class Folded {

    private static final String SEPARATORS = "-‐‑‒–—―−·•・._/\\,'~|:+()";

    private final StringBuilder text;
    private int[] from;
    private int[] to;

    private Folded(int length) {
        text = new StringBuilder(length);
        from = new int[length + 8];
        to = new int[length + 8];
    }

    static Folded of(String original) {
        Folded folded = new Folded(original.length());
        for (int i = 0; i < original.length(); ) {
            int c = original.codePointAt(i);
            int next = i + Character.charCount(c);
            folded.add(c, i, next);
            i = next;
        }
        return folded.withoutSeparators();
    }

    String text() {
        return text.toString();
    }

    /** Where the folded character stood in the original. */
    int from(int index) {
        return from[index];
    }

    /** Behind where the folded character stood in the original. */
    int to(int index) {
        return to[index];
    }

    private void add(int c, int start, int end) {
        if (c < 128) {
            if (c > ' ' && c < 127) {
                append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c), start, end);
            }
            return;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            append((char) c, start, end);
            return;
        }
        if (!isSeen(c)) {
            return;
        }
        String plain = Normalizer.normalize(Radicals.toHanzi(Character.toString(c)), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            if (!Character.isWhitespace(plain.charAt(i))) {
                append(plain.charAt(i), start, end);
            }
        }
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.NON_SPACING_MARK
                && type != Character.SURROGATE;
    }

    private void append(char c, int start, int end) {
        if (text.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[text.length()] = start;
        to[text.length()] = end;
        text.append(c);
    }

    /** 138-0000-1234 and 138 0000 1234 are one number; a stop between hanzi stays, or 姓张。三月 would name somebody. */
    private Folded withoutSeparators() {
        Folded kept = new Folded(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean drop = SEPARATORS.indexOf(text.charAt(i)) >= 0 && isSign(before(i)) && isSign(after(i));
            if (!drop) {
                kept.append(text.charAt(i), from[i], to[i]);
            }
        }
        return kept;
    }

    private char before(int i) {
        int at = i - 1;
        while (at >= 0 && i - at < 4 && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    private char after(int i) {
        int at = i + 1;
        while (at < text.length() && at - i < 4 && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at >= text.length() ? ' ' : text.charAt(at);
    }

    private static boolean isSign(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }
}
