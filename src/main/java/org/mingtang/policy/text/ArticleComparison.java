package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.mingtang.documents.TextComparison;
import org.mingtang.policy.text.ArticleChange.Kind;
import org.mingtang.policy.text.Splits.Split;

/**
 * Two texts compared article by article; where a text has no articles, part by part (一、二、).
 *
 * @param changes all articles in the order of the new text, those left out where they stood
 * @param outside what stands outside them: 序言, names of chapters, 结尾, the notice that prints the text, attachments
 */
public record ArticleComparison(List<ArticleChange> changes, TextComparison outside) {

    private static final int NONE = -1;
    private static final double ALIKE = 0.45;
    private static final double SAME_NUMBER = 0.15;

    public ArticleComparison {
        changes = List.copyOf(changes);
    }

    private record Candidate(int before, int after, double worth) {}

    public static ArticleComparison of(PolicyText before, PolicyText after) {
        List<TextNode> a = units(before);
        List<TextNode> b = units(after);
        List<Split> splits = Splits.of(texts(a), texts(b));
        List<Split> merges = Splits.of(texts(b), texts(a)).stream()
                .filter(merge ->
                        splits.stream().noneMatch(split -> merge.holds(split.whole()) || split.holds(merge.whole())))
                .toList();
        int[] origin = origins(a, b);
        for (Split split : splits) {
            settle(origin, split.whole(), split.from(), i -> i == split.whole(), split::holds);
        }
        for (Split merge : merges) {
            settle(origin, merge.from(), merge.whole(), merge::holds, j -> j == merge.whole());
        }
        return new ArticleComparison(
                new Telling(a, b, origin, splits, merges).changes(), TextOutside.compared(before, after));
    }

    /** The pair (i, j) and no other for what is split or merged. */
    private static void settle(int[] origin, int i, int j, IntPredicate former, IntPredicate present) {
        for (int k = 0; k < origin.length; k++) {
            if (present.test(k) || (origin[k] != NONE && former.test(origin[k]))) {
                origin[k] = NONE;
            }
        }
        origin[j] = i;
    }

    private static List<String> texts(List<TextNode> nodes) {
        return nodes.stream().map(TextNode::wholeText).toList();
    }

    /** Puts the pairs into the order of the new text. */
    private record Telling(List<TextNode> a, List<TextNode> b, int[] origin, List<Split> splits, List<Split> merges) {

        List<ArticleChange> changes() {
            boolean[] kept = new boolean[a.size()];
            Arrays.stream(origin).filter(i -> i != NONE).forEach(i -> kept[i] = true);
            List<ArticleChange> changes = new ArrayList<>();
            boolean[] told = new boolean[a.size()];
            leftOut(0, kept, told, changes);
            for (int j = 0; j < b.size(); j++) {
                int i = origin[j];
                changes.add(i == NONE ? added(j) : pair(i, j));
                if (i != NONE) {
                    leftOut(i + 1, kept, told, changes);
                }
            }
            return changes;
        }

        private void leftOut(int from, boolean[] kept, boolean[] told, List<ArticleChange> changes) {
            for (int i = from; i < a.size() && !kept[i] && !told[i]; i++) {
                told[i] = true;
                changes.add(leftOut(i));
            }
        }

        private ArticleChange added(int j) {
            String text = b.get(j).wholeText();
            return splits.stream()
                    .filter(split -> split.holds(j))
                    .findFirst()
                    .map(split -> new ArticleChange(
                            Kind.SPLIT,
                            null,
                            b.get(j),
                            TextComparison.of(text, text),
                            List.of("自原" + label(a, split.whole()) + "拆出")))
                    .orElseGet(() ->
                            new ArticleChange(Kind.ADDED, null, b.get(j), TextComparison.of("", text), List.of()));
        }

        private ArticleChange leftOut(int i) {
            String text = a.get(i).wholeText();
            return merges.stream()
                    .filter(merge -> merge.holds(i))
                    .findFirst()
                    .map(merge -> new ArticleChange(
                            Kind.MERGED,
                            a.get(i),
                            null,
                            TextComparison.of(text, text),
                            List.of("并入" + label(b, merge.whole()))))
                    .orElseGet(() ->
                            new ArticleChange(Kind.REMOVED, a.get(i), null, TextComparison.of(text, ""), List.of()));
        }

        private ArticleChange pair(int i, int j) {
            for (Split split : splits) {
                if (split.whole() == i) {
                    List<TextNode> pieces = b.subList(split.from(), split.to() + 1);
                    TextComparison words = ArticleWords.of(a.get(i), pieces).words();
                    String note = label(a, i) + "拆分为" + ArticleSummary.list(pieces);
                    return new ArticleChange(Kind.SPLIT, a.get(i), b.get(j), words, List.of(note));
                }
            }
            for (Split merge : merges) {
                if (merge.whole() == j) {
                    List<TextNode> pieces = a.subList(merge.from(), merge.to() + 1);
                    TextComparison words = ArticleWords.of(b.get(j), pieces).words();
                    String note = ArticleSummary.list(pieces) + "合并为" + label(b, j);
                    return new ArticleChange(
                            Kind.MERGED,
                            a.get(i),
                            b.get(j),
                            TextComparison.of(words.after(), words.before()),
                            List.of(note));
                }
            }
            ArticleWords words = ArticleWords.of(a.get(i), List.of(b.get(j)));
            return new ArticleChange(kind(words), a.get(i), b.get(j), words.words(), words.notes());
        }

        private static Kind kind(ArticleWords compared) {
            if (!compared.words().same()) {
                return Kind.CHANGED;
            }
            if (compared.notes().isEmpty()) {
                return Kind.KEPT;
            }
            return compared.notes().get(0).contains("拆分为") ? Kind.SPLIT : Kind.MERGED;
        }

        private static String label(List<TextNode> nodes, int i) {
            return ArticleSummary.list(nodes.subList(i, i + 1));
        }
    }

    static List<TextNode> units(PolicyText text) {
        List<TextNode> articles = text.articles();
        return articles.isEmpty()
                ? text.main().of(TextNode.Kind.LEVEL).stream()
                        .filter(node -> node.address().matches(".*s[0-9]+(?:_[0-9]+)?$"))
                        .toList()
                : articles;
    }

    /** For each new article the one it was, the surest pairs first. */
    private static int[] origins(List<TextNode> a, List<TextNode> b) {
        double[][] likenesses = TextComparison.likenesses(
                a.stream().map(TextNode::wholeText).toList(),
                b.stream().map(TextNode::wholeText).toList());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                double likeness = likenesses[i][j];
                boolean sameNumber = ArticleChange.key(a.get(i)).equals(ArticleChange.key(b.get(j)));
                double worth = likeness + (sameNumber ? SAME_NUMBER : 0);
                if (worth >= ALIKE || (sameNumber && likeness >= SAME_NUMBER)) {
                    candidates.add(new Candidate(i, j, worth - Math.abs(i - j) * 1e-4));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::worth).reversed());
        boolean[] taken = new boolean[a.size()];
        int[] origin = new int[b.size()];
        Arrays.fill(origin, NONE);
        for (Candidate candidate : candidates) {
            if (!taken[candidate.before] && origin[candidate.after] == NONE) {
                taken[candidate.before] = true;
                origin[candidate.after] = candidate.before;
            }
        }
        return origin;
    }

    /** The articles that are not as they were. */
    public List<ArticleChange> changed() {
        return changes.stream()
                .filter(change -> change.kind() != ArticleChange.Kind.KEPT || change.renumbered())
                .toList();
    }

    /** Of the articles, in words: 修改第二条、第五条，新增第九条，删除第十条，第十一条顺延为第十条. */
    public String summary() {
        return new ArticleSummary(changes).written();
    }
}
