package org.mingtang.documents;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A horizontal or vertical line on a page.
 *
 * @param at y of a horizontal, x of a vertical line
 * @param from its smaller end
 * @param to its greater end
 */
record Rule(boolean horizontal, double at, double from, double to) {

    /** Lines nearer than this are drawn as one. */
    static final double NEAR = 3;

    private static final double STRAIGHT = 1;
    private static final double SHORTEST = 5;

    static Optional<Rule> between(Point2D a, Point2D b) {
        double width = Math.abs(a.getX() - b.getX());
        double height = Math.abs(a.getY() - b.getY());
        if (height <= STRAIGHT && width > height) {
            double y = (a.getY() + b.getY()) / 2;
            return Optional.of(new Rule(true, y, Math.min(a.getX(), b.getX()), Math.max(a.getX(), b.getX())));
        }
        if (width <= STRAIGHT && height > width) {
            double x = (a.getX() + b.getX()) / 2;
            return Optional.of(new Rule(false, x, Math.min(a.getY(), b.getY()), Math.max(a.getY(), b.getY())));
        }
        return Optional.empty();
    }

    /** Makes one of lines that continue each other: dashes, and borders drawn cell by cell. */
    static List<Rule> joined(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::horizontal)
                .thenComparingDouble(rule -> Math.round(rule.at))
                .thenComparingDouble(Rule::from));
        List<Rule> joined = new ArrayList<>();
        Rule open = null;
        for (Rule rule : sorted) {
            if (open != null && open.continuedBy(rule)) {
                open = new Rule(open.horizontal, open.at, open.from, Math.max(open.to, rule.to));
            } else {
                if (open != null) {
                    joined.add(open);
                }
                open = rule;
            }
        }
        if (open != null) {
            joined.add(open);
        }
        joined.removeIf(rule -> rule.to - rule.from < SHORTEST);
        return joined;
    }

    private boolean continuedBy(Rule next) {
        return horizontal == next.horizontal && Math.round(at) == Math.round(next.at) && next.from <= to + NEAR;
    }

    boolean crosses(Rule other) {
        return horizontal != other.horizontal
                && other.at >= from - NEAR
                && other.at <= to + NEAR
                && at >= other.from - NEAR
                && at <= other.to + NEAR;
    }

    /** Whether together the lines at that place leave no gap between the two ends. */
    static boolean cover(List<Rule> rules, double at, double from, double to) {
        double reached = from;
        boolean further = true;
        while (further && reached < to - NEAR) {
            further = false;
            for (Rule rule : rules) {
                if (Math.abs(rule.at - at) <= NEAR && rule.from <= reached + NEAR && rule.to > reached) {
                    reached = rule.to;
                    further = true;
                }
            }
        }
        return reached >= to - NEAR;
    }
}
