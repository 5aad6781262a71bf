package org.mingtang.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** White space, width and dump artefacts (labelling rule 4). */
final class Text {

    private static final Pattern ARTEFACT = Pattern.compile("\\[bookmark:[^\\]]{0,80}]|[\\u200b\\u200c\\u200d\\ufeff]");
    private static final Pattern MARKUP_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|div|span|strong|b|td|tr|th|table|tbody|font|a|o:p|u|em|i|li|ul|ol|h[1-6])(?:\\s[^<>]{0,300})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s*(?=[^\\s#\\d])");
    private static final Pattern LIST_DASH =
            Pattern.compile("^\\s*[-+*]\\s+(?=\\*{0,2}(?:\\d{1,3}[.、．)）]|[\\u4e00-\\u9fa5“（(《]))");
    private static final Pattern EMPHASIS = Pattern.compile("^\\s*\\*([^*\\s][^*]*)\\*\\s*$");
    private static final Pattern WORD_GAP = Pattern.compile("(?<=[A-Za-z0-9])[ \\t\\u00a0\\u3000]+(?=[A-Za-z0-9])");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000\\u2000-\\u200a\\u202f]+");
    private static final String TRADITIONAL = "牽頭單責門時間節點參與協辦負處進領導聯絡員標務項號類級會議實際體領";
    private static final String SIMPLIFIED = "牵头单责门时间节点参与协办负处进领导联络员标务项号类级会议实际体领";
    private static final char KEPT_GAP = '\u0001';

    private Text() {}

    /** All white space goes; one space stays between two ASCII letters or digits of one line. */
    static String squeeze(String text) {
        if (allPlain(text)) {
            return text;
        }
        String kept = WORD_GAP.matcher(clean(text)).replaceAll(String.valueOf(KEPT_GAP));
        return SPACE.matcher(kept).replaceAll("").replace(KEPT_GAP, ' ');
    }

    private static boolean allPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is surely neither white space nor part of an artefact: the quick look before the long one. */
    private static boolean plain(char c) {
        if (c < '\u00a0') {
            return c > ' ' && c != '[' && c != '<';
        }
        return c > '\u202f' && c != '\u3000' && c != '\ufeff';
    }

    /** Without dump artefacts, with markup line breaks as line feeds. */
    static String clean(String text) {
        String clean = ARTEFACT.matcher(text).replaceAll("");
        if (clean.indexOf('&') >= 0 && clean.indexOf(';') >= 0) {
            clean = Parser.unescapeEntities(clean, false);
        }
        return clean.indexOf('<') < 0
                ? clean
                : MARKUP.matcher(MARKUP_BREAK.matcher(clean).replaceAll("\n")).replaceAll("");
    }

    /** A line of running text without the marks of headings and emphasis that Markdown adds. */
    static String unmarked(String line) {
        String text = LIST_DASH
                .matcher(MARKDOWN_HEADING.matcher(line).replaceFirst(""))
                .replaceFirst("");
        return text.indexOf('*') < 0
                ? text
                : EMPHASIS.matcher(text.replace("**", "")).replaceFirst("$1");
    }

    /** Spaces of every kind as plain ones and trimmed, line feeds kept. */
    static String strip(String text) {
        return text.replace('\u00a0', ' ').replace('\u3000', ' ').strip();
    }

    /** Without the characters at its end that are among the given ones. */
    static String withoutLast(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Full-width digits, letters, brackets and punctuation as half-width ones: same length, only for comparing. */
    static String narrow(String text) {
        if (text.chars().noneMatch(c -> c != narrow((char) c))) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            narrow.append(narrow(text.charAt(i)));
        }
        return narrow.toString();
    }

    private static char narrow(char c) {
        return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c == '\u3000' || c == '\u00a0' ? ' ' : c;
    }

    /** Traditional characters of labels as simplified ones: same length, only for comparing. */
    static String simplified(String text) {
        boolean any = false;
        for (int i = 0; i < text.length() && !any; i++) {
            any = TRADITIONAL.indexOf(text.charAt(i)) >= 0;
        }
        if (!any) {
            return text;
        }
        StringBuilder simplified = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = TRADITIONAL.indexOf(text.charAt(i));
            if (at >= 0) {
                simplified.setCharAt(i, SIMPLIFIED.charAt(at));
            }
        }
        return simplified.toString();
    }

    static boolean isBlank(String text) {
        return text.isEmpty() || !plain(text.charAt(0)) && squeeze(text).isEmpty();
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && "。｡；;！？!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find();
    }
}
