package org.mingtang.request.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header as people read it: encoded words (RFC 2047), and the bare bytes that programs write instead. */
final class HeaderText {

    static final int LONGEST = 8_000;

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");

    private HeaderText() {}

    /**
     * @param raw the header's bytes, one character each
     */
    static String of(String raw) {
        String header = raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST);
        var text = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        String charset = "";
        Matcher words = WORD.matcher(header);
        int at = 0;
        while (words.find()) {
            String between = header.substring(at, words.start());
            String label = words.group(1).replaceAll("\\*.*", "").toLowerCase(Locale.ROOT);
            boolean goesOn = bytes.size() > 0 && between.isBlank();
            // Many programs cut a line of text by bytes: half a character stands at the end of one word, half in the
            // next.
            if (!goesOn || !label.equals(charset)) {
                text.append(MailText.of(bytes.toByteArray(), charset));
                bytes.reset();
                text.append(goesOn ? "" : bare(between));
            }
            charset = label;
            bytes.writeBytes(decoded(words.group(2), words.group(3)));
            at = words.end();
        }
        text.append(MailText.of(bytes.toByteArray(), charset)).append(bare(header.substring(at)));
        return text.toString();
    }

    private static byte[] decoded(String how, String letters) {
        byte[] bytes = letters.getBytes(StandardCharsets.ISO_8859_1);
        return how.equalsIgnoreCase("b")
                ? TransferEncoding.base64(bytes)
                : TransferEncoding.quotedPrintable(bytes, true);
    }

    private static String bare(String raw) {
        return MailText.of(raw.getBytes(StandardCharsets.ISO_8859_1), "");
    }
}
