package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Closes tables that a page break cuts.
 *
 * <p>Some programs draw no line at the break; then the ends of the vertical lines are the table's border.
 */
final class PageBreak {

    /** Vertical lines that reach further than this over the last horizontal one hold a line of text. */
    private static final double OPEN = 8;

    private PageBreak() {}

    /** The horizontal lines that were not drawn. */
    static List<Rule> in(List<Rule> rules) {
        List<Rule> breaks = new ArrayList<>();
        List<Rule> across = rules.stream().filter(Rule::horizontal).toList();
        List<Rule> crossed = rules.stream()
                .filter(rule -> !rule.horizontal() && across.stream().anyMatch(rule::crosses))
                .toList();
        // A cell as high as the page is crossed by no line; its side is as long as the others.
        List<Rule> down = rules.stream()
                .filter(rule -> !rule.horizontal() && crossed.stream().anyMatch(other -> isAsLong(rule, other)))
                .toList();
        close(down, across, Rule::from, breaks);
        close(down, across, Rule::to, breaks);
        return breaks;
    }

    private static void close(List<Rule> down, List<Rule> across, ToDoubleFunction<Rule> end, List<Rule> breaks) {
        List<Rule> open = new ArrayList<>(down.stream()
                .filter(rule -> across.stream().noneMatch(line -> meets(line, rule, end)))
                .toList());
        while (!open.isEmpty()) {
            double at = end.applyAsDouble(open.get(0));
            List<Rule> level = open.stream()
                    .filter(rule -> Math.abs(end.applyAsDouble(rule) - at) <= Rule.NEAR)
                    .toList();
            open.removeAll(level);
            if (level.size() > 1) {
                double left = level.stream().mapToDouble(Rule::at).min().orElse(0);
                double right = level.stream().mapToDouble(Rule::at).max().orElse(0);
                breaks.add(new Rule(true, at, left, right));
            }
        }
    }

    private static boolean isAsLong(Rule a, Rule b) {
        return Math.abs(a.from() - b.from()) <= Rule.NEAR && Math.abs(a.to() - b.to()) <= Rule.NEAR;
    }

    private static boolean meets(Rule line, Rule rule, ToDoubleFunction<Rule> end) {
        return Math.abs(line.at() - end.applyAsDouble(rule)) <= OPEN
                && line.from() - Rule.NEAR <= rule.at()
                && rule.at() <= line.to() + Rule.NEAR;
    }
}
