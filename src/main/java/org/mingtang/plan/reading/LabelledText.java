package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text cut at the labels inside it: {@code 责任单位:A 完成时限:6月底前}. */
final class LabelledText {

    /** A word before a colon, or alone in brackets: {@code 责任单位:A}, {@code 【责任单位】A}. */
    private static final Pattern MARK = Pattern.compile(
            "([\\u4e00-\\u9fa5][\\u4e00-\\u9fa5、及和/ \\u3000()（）]{0,23}?)[ \\u3000]*[:：]"
                    + "|[【〔\\[［]\\s*([\\u4e00-\\u9fa5][\\u4e00-\\u9fa5、及和/ \\u3000]{2,13}?)\\s*[】〕\\]］][ \\u3000]*[:：]?");

    /**
     * One part; the part before the first label has none.
     *
     * @param start index of the label (or of the text if it has none) in the whole text
     */
    record Part(@Nullable Label label, String text, int start) {}

    private LabelledText() {}

    static List<Part> read(String text) {
        List<Part> parts = new ArrayList<>();
        Label label = null;
        int start = 0;
        int content = 0;
        for (Mark mark : marks(text)) {
            if (mark.start() > content || label != null) {
                parts.add(new Part(label, text.substring(content, mark.start()), start));
            }
            label = mark.label();
            start = mark.start();
            content = mark.end();
        }
        parts.add(new Part(label, text.substring(content), start));
        return parts;
    }

    /**
     * A label's place.
     *
     * @param end index behind its colon or bracket
     */
    record Mark(Label label, int start, int end) {}

    static List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            Mark mark = mark(matcher);
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** The label that begins at an index whatever stands before it, or null. */
    static @Nullable Mark markAt(String text, int index) {
        Matcher matcher = MARK.matcher(text).region(index, text.length());
        return matcher.lookingAt() ? mark(matcher) : null;
    }

    private static @Nullable Mark mark(Matcher matcher) {
        boolean framed = matcher.group(1) == null;
        Found found = framed ? framed(matcher.group(2)) : labelBefore(matcher.group(1));
        return found == null
                ? null
                : new Mark(found.label(), framed ? matcher.start() : matcher.start(1) + found.offset(), matcher.end());
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

    private static @Nullable Found framed(String word) {
        Label label = Label.of(Text.squeeze(word));
        return label == null ? null : new Found(label, 0);
    }

    /** Whether a label alone in brackets stands at this index, so that the bracket is not one around units. */
    static boolean framedLabelAt(String text, int open) {
        Matcher mark = MARK.matcher(text).useTransparentBounds(true).region(open, text.length());
        return mark.lookingAt() && mark.group(1) == null && framed(mark.group(2)) != null;
    }

    /** Whether a text can hold a label at all: a quick look before the long one. */
    static boolean mayHold(String text) {
        return text.chars().anyMatch(c -> ":：【〔[［".indexOf(c) >= 0);
    }

    static boolean hasLabel(String text) {
        return mayHold(text) && read(text).stream().anyMatch(part -> part.label() != null);
    }
}
