package org.mingtang.request.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text with nothing left but letters and digits in one width and case, so that no spacing hides a word in it. */
final class Squeezed {

    private static final String NUMERALS = "零一二三四五六七八九";

    private Squeezed() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The same with 一三九〇 as 1390: telephone numbers are written so to pass machines. */
    static String digits(String text) {
        return of(text).codePoints().mapToObj(Squeezed::digit).collect(Collectors.joining());
    }

    private static String digit(int point) {
        int value = point == '〇' ? 0 : NUMERALS.indexOf(point);
        return value < 0 ? Character.toString(point) : String.valueOf(value);
    }
}
