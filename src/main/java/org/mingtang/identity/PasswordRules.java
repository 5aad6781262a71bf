package org.mingtang.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which passwords are accepted: long ones that are not easily guessed, without forced classes (NIST SP 800-63B). */
final class PasswordRules {

    static final int SHORTEST = 10;

    /** Longer ones only burn time in the hash. */
    static final int LONGEST = 128;

    /** What is tried first by those who guess; shorter ones are refused by their length anyway. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "9876543210",
            "12345678910",
            "123456789a",
            "a123456789",
            "123456789abc",
            "1234567890a",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty123456",
            "asdfghjkl;",
            "asdfghjkl1",
            "qazwsxedcrfv",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "p@ssw0rd123",
            "p@ssword123",
            "admin12345",
            "admin123456",
            "admin@123456",
            "administrator",
            "woaini1314",
            "woaini520520",
            "woaini521521",
            "5201314520",
            "iloveyou520",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "abc123456789",
            "changeme123",
            "welcome123",
            "letmein123",
            "test123456",
            "zhengfu123",
            "mingtang123",
            "mingtang1234");

    private PasswordRules() {}

    /** Returns all that speaks against the password; empty if it is accepted. */
    static List<String> refusals(String password, String login) {
        List<String> refusals = new ArrayList<>();
        String plain = normal(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            refusals.add("密码至少 " + SHORTEST + " 个字符，可以用一句容易记住的话。");
        } else if (length > LONGEST) {
            refusals.add("密码最多 " + LONGEST + " 个字符。");
        }
        String folded = plain.toLowerCase(Locale.ROOT);
        if (!login.isEmpty() && folded.replace(login, "").length() < 4) {
            refusals.add("密码不能就是登录名。");
        }
        if (COMMON.contains(folded) || folded.chars().distinct().count() < 4) {
            refusals.add("这个密码太常见，容易被猜中，请换一个。");
        }
        return refusals;
    }

    /** The same password typed on different keyboards is the same password. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
