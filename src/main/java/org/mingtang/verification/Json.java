package org.mingtang.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A strict reader of JSON (RFC 8259): objects are maps, arrays lists, whole numbers {@code Long}, others {@code Double}. A
 * field that stands twice is refused, since two readers could take different ones.
 */
final class Json {

    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when the text is not JSON */
    static @Nullable Object read(String text) {
        Json json = new Json(text);
        json.space();
        Object value = json.value(0);
        json.space();
        json.demand(json.at == text.length());
        return value;
    }

    /** @throws IllegalArgumentException when the text is no JSON object */
    static Map<?, ?> object(String text) {
        if (read(text) instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("不是 JSON 对象");
    }

    private @Nullable Object value(int depth) {
        demand(at < text.length() && depth < DEEPEST);
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        at++;
        space();
        if (taken('}')) {
            return fields;
        }
        do {
            space();
            demand(at < text.length() && text.charAt(at) == '"');
            String name = string();
            space();
            demand(taken(':'));
            space();
            demand(!fields.containsKey(name));
            fields.put(name, value(depth + 1));
            space();
        } while (taken(','));
        demand(taken('}'));
        return fields;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        at++;
        space();
        if (taken(']')) {
            return values;
        }
        do {
            space();
            values.add(value(depth + 1));
            space();
        } while (taken(','));
        demand(taken(']'));
        return values;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (!taken('"')) {
            demand(at < text.length());
            char c = text.charAt(at++);
            demand(c >= ' ');
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        demand(at < text.length());
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                demand(at + 4 <= text.length());
                String hex = text.substring(at, at + 4);
                demand(hex.matches("[0-9A-Fa-f]{4}"));
                at += 4;
                yield (char) Integer.parseInt(hex, 16);
            }
            default -> throw broken();
        };
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        demand(number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"));
        if (number.matches("-?[0-9]{1,18}")) {
            return Long.valueOf(number);
        }
        return Double.valueOf(number);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        demand(text.startsWith(word, at));
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean taken(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void demand(boolean fulfilled) {
        if (!fulfilled) {
            throw broken();
        }
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("JSON 第 " + (at + 1) + " 个字符处有误");
    }
}
