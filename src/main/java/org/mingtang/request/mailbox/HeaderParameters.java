package org.mingtang.request.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What follows the semicolons of a header (RFC 2045, 5.1; RFC 2231), also where quotes are missing. */
final class HeaderParameters {

    private static final int MOST = 100;

    private final Map<String, String> values = new HashMap<>();

    private HeaderParameters() {}

    static HeaderParameters of(String header) {
        var parameters = new HeaderParameters();
        int at = header.indexOf(';');
        for (int count = 0; at >= 0 && at < header.length() && count < MOST; count++) {
            int end = end(header, at + 1);
            parameters.put(header.substring(at + 1, end));
            at = end;
        }
        return parameters;
    }

    /** The value as people read it; empty where it is not given. */
    String text(String name) {
        String plain = values.get(name);
        if (values.containsKey(name + "*") || values.containsKey(name + "*0*") || values.containsKey(name + "*0")) {
            return extended(name);
        }
        return plain == null ? "" : HeaderText.of(plain);
    }

    /** UTF-8''%E7%94%B3, in one piece or in numbered ones of which some are written so (RFC 2231). */
    private String extended(String name) {
        String first = values.getOrDefault(name + "*", values.getOrDefault(name + "*0*", ""));
        String[] head = first.split("'", 3);
        String charset = head.length == 3 ? head[0] : "";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(unescaped(head.length == 3 ? head[2] : first));
        for (int piece = first.isEmpty() ? 0 : 1; piece < MOST; piece++) {
            String escaped = values.get(name + "*" + piece + "*");
            String plain = values.get(name + "*" + piece);
            if (escaped == null && plain == null) {
                break;
            }
            bytes.writeBytes(
                    escaped != null ? unescaped(escaped) : String.valueOf(plain).getBytes(StandardCharsets.ISO_8859_1));
        }
        return MailText.of(bytes.toByteArray(), charset);
    }

    private void put(String parameter) {
        int is = parameter.indexOf('=');
        if (is > 0) {
            String value = parameter.substring(is + 1).strip();
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            values.putIfAbsent(
                    parameter.substring(0, is).strip().toLowerCase(Locale.ROOT),
                    quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value);
        }
    }

    private static byte[] unescaped(String value) {
        String quotedPrintable = value.replace("=", "=3D").replace('%', '=');
        return TransferEncoding.quotedPrintable(quotedPrintable.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    /** Where the parameter ends: at the next semicolon outside of quotes. */
    private static int end(String header, int from) {
        boolean quoted = false;
        for (int at = from; at < header.length(); at++) {
            char each = header.charAt(at);
            if (each == '\\' && quoted) {
                at++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (each == ';' && !quoted) {
                return at;
            }
        }
        return header.length();
    }
}
