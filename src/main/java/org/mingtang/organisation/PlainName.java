package org.mingtang.organisation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names brought to one spelling, so that 市发展改革委 and 市发展和改革委员会 are the same. */
final class PlainName {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u200b\\ufeff]+");
    private static final Pattern MARKS = Pattern.compile("[()\\[\\]{}〔〕【】《》<>“”\"'‘’、,，;；/·.．]");
    private static final Pattern JOINTS = Pattern.compile("(?<=.)[和与及](?=.)");

    private PlainName() {}

    /** As written, but with half-width brackets and without blanks. */
    static String tidy(String name) {
        if (isBare(name)) {
            return name;
        }
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Without brackets, quotes and joints, and with the usual shortenings of 人民政府, 委员会 and 办公室. */
    static String of(String name) {
        var tidy = tidy(name);
        var bare = isBare(tidy) ? tidy : MARKS.matcher(tidy).replaceAll("");
        var plain = hasJoint(bare) ? JOINTS.matcher(bare).replaceAll("") : bare;
        return plain.replace("人民政府", "政府")
                .replace("管理委员会", "管委")
                .replace("管委会", "管委")
                .replace("委员会", "委")
                .replace("办公室", "办")
                .replace("街道办事处", "街道")
                .replace("监督管理", "监管");
    }

    /** Whether there are surely neither blanks nor marks: the quick look, for each name in a table asks of every unit's. */
    private static boolean isBare(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean bare = c >= '\u4e00' && c <= '\u9fff' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!bare) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasJoint(String name) {
        return name.indexOf('和') >= 0 || name.indexOf('与') >= 0 || name.indexOf('及') >= 0;
    }

    /** Whether one is the other with characters left out, first and last kept: 住建局 of 住房城乡建设局. */
    static boolean isAbbreviation(String brief, String full) {
        if (brief.length() < 2
                || brief.length() >= full.length()
                || brief.charAt(0) != full.charAt(0)
                || brief.charAt(brief.length() - 1) != full.charAt(full.length() - 1)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < brief.length(); i++, at++) {
            at = full.indexOf(brief.charAt(i), at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
