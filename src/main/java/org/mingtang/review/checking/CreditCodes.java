package org.mingtang.review.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.privacy.Mask;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/**
 * Unified social credit codes (GB 32100-2015): where the matter does not call for them, and where one is mistyped.
 *
 * <p>Codes of organs (first character 1) are public anyway and part of many index numbers.
 */
final class CreditCodes implements PassageCheck {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CODE = Pattern.compile(
            "(?<![0-9A-Za-z])[159ANY][1-59][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("(?:信用代码|税号|纳税人识别号)[^，。；]{0,8}$");

    private final boolean wanted;

    CreditCodes(boolean wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        for (Matcher m = CODE.matcher(passage.plain()); m.find(); ) {
            String code = m.group().toUpperCase(Locale.ROOT);
            boolean right = checks(code);
            boolean named = NAMED.matcher(passage.before(m.start(), 20)).find();
            if (!right && named) {
                found.add(passage.finding(
                        FindingKind.CREDIT_CODE,
                        "credit-code-wrong",
                        Severity.WARN,
                        m.start(),
                        m.end(),
                        "统一社会信用代码的校验位不符，请核对是否写错。",
                        null));
            } else if (right && !wanted && code.charAt(0) != '1') {
                found.add(passage.finding(
                        FindingKind.CREDIT_CODE,
                        "credit-code",
                        Severity.WARN,
                        m.start(),
                        m.end(),
                        "这类信息一般不需要公开统一社会信用代码，请确认是否保留（个体工商户的代码可以对应到个人）。",
                        Mask.of(m.group(), 2, 4)));
            }
        }
        return found;
    }

    /** The last sign after the standard's rule, base 31 with the powers of 3 as weights. */
    static boolean checks(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += SIGNS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
