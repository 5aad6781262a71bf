package org.mingtang.plan.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Chinese and Arabic numerals. */
final class Numerals {

    static final String CHINESE = "零〇○一二两三四五六七八九十百千";
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** The value, or null if the text is no number; 万 and 亿 belong to the unit and are not read here. */
    static @Nullable BigDecimal value(String written) {
        String text = Text.narrow(written).replace(",", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,15}(\\.\\d{1,9})?")) {
            return new BigDecimal(text);
        }
        int chinese = chinese(text);
        return chinese < 0 ? null : BigDecimal.valueOf(chinese);
    }

    /** Value of an Arabic or Chinese whole number, or -1. */
    static int whole(String written) {
        BigDecimal value = value(written);
        return value == null || value.scale() > 0 || value.compareTo(BigDecimal.valueOf(999_999)) > 0
                ? -1
                : value.intValue();
    }

    private static int chinese(String text) {
        if (text.length() > 9) {
            return -1;
        }
        boolean positional = text.length() > 1 && text.chars().allMatch(c -> digit((char) c) >= 0);
        int total = 0;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int weight = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            int digit = digit(c);
            if (weight > 0) {
                total += Math.max(current, i == 0 || total == 0 ? 1 : current) * weight;
                current = 0;
            } else if (digit < 0) {
                return -1;
            } else {
                current = positional ? current * 10 + digit : digit;
            }
        }
        return total + current;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' || c == '○' ? 0 : DIGITS.indexOf(c);
    }
}
