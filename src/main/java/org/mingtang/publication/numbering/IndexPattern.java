package org.mingtang.publication.numbering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of index numbers, e.g. {@code {code}/{year}-{serial:5}}.
 *
 * <p>It must name the code, the year and the serial, else two documents could get the same number.
 */
record IndexPattern(String form, int digits) {

    private static final Pattern SERIAL = Pattern.compile("\\{serial:([1-9])}");

    static IndexPattern of(String form) {
        Matcher serial = SERIAL.matcher(form);
        if (!serial.find() || !form.contains("{code}") || !form.contains("{year}")) {
            throw new IllegalArgumentException(
                    "mingtang.index-number 必须包含 {code}、{year} 和 {serial:位数}，例如 {code}/{year}-{serial:5}；现在是 " + form);
        }
        return new IndexPattern(form, Integer.parseInt(serial.group(1)));
    }

    String write(String code, int year, int serial) {
        return form.replace("{code}", code)
                .replace("{year}", Integer.toString(year))
                .replace("{serial:" + digits + "}", String.format("%0" + digits + "d", serial));
    }
}
