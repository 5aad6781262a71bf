package org.mingtang.plan.checking;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号) as typed, and as it should be written: 云政办发〔2026〕8号.
 *
 * <p>GB/T 9704-2012 7.2.5: hexagonal brackets, the year in full, the serial without leading zero and without 第.
 */
record DocNumber(String typed) {

    private static final Pattern LOOSE = Pattern.compile(
            "^([\\u4e00-\\u9fa5]{2,20})[\\[(\\u3010\\u3014\\u3016\\u300a]([12]\\d{3})[\\])\\u3011\\u3015\\u3017\\u300b]第?0*([1-9]\\d{0,4})号?$");
    private static final Pattern RIGHT = Pattern.compile("^[\\u4e00-\\u9fa5]{2,20}〔\\d{4}〕[1-9]\\d{0,4}号$");

    /** Written as the standard asks. */
    boolean right() {
        return RIGHT.matcher(typed).matches();
    }

    /** The mended form; empty when it is right already or cannot be mended. */
    Optional<String> mended() {
        // Compatibility forms turn full-width digits and brackets into plain ones.
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher parts = LOOSE.matcher(plain);
        if (right() || !parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(parts.group(1) + "〔" + parts.group(2) + "〕" + parts.group(3) + "号");
    }
}
