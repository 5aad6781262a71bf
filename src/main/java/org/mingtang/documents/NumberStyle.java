package org.mingtang.documents;

import java.util.Locale;
import java.util.function.IntFunction;

/** Writes a list number the way Word shows it; names as in {@code w:numFmt} (ECMA-376 part 1, 17.18.59). */
enum NumberStyle {
    DECIMAL(Integer::toString),
    DECIMAL_ZERO(n -> n >= 0 && n < 10 ? "0" + n : Integer.toString(n)),
    FULL_WIDTH(NumberStyle::fullWidth),
    CHINESE(ChineseNumber::counting),
    CHINESE_DIGITS(ChineseNumber::digits),
    CHINESE_LEGAL(ChineseNumber::legal),
    STEMS(n -> fromSeries("甲乙丙丁戊己庚辛壬癸", n)),
    BRANCHES(n -> fromSeries("子丑寅卯辰巳午未申酉戌亥", n)),
    CIRCLED(n -> fromSeries("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", n)),
    IN_PARENTHESES(n -> fromSeries("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", n)),
    WITH_FULL_STOP(n -> fromSeries("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", n)),
    CHINESE_IN_CIRCLE(n -> fromSeries("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", n)),
    LOWER_LETTER(NumberStyle::letters),
    UPPER_LETTER(n -> letters(n).toUpperCase(Locale.ROOT)),
    LOWER_ROMAN(n -> roman(n).toLowerCase(Locale.ROOT)),
    UPPER_ROMAN(NumberStyle::roman),
    /** Bullets and hidden numbers. */
    NONE(n -> "");

    private final IntFunction<String> written;

    NumberStyle(IntFunction<String> written) {
        this.written = written;
    }

    String write(int n) {
        return written.apply(n);
    }

    static NumberStyle ofWordName(String name) {
        return switch (name) {
            case "decimalZero" -> DECIMAL_ZERO;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> CHINESE;
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> CHINESE_DIGITS;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_LEGAL;
            case "ideographTraditional" -> STEMS;
            case "ideographZodiac" -> BRANCHES;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> IN_PARENTHESES;
            case "decimalEnclosedFullstop" -> WITH_FULL_STOP;
            case "ideographEnclosedCircle" -> CHINESE_IN_CIRCLE;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "bullet", "none" -> NONE;
            default -> DECIMAL;
        };
    }

    /** The codes of the binary format ([MS-OSHARED] 2.2.1.3, MSONFC). */
    static NumberStyle ofBinaryCode(int code) {
        return switch (code) {
            case 1 -> UPPER_ROMAN;
            case 2 -> LOWER_ROMAN;
            case 3 -> UPPER_LETTER;
            case 4 -> LOWER_LETTER;
            case 10, 36, 40 -> CHINESE_DIGITS;
            case 11, 33, 35, 37, 39 -> CHINESE;
            case 12, 13, 23, 255 -> NONE;
            case 14 -> FULL_WIDTH;
            case 16, 34, 38 -> CHINESE_LEGAL;
            case 18, 28 -> CIRCLED;
            case 22 -> DECIMAL_ZERO;
            case 26 -> WITH_FULL_STOP;
            case 27 -> IN_PARENTHESES;
            case 29 -> CHINESE_IN_CIRCLE;
            case 30 -> STEMS;
            case 31 -> BRANCHES;
            default -> DECIMAL;
        };
    }

    private static String fromSeries(String series, int n) {
        return n >= 1 && n <= series.length() ? series.substring(n - 1, n) : Integer.toString(n);
    }

    private static String fullWidth(int n) {
        StringBuilder wide = new StringBuilder();
        for (char c : Integer.toString(n).toCharArray()) {
            wide.append(c == '-' ? '－' : (char) (c - '0' + '０'));
        }
        return wide.toString();
    }

    /** After z Word goes on with aa, bb, cc. */
    private static String letters(int n) {
        return n < 1 ? "" : Character.toString('a' + (n - 1) % 26).repeat(Math.min(10, 1 + (n - 1) / 26));
    }

    private static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(n, 9999);
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }
}
