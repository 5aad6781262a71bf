package org.mingtang.policy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The further names by which people and other documents call a document, and what its number's writings share. */
final class PolicyNames {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Pattern INSIDE = Pattern.compile("《((?:[^《》]++|《[^《》]*+》)++)》");
    private static final Pattern PRINTED = Pattern.compile("关于(?:印发|公布|发布|转发|批转)(.+?)的(?:通知|公告|决定|令)$");
    private static final Pattern KIND_OF_TEXT = Pattern.compile("^[（(].{1,6}[）)]$");
    private static final Pattern PLACE =
            Pattern.compile("^\\p{IsHan}{1,8}?(?:自治区|省|自治州|州|市|自治县|县|区|旗)(?=\\p{IsHan}{4})");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");
    private static final int SHORTEST = 4;

    private PolicyNames() {}

    /** Returns the title without organ and the name of what it prints, also without the place; never the title itself. */
    static List<String> of(String title, String organ) {
        Set<String> names = new LinkedHashSet<>();
        String bare = title.startsWith(organ) ? title.substring(organ.length()) : title;
        names.add(bare);
        // Only what a notice prints is the notice's own text; what it amends or carries out is another document's.
        Matcher printed = PRINTED.matcher(bare);
        if (printed.find()) {
            Matcher inside = INSIDE.matcher(printed.group(1));
            boolean quoted = false;
            while (inside.find()) {
                add(inside.group(1), names);
                quoted = true;
            }
            if (!quoted) {
                add(printed.group(1), names);
            }
        }
        add(title, names);
        names.remove(title);
        names.removeIf(
                name -> name.length() < SHORTEST || KIND_OF_TEXT.matcher(name).matches());
        return new ArrayList<>(names);
    }

    private static void add(String name, Set<String> names) {
        names.add(name);
        if (!name.startsWith("关于") && !name.contains("关于")) {
            names.add(PLACE.matcher(name).replaceFirst(""));
        }
    }

    /** Whether two numbers can be one document's: one is not known, or their figures are the same. */
    static boolean mayBe(String number, @Nullable String other) {
        return number.isBlank()
                || other == null
                || other.isBlank()
                || figures(number).equals(figures(other));
    }

    private static String figures(String number) {
        return key(number).replaceAll("\\D", "");
    }

    /** What all writings of one document number share. */
    static String key(String number) {
        StringBuilder plain = new StringBuilder();
        number.codePoints().map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c).forEach(plain::appendCodePoint);
        return LEADING_ZEROS.matcher(plain).replaceAll("").replaceAll("[^\\p{IsAlphabetic}\\d]|第", "");
    }
}
