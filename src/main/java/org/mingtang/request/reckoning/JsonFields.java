package org.mingtang.request.reckoning;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the values of single fields; what has the wrong shape is {@link Unreadable}. */
final class JsonFields {

    private static final int DATE_LENGTH = 10;

    private JsonFields() {}

    static void expectObject(@Nullable JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw new Unreadable("应为JSON对象。");
        }
    }

    static void expectArray(JsonParser in, String field) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw new Unreadable(field + "应为数组。");
        }
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Unreadable("缺少" + field + "。");
        }
        return value;
    }

    static String text(JsonParser in, String field) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new Unreadable(field + "应为文字。");
        }
        return in.getString();
    }

    static @Nullable Integer integer(JsonParser in, String field) {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new Unreadable(field + "应为整数。");
        }
        try {
            return in.getIntValue();
        } catch (JacksonException tooLarge) {
            throw new Unreadable(field + "数字过大。");
        }
    }

    static boolean truth(JsonParser in, String field) {
        return switch (in.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE, VALUE_NULL -> false;
            default -> throw new Unreadable(field + "应为true或false。");
        };
    }

    /** A date as {@code 2026-03-02}; null for null. */
    static @Nullable LocalDate date(JsonParser in, String field) {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        var text = text(in, field);
        try {
            if (text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            }
        } catch (DateTimeException noSuchDay) {
            throw new Unreadable(field + "没有这一天：" + text + "。");
        }
        throw new Unreadable(field + "应为日期，如2026-03-02。");
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new Unreadable("日期应写作2026-03-02：" + text + "。");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
