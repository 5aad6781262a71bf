package org.mingtang.documents.comparison;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into what a reader takes for one thing: words, dates, amounts with their unit, document and article
 * numbers. Nothing is lost: the words joined are the text.
 *
 * <p>Han runs are cut by HanLP's dictionary; its first call costs about a quarter of a second and 25 MiB stay.
 */
final class Words {

    private static final String DIGIT = "[0-9０-９]";
    private static final String HAN_DIGIT = "[〇○零一二三四五六七八九十百千万两]";
    private static final String UNIT =
            "(?:个工作日|个百分点|个月|平方公里|平方米|立方米|公顷|公里|千米|厘米|毫米|万元|亿元|万人|万亩|小时|分钟|周岁|工作日|[%％‰元角年月日天周岁时分秒人名家户次项件个条批份倍亩吨米万亿号页期处台辆座所级])";
    private static final Pattern WHOLE = Pattern.compile(String.join(
            "|",
            "(?:(?<!\\p{IsHan})(?:(?!按照|根据|依据|依照|参照|落实|执行)\\p{IsHan}){1,8})?[〔\\[［【]" + DIGIT + "{4}[〕\\]］】]\\s?第?"
                    + DIGIT + "+号",
            DIGIT + "{4}\\s?年\\s?" + DIGIT + "{1,2}\\s?月(?:\\s?" + DIGIT + "{1,2}\\s?日)?",
            DIGIT + "{1,2}\\s?月\\s?" + DIGIT + "{1,2}\\s?日",
            DIGIT + "{4}[-./]" + DIGIT + "{1,2}[-./]" + DIGIT + "{1,2}",
            "[〇○零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月)?(?:[一二三四五六七八九十]{1,3}日)?",
            "第(?:" + HAN_DIGIT + "+|" + DIGIT + "+)(?:[编章节条款项目号届次批期]|部分)(?:之[一二三四五六七八九十]+)?",
            "第?（[一二三四五六七八九十百0-9]{1,4}）项?",
            DIGIT + "++(?:[,，]" + DIGIT + "{3})*+(?:[.．]" + DIGIT + "++)*+\\s?" + UNIT + "?",
            HAN_DIGIT + "+" + "(?:个工作日|个月|万元|亿元|小时|分钟|周岁|工作日|[日天年周元倍次])",
            "[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9_.+/:@-]*",
            "[\\s\\u3000\\u00a0]+"));
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private Words() {}

    /** Loaded with the first text that needs it. */
    private static final class Dictionary {
        static final Segment SEGMENT = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false);
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>(text.length() / 2 + 1);
        Matcher whole = WHOLE.matcher(text);
        int from = 0;
        while (whole.find()) {
            between(text.substring(from, whole.start()), words);
            words.add(whole.group());
            from = whole.end();
        }
        between(text.substring(from), words);
        return words;
    }

    private static void between(String text, List<String> words) {
        Matcher han = HAN.matcher(text);
        int from = 0;
        while (han.find()) {
            signs(text.substring(from, han.start()), words);
            segmented(han.group(), words);
            from = han.end();
        }
        signs(text.substring(from), words);
    }

    private static void signs(String text, List<String> words) {
        text.codePoints().forEach(sign -> words.add(Character.toString(sign)));
    }

    private static void segmented(String run, List<String> words) {
        if (run.length() == 1) {
            words.add(run);
            return;
        }
        int from = 0;
        for (Term term : Dictionary.SEGMENT.seg(run)) {
            int to = Math.min(run.length(), from + term.word.length());
            words.add(run.substring(from, to));
            from = to;
        }
        if (from < run.length()) {
            words.add(run.substring(from));
        }
    }

    /** What it is worth that a word is found again: much for long words, little for signs and spaces. */
    static int weight(String word) {
        int first = word.codePointAt(0);
        if (!Character.isLetterOrDigit(first)) {
            return Character.isWhitespace(first) || word.length() == 1 ? 1 : 4 * word.length();
        }
        return "的和与及或等在对由为了并将应".contains(word) ? 2 : 4 * word.length();
    }
}
