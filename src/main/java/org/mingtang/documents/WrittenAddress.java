package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web or mail address that stands written out in a text. It is of ASCII only: the first Chinese character, full-width
 * sign or blank ends it, and so does punctuation that belongs to the sentence.
 *
 * @param from where it begins in the text
 * @param to where it has ended
 * @param href where it leads: http, https or mailto
 */
public record WrittenAddress(int from, int to, String href) {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?";
    private static final String HOST = LABEL + "(?:\\." + LABEL + "){1,8}";

    /** No name before an @: such an address looks like one host and leads to another. */
    private static final String WEB = "(?<web>(?:https?://(?=[a-z0-9])|(?<![a-z0-9@/.:_-])www\\.)" + HOST
            + "(?![a-z0-9@])(?::\\d{1,5})?(?:[/?#][a-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]{0,2000})?)";

    private static final String MAIL = "(?<mail>(?<![a-z0-9._%+/:@-])[a-z0-9][a-z0-9._%+-]{0,63}@" + LABEL + "(?:\\."
            + LABEL + "){0,7}\\.[a-z]{2,24}(?![a-z0-9@-]))";

    private static final Pattern ADDRESS = Pattern.compile(WEB + "|" + MAIL, Pattern.CASE_INSENSITIVE);

    /** All of a text, in order. */
    public static List<WrittenAddress> in(String text) {
        List<WrittenAddress> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            if (matcher.group("mail") != null) {
                found.add(new WrittenAddress(matcher.start(), matcher.end(), "mailto:" + matcher.group("mail")));
            } else {
                String web = withoutSentence(matcher.group("web"));
                boolean whole = web.toLowerCase(Locale.ROOT).startsWith("http");
                found.add(new WrittenAddress(
                        matcher.start(), matcher.start() + web.length(), whole ? web : "http://" + web));
            }
        }
        return found;
    }

    /** Without the full stop, comma or bracket in which the sentence, not the address, ends. */
    private static String withoutSentence(String address) {
        int end = address.length();
        while (end > 0 && endsOutside(address.substring(0, end))) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean endsOutside(String address) {
        char last = address.charAt(address.length() - 1);
        return switch (last) {
            case ')' -> count(address, ')') > count(address, '(');
            case ']' -> count(address, ']') > count(address, '[');
            default -> ".,;:!?'([".indexOf(last) >= 0;
        };
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
