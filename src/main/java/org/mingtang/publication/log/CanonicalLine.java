package org.mingtang.publication.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which an entry is written; its bytes are a leaf of the tree. Described in docs/transparency-log.md.
 *
 * <p>One JSON object without spaces, fields always present and in this order: act, item, version, record, at, claimed,
 * reason. Strings as in RFC 8785: only quotation mark, backslash and control characters are escaped.
 */
final class CanonicalLine {

    private static final JsonMapper READER = new JsonMapper();

    private CanonicalLine() {}

    static String of(LogEntry entry) {
        return "{\"act\":\"" + entry.act()
                + "\",\"item\":" + quoted(entry.item())
                + ",\"version\":" + entry.version()
                + ",\"record\":\"" + entry.record()
                + "\",\"at\":\"" + entry.at()
                + "\",\"claimed\":"
                + quoted(entry.claimed() == null ? null : entry.claimed().toString())
                + ",\"reason\":" + quoted(entry.reason())
                + "}";
    }

    static byte[] bytes(String line) {
        return line.getBytes(UTF_8);
    }

    static LogEntry read(String line) {
        JsonNode fields = READER.readTree(line);
        @Nullable String claimed = text(fields, "claimed");
        return new LogEntry(
                LogAct.valueOf(fields.get("act").stringValue()),
                fields.get("item").stringValue(),
                fields.get("version").intValue(),
                fields.get("record").stringValue(),
                Instant.parse(fields.get("at").stringValue()),
                claimed == null ? null : LocalDate.parse(claimed),
                text(fields, "reason"));
    }

    private static @Nullable String text(JsonNode fields, String name) {
        JsonNode value = fields.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
