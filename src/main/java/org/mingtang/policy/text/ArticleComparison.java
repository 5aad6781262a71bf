package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.TextComparison;

/**
 * Two texts compared article by article; where a text has no articles, part by part (一、二、).
 *
 * @param changes all articles in the order of the new text, those left out where they stood
 */
public record ArticleComparison(List<ArticleChange> changes) {

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
        int[] origin = origins(a, b);
        boolean[] kept = new boolean[a.size()];
        Arrays.stream(origin).filter(i -> i != NONE).forEach(i -> kept[i] = true);
        List<ArticleChange> changes = new ArrayList<>();
        boolean[] told = new boolean[a.size()];
        leftOut(0, a, kept, told, changes);
        for (int j = 0; j < b.size(); j++) {
            int i = origin[j];
            changes.add(change(i == NONE ? null : a.get(i), b.get(j)));
            if (i != NONE) {
                leftOut(i + 1, a, kept, told, changes);
            }
        }
        return new ArticleComparison(changes);
    }

    private static void leftOut(
            int from, List<TextNode> a, boolean[] kept, boolean[] told, List<ArticleChange> changes) {
        for (int i = from; i < a.size() && !kept[i] && !told[i]; i++) {
            told[i] = true;
            changes.add(change(a.get(i), null));
        }
    }

    private static ArticleChange change(@Nullable TextNode before, @Nullable TextNode after) {
        TextComparison words =
                TextComparison.of(before == null ? "" : before.wholeText(), after == null ? "" : after.wholeText());
        ArticleChange.Kind kind = before == null
                ? ArticleChange.Kind.ADDED
                : after == null
                        ? ArticleChange.Kind.REMOVED
                        : words.same() ? ArticleChange.Kind.KEPT : ArticleChange.Kind.CHANGED;
        return new ArticleChange(kind, before, after, words);
    }

    private static List<TextNode> units(PolicyText text) {
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

    /** In words: 修改第二条、第五条，新增第九条，删除第十条，第十一条顺延为第十条. */
    public String summary() {
        return new ArticleSummary(changes).written();
    }
}
