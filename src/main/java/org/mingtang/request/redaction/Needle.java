package org.mingtang.request.redaction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A term as bytes in one encoding. */
record Needle(int term, byte[] bytes) {

    /** Shorter ones turn up in any compressed stream by chance. */
    private static final int SHORTEST = 4;

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("GB18030"),
            Charset.forName("UTF-32LE"));

    static List<Needle> of(int term, String words) {
        Set<String> spellings = new LinkedHashSet<>(
                List.of(words, words.strip(), Folded.of(words).text()));
        spellings.add(words.toUpperCase(Locale.ROOT));
        List<Needle> needles = new ArrayList<>();
        for (String spelling : spellings) {
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = spelling.getBytes(encoding);
                String hex = HexFormat.of().formatHex(bytes);
                add(needles, term, bytes);
                add(needles, term, ascii(hex));
                add(needles, term, ascii(hex.toUpperCase(Locale.ROOT)));
            }
            add(needles, term, ascii(spelled(spelling, "&#%d;")));
            add(needles, term, ascii(spelled(spelling, "&#x%x;")));
            add(needles, term, ascii(spelled(spelling, "&#x%X;")));
            add(needles, term, ascii(spelled(spelling, "\\u%04x")));
            add(needles, term, ascii(spelled(spelling, "\\u%04X")));
            add(needles, term, ascii(spelled(spelling, "_x%04X_")));
            base64(needles, term, spelling);
        }
        return needles;
    }

    boolean isIn(byte[] hay) {
        byte first = bytes[0];
        int last = hay.length - bytes.length;
        for (int i = 0; i <= last; i++) {
            if (hay[i] == first && matches(hay, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(byte[] hay, int at) {
        for (int i = 1; i < bytes.length; i++) {
            if (hay[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String spelled(String words, String format) {
        StringBuilder spelled = new StringBuilder();
        words.chars().forEach(c -> spelled.append(String.format(Locale.ROOT, format, c)));
        return spelled.toString();
    }

    /** Base64 of the words wherever they stand in a longer text: three ways to begin. */
    private static void base64(List<Needle> needles, int term, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int sure = shifted.length * 8 / 6;
            String inner = all.substring(shift == 0 ? 0 : shift + 1, sure);
            if (inner.length() >= 6) {
                add(needles, term, ascii(inner));
            }
        }
    }

    private static void add(List<Needle> needles, int term, byte[] bytes) {
        if (bytes.length >= SHORTEST) {
            needles.add(new Needle(term, bytes));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
