package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence what became of the articles. */
final class ArticleSummary {

    private static final int MANY = 3;

    private final List<ArticleChange> changes;

    ArticleSummary(List<ArticleChange> changes) {
        this.changes = changes;
    }

    String written() {
        List<String> said = new ArrayList<>();
        say("修改", ArticleChange.Kind.CHANGED, ArticleChange::before, said);
        say("新增", ArticleChange.Kind.ADDED, ArticleChange::after, said);
        say("删除", ArticleChange.Kind.REMOVED, ArticleChange::before, said);
        changes.stream()
                .filter(change -> !change.added() && !change.leftOut())
                .forEach(change -> regrouped(change, said));
        renumbered(said);
        return said.isEmpty() ? "各条相同" : String.join("，", said);
    }

    private void say(
            String what, ArticleChange.Kind kind, Function<ArticleChange, @Nullable TextNode> side, List<String> said) {
        List<TextNode> articles = changes.stream()
                .filter(change -> change.kind() == kind)
                .map(side)
                .filter(Objects::nonNull)
                .toList();
        if (!articles.isEmpty()) {
            said.add(what + list(articles));
        }
    }

    /** 第三条拆分为第三条、第四条; of paragraphs with the article's number before it. */
    private static void regrouped(ArticleChange change, List<String> said) {
        boolean whole = change.kind() == ArticleChange.Kind.SPLIT || change.kind() == ArticleChange.Kind.MERGED;
        for (String note : change.notes()) {
            boolean ofParagraphs = note.matches("第[^条]{1,6}款.*");
            said.add(ofParagraphs ? label(after(change)) + note : whole ? note : "");
        }
        said.removeIf(String::isEmpty);
    }

    /** 第二条、第五条至第八条. */
    static String list(List<TextNode> articles) {
        List<String> labels = new ArrayList<>();
        for (int from = 0; from < articles.size(); ) {
            int to = from + 1;
            while (to < articles.size() && next(articles.get(to - 1), articles.get(to))) {
                to++;
            }
            if (to - from >= MANY) {
                labels.add(label(articles.get(from)) + "至" + label(articles.get(to - 1)));
            } else {
                articles.subList(from, to).forEach(article -> labels.add(label(article)));
            }
            from = to;
        }
        return String.join("、", labels);
    }

    private void renumbered(List<String> said) {
        List<ArticleChange> moved =
                changes.stream().filter(ArticleChange::renumbered).toList();
        for (int from = 0; from < moved.size(); ) {
            int to = from + 1;
            while (to < moved.size() && together(moved.get(to - 1), moved.get(to))) {
                to++;
            }
            said.add(span(moved.subList(from, to), true)
                    + (shifted(moved.get(from)) ? "顺延为" : "调整为")
                    + span(moved.subList(from, to), false));
            from = to;
        }
    }

    private boolean together(ArticleChange one, ArticleChange other) {
        return next(before(one), before(other)) && next(after(one), after(other)) && shifted(one) == shifted(other);
    }

    /** Whether the new number comes of what was added and left out before it. */
    private boolean shifted(ArticleChange change) {
        int before = number(before(change));
        int after = number(after(change));
        long added = changes.stream()
                .filter(other -> other.added() && number(after(other)) < after)
                .count();
        long removed = changes.stream()
                .filter(other -> other.leftOut() && number(before(other)) < before)
                .count();
        return after - before == added - removed;
    }

    private static String span(List<ArticleChange> moved, boolean former) {
        ArticleChange first = moved.get(0);
        ArticleChange last = moved.get(moved.size() - 1);
        String begin = label(former ? before(first) : after(first));
        return moved.size() == 1 ? begin : begin + "至" + label(former ? before(last) : after(last));
    }

    private static TextNode before(ArticleChange change) {
        return Objects.requireNonNull(change.before());
    }

    private static TextNode after(ArticleChange change) {
        return Objects.requireNonNull(change.after());
    }

    private static boolean next(TextNode one, TextNode other) {
        return ArticleChange.key(one).matches("[as][0-9]+")
                && ArticleChange.key(other).matches("[as][0-9]+")
                && number(other) == number(one) + 1;
    }

    private static int number(TextNode node) {
        return Integer.parseInt(ArticleChange.key(node).substring(1).replaceFirst("-.*", ""));
    }

    private static String label(TextNode node) {
        return node.kind() == TextNode.Kind.ARTICLE ? node.label() : "第" + Numeral.write(number(node)) + "部分";
    }
}
