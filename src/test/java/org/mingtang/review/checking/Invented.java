package org.mingtang.review.checking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Invented numbers with right check characters, worked out apart from the code that checks them. */
final class Invented {

    private static final String[] REGIONS = {"110101", "370602", "440106", "510104", "810000", "830000"};
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;

    Invented(long seed) {
        random = new Random(seed);
    }

    String residentId() {
        var day = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000));
        return residentId(REGIONS[random.nextInt(REGIONS.length)], day, random.nextInt(1000));
    }

    static String residentId(String region, LocalDate born, int serial) {
        var first = region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(first.charAt(i), 10) * weights[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    String bankCard(String prefix, int length) {
        var digits = new StringBuilder(prefix);
        while (digits.length() < length - 1) {
            digits.append(random.nextInt(10));
        }
        for (int check = 0; check < 10; check++) {
            int sum = 0;
            boolean twice = false;
            var all = digits.toString() + check;
            for (int i = all.length() - 1; i >= 0; i--) {
                int each = (all.charAt(i) - '0') * (twice ? 2 : 1);
                sum += each / 10 + each % 10;
                twice = !twice;
            }
            if (sum % 10 == 0) {
                return all;
            }
        }
        throw new AssertionError("one of ten fits");
    }

    String creditCode(String kind) {
        var code = new StringBuilder(kind).append("370602");
        while (code.length() < 17) {
            code.append(CREDIT.charAt(random.nextInt(CREDIT.length())));
        }
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT.indexOf(code.charAt(i)) * weights[i];
        }
        return code.append(CREDIT.charAt((31 - sum % 31) % 31)).toString();
    }

    String mobile() {
        return "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
    }
}
