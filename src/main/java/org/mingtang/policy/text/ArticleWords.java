package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.TextComparison;
import org.mingtang.policy.text.Splits.Split;

/**
 * Two articles compared word by word, in which a paragraph that was only parted, or put together, is no change of words.
 *
 * @param words the comparison, with the pieces of a paragraph joined
 * @param notes which paragraphs were parted or put together, in words
 */
record ArticleWords(TextComparison words, List<String> notes) {

    static ArticleWords of(TextNode before, List<TextNode> after) {
        List<String> old = lines(List.of(before));
        List<String> now = lines(after);
        List<Split> parted = Splits.of(old, now);
        List<Split> joined = Splits.of(now, old);
        TextComparison words =
                TextComparison.of(String.join("\n", together(old, joined)), String.join("\n", together(now, parted)));
        return new ArticleWords(words, after.size() == 1 ? notes(before, after.get(0)) : List.of());
    }

    private static List<String> lines(List<TextNode> nodes) {
        return nodes.stream().flatMap(node -> node.wholeText().lines()).toList();
    }

    private static List<String> together(List<String> lines, List<Split> splits) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            boolean goesOn = splits.stream().anyMatch(split -> split.holds(line) && line > split.from());
            if (goesOn) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + lines.get(i));
            } else {
                joined.add(lines.get(i));
            }
        }
        return joined;
    }

    private static List<String> notes(TextNode before, TextNode after) {
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        List<String> notes = new ArrayList<>();
        Splits.of(old, now)
                .forEach(split -> notes.add(label(split.whole()) + "拆分为" + labels(split.from(), split.to())));
        Splits.of(now, old)
                .forEach(split -> notes.add(labels(split.from(), split.to()) + "合并为" + label(split.whole())));
        return notes;
    }

    private static List<String> paragraphs(TextNode article) {
        return article.children().stream()
                .filter(node -> node.kind() == TextNode.Kind.PARAGRAPH)
                .map(TextNode::wholeText)
                .toList();
    }

    private static String label(int paragraph) {
        return "第" + Numeral.write(paragraph + 1) + "款";
    }

    private static String labels(int from, int to) {
        List<String> labels = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            labels.add(label(i));
        }
        return String.join("、", labels);
    }
}
