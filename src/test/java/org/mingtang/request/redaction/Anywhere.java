package org.mingtang.request.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks for words in a file in the plainest way: unpack all that may be packed, decode, compare. Shares no code with the program. */
final class Anywhere {

    private Anywhere() {}

    static boolean says(byte[] file, String words) {
        return inBytes(file, words) || inBytes(unpacked(file), words);
    }

    private static boolean inBytes(byte[] bytes, String words) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String charset : new String[] {"UTF-8", "UTF-16BE", "UTF-16LE", "GBK"}) {
            byte[] needle = words.getBytes(Charset.forName(charset));
            String hex = HexFormat.of().formatHex(needle);
            if (raw.contains(new String(needle, StandardCharsets.ISO_8859_1))
                    || raw.toLowerCase(Locale.ROOT).contains(hex)) {
                return true;
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s　-]", "");
        return text.contains(words);
    }

    private static byte[] unpacked(byte[] file) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i + 30 < file.length; i++) {
            boolean zip = file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 3;
            boolean pdf = file[i] == 'e'
                    && file[i + 1] == 'a'
                    && file[i + 2] == 'm'
                    && (file[i + 3] == '\n' || file[i + 3] == '\r');
            if (zip) {
                inflate(file, i + 30 + (file[i + 26] & 0xff) + (file[i + 28] & 0xff), true, out);
            } else if (pdf) {
                inflate(file, i + (file[i + 3] == '\r' ? 5 : 4), false, out);
            }
        }
        return out.toByteArray();
    }

    private static void inflate(byte[] file, int from, boolean raw, ByteArrayOutputStream out) {
        if (from >= file.length) {
            return;
        }
        var inflater = new Inflater(raw);
        inflater.setInput(file, from, file.length - from);
        byte[] buffer = new byte[8192];
        try {
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            // Not packed after all.
        } finally {
            inflater.end();
        }
    }
}
