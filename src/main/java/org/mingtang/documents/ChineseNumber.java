package org.mingtang.documents;

/** Numbers in hanzi, for automatic numbering. */
final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

    private ChineseNumber() {}

    /** 1 一, 10 十, 12 十二, 105 一百零五. */
    static String counting(int n) {
        if (n <= 0 || n > 9999) {
            return Integer.toString(n);
        }
        String written = grouped(n, "零" + DIGITS.substring(1), new String[] {"", "十", "百", "千"});
        return n >= 10 && n < 20 ? written.substring(1) : written;
    }

    /** 12 壹拾贰. */
    static String legal(int n) {
        return n <= 0 || n > 9999 ? Integer.toString(n) : grouped(n, LEGAL_DIGITS, new String[] {"", "拾", "佰", "仟"});
    }

    /** Digit by digit: 10 一〇. */
    static String digits(int n) {
        StringBuilder written = new StringBuilder();
        for (char c : Integer.toString(Math.max(0, n)).toCharArray()) {
            written.append(DIGITS.charAt(c - '0'));
        }
        return written.toString();
    }

    private static String grouped(int n, String digits, String[] units) {
        StringBuilder written = new StringBuilder();
        String decimal = Integer.toString(n);
        boolean zeroBefore = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (digit > 0) {
                written.append(zeroBefore ? digits.substring(0, 1) : "")
                        .append(digits.charAt(digit))
                        .append(units[decimal.length() - 1 - i]);
            }
            zeroBefore = digit == 0;
        }
        return written.toString();
    }
}
