package org.mingtang.plan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The document's own number (labelling rule 32). */
final class DocNumber {

    private static final Pattern NUMBER = Pattern.compile(
            "([\\u4e00-\\u9fa5]{2,14}(?:[(（][\\u4e00-\\u9fa5]{1,3}[)）])?)([〔\\[［【(（﹝])((?:19|20)\\d{2})([〕\\]］】)）﹞])第?(\\d{1,4})号");

    private static final Pattern AT_END = Pattern.compile(
            "((?:通知|意见|函|方案|要点|公告|决定))([\\u4e00-\\u9fa5&&[^的知]]{2,10}[〔\\[［【](?:19|20)\\d{2}[〕\\]］】]第?\\d{1,4}号)$");

    private DocNumber() {}

    /** A title line without the number that was joined to its end. */
    static String cutOff(String line) {
        Matcher matcher = AT_END.matcher(line);
        return matcher.find() ? line.substring(0, matcher.end(1)) : line;
    }

    static boolean only(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The number in a field 发文字号, or on a line of its own, or at the end of a title line; cited ones do not count. */
    static @Nullable String find(List<String> lines, Fields fields) {
        for (String field : List.of("发文字号", "文号", "发文文号", "文件编号", "字号", "公文号", "发文编号")) {
            String value = fields.get(field);
            Matcher matcher = NUMBER.matcher(value == null ? "" : Text.squeeze(value));
            if (matcher.find()) {
                return normal(matcher);
            }
        }
        for (String line : lines.subList(0, Math.min(lines.size(), 60))) {
            String text = Text.squeeze(line);
            text = text.substring(cutOff(text).length() % Math.max(1, text.length()));
            Matcher matcher = NUMBER.matcher(text);
            if (matcher.find()
                    && (matcher.end() - matcher.start() > text.length() - 12 || text.startsWith(matcher.group()))
                    && !text.contains("根据")
                    && !text.contains("》")) {
                return normal(matcher);
            }
        }
        return null;
    }

    private static String normal(Matcher matcher) {
        return matcher.group(1) + "〔" + matcher.group(3) + "〕" + matcher.group(5) + "号";
    }
}
