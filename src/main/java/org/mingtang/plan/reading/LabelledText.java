package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text cut at the labels inside it: {@code 责任单位:A 完成时限:6月底前}. */
final class LabelledText {

    private static final Pattern COLON =
            Pattern.compile("([\\u4e00-\\u9fa5][\\u4e00-\\u9fa5、及和/ \\u3000()（）]{0,23}?)[ \\u3000]*[:：]");

    /**
     * One part; the part before the first label has none.
     *
     * @param start index of the label (or of the text if it has none) in the whole text
     */
    record Part(@Nullable Label label, String text, int start) {}

    private LabelledText() {}

    static List<Part> read(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher colon = COLON.matcher(text);
        Label label = null;
        int start = 0;
        int content = 0;
        while (colon.find()) {
            Found found = labelBefore(colon.group(1));
            if (found == null) {
                continue;
            }
            int at = colon.start(1) + found.offset();
            if (at > content || label != null) {
                parts.add(new Part(label, text.substring(content, at), start));
            }
            label = found.label();
            start = at;
            content = colon.end();
        }
        parts.add(new Part(label, text.substring(content), start));
        return parts;
    }

    private record Found(Label label, int offset) {}

    /** The longest end of the text before a colon that is a label and does not begin inside a word. */
    private static @Nullable Found labelBefore(String before) {
        for (int i = 0; i < before.length(); i++) {
            Label label = Label.of(Text.squeeze(before.substring(i)));
            if (label != null) {
                return new Found(label, i);
            }
        }
        return null;
    }

    static boolean hasLabel(String text) {
        return text.indexOf(':') + text.indexOf('：') > -2 && read(text).stream().anyMatch(part -> part.label() != null);
    }
}
