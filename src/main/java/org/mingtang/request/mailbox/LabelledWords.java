package org.mingtang.request.mailbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a letter says under labels, as in the text of a request form pasted into a mail: 姓名：…, 联系电话：…. Only words are
 * picked, a clerk looks at each of them.
 */
final class LabelledWords {

    private static final int LONGEST_VALUE = 3_000;
    private static final Pattern HEADING = Pattern.compile("\\s*[（(]?[一二三四五六七八九十]{1,3}[、)）].{0,30}");
    private static final Pattern LABEL =
            Pattern.compile("^[\\s\\d、.．*＊·•\\-（）()]*([\\p{IsHan}（）()/、 \\u3000]{2,24}?)\\s*[:：](.*)$");

    private final Map<String, String> values = new LinkedHashMap<>();

    private LabelledWords() {}

    static LabelledWords in(String text) {
        var words = new LabelledWords();
        String open = "";
        for (String line : text.split("\n")) {
            var label = LABEL.matcher(line);
            if (label.matches()) {
                open = label.group(1).replaceAll("[\\s\\u3000（）()]", "");
                words.values.putIfAbsent(open, label.group(2).strip());
            } else if (HEADING.matcher(line).matches()) {
                open = "";
            } else if (line.isBlank() && !words.values.getOrDefault(open, "").isEmpty()) {
                open = "";
            } else if (!open.isEmpty()) {
                words.goOn(open, line.strip());
            }
        }
        return words;
    }

    /** The value whose label fits, the first in the letter; empty where none does. */
    String of(String labels) {
        Pattern wanted = Pattern.compile(labels);
        return values.entrySet().stream()
                .filter(each -> wanted.matcher(each.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void goOn(String label, String line) {
        String before = values.getOrDefault(label, "");
        String together = before.isEmpty() ? line : before + "\n" + line;
        values.put(label, MailText.cut(together, LONGEST_VALUE));
    }
}
