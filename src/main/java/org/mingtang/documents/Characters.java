package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;

/** What every reader does to the characters it finds. */
final class Characters {

    private Characters() {}

    /**
     * Drops what has no shape (control and zero-width characters, object marks) and the white space at both ends, the
     * ideographic space among it. Such characters would keep words from being found.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00a0') {
                clean.append(' ');
            } else if (!shapeless(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean shapeless(char c) {
        return (c < ' ' && c != '\t')
                || (c >= '\u007f' && c < '\u00a0')
                || c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\ufffc';
    }

    /** Splits at every kind of line end; U+0007 ends a cell in text taken out of Word. A last line end opens no line. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text.charAt(i))) {
                lines.add(text.substring(start, i));
                if (text.startsWith("\r\n", i)) {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static boolean endsLine(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0007' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The lines of a cell, cleaned, blank ones left out. */
    static String cell(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (String line : lines(text)) {
            String clean = clean(line);
            if (!clean.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "\n").append(clean);
            }
        }
        return joined.toString();
    }
}
