package org.mingtang.policy.text;

/** Numbers as official texts write them: 12, １２, 十二, 一百二十三, 一二三, 〇. */
final class Numeral {

    static final String HAN = "〇○零一二三四五六七八九十百千两";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private Numeral() {}

    /** The number, or -1 where it is none; spaces inside do not matter. */
    static int read(String written) {
        int sum = 0;
        int digits = 0;
        boolean any = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int digit = digit(c);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                continue;
            }
            any = true;
            if (digit >= 0) {
                digits = digits > 99_999 ? digits : digits * 10 + digit;
            } else {
                int unit = "十百千".indexOf(c);
                if (unit < 0) {
                    return -1;
                }
                sum += Math.max(1, digits) * (int) Math.pow(10, unit + 1);
                digits = 0;
            }
        }
        return any ? sum + digits : -1;
    }

    private static int digit(char c) {
        if (c == '〇' || c == '○') {
            return 0;
        }
        return c == '两' ? 2 : c < 0x80 || (c >= '０' && c <= '９') ? Character.digit(c, 10) : DIGITS.indexOf(c);
    }

    /** 12 十二, 105 一百零五, 110 一百一十. */
    static String write(int number) {
        if (number < 0 || number > 9999) {
            return Integer.toString(number);
        }
        if (number == 0) {
            return "零";
        }
        StringBuilder written = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (digit > 0) {
                written.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[decimal.length() - 1 - i]);
            }
            gap = digit == 0;
        }
        return number >= 10 && number < 20 ? written.substring(1) : written.toString();
    }
}
