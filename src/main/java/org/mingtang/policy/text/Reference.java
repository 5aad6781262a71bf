package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another document as a text names it.
 *
 * @param title between 《 and 》, empty where only the number is named
 * @param number 发文字号 with 〔 〕, or 令第12号; empty where only the title is named
 */
public record Reference(String title, String number) {

    private static final String YEAR = "[〔\\[［【][0-9０-９]{4}[〕\\]］】]";
    private static final String NUMBER = "(?:\\p{IsHan}{0,12}" + YEAR + "第?[0-9０-９]{1,9}号|\\p{IsHan}{0,20}令(?:" + YEAR
            + ")?第?[0-9０-９〇零一二三四五六七八九十百]{1,9}号)";
    private static final Pattern NAMED = Pattern.compile("《((?:[^《》]++|《[^《》]*+》)++)》(?:[（(](?:[^（）()]{0,20}[，,])?("
            + NUMBER + ")[^（）()]{0,20}[）)])?|(?<![\\p{IsHan}])(\\p{IsHan}{1,10}" + YEAR + "[0-9０-９]{1,9}号)");

    /** All documents named in a text, in order. */
    static List<Reference> in(String text) {
        List<Reference> references = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            if (named.group(3) != null) {
                references.add(new Reference("", square(named.group(3).replaceFirst("^(?:原|按照|根据)", ""))));
            } else {
                String number = named.group(2) == null ? "" : named.group(2);
                references.add(new Reference(Words.dense(named.group(1)), square(number)));
            }
        }
        return references;
    }

    /** Whether a text is a document number and nothing else. */
    static boolean isNumber(String text) {
        return Words.dense(text).matches(NUMBER);
    }

    static String square(String number) {
        return number.replaceAll("[\\[［【]", "〔").replaceAll("[\\]］】]", "〕");
    }
}
