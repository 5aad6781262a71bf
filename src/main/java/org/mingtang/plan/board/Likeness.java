package org.mingtang.plan.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Goal;

/** How alike two tasks of different years are, from 0 to 1. */
final class Likeness {

    /** From here on two tasks are the same one come again. */
    static final double SAME = 0.5;

    private Likeness() {}

    /** By the pairs of neighbouring characters they share; the same heading and measure also make them the same. */
    static double of(TaskView one, TaskView other) {
        double text = ofTexts(one.requirement(), other.requirement());
        boolean sameMatter = !one.goals().isEmpty()
                && measures(one).equals(measures(other))
                && bare(one.path()).equals(bare(other.path()));
        return sameMatter ? Math.max(text, SAME) : text;
    }

    /** Dice's coefficient over pairs of characters; numbers and years are left out, since they change every year. */
    static double ofTexts(String one, String other) {
        Map<String, Integer> pairs = pairs(one);
        Map<String, Integer> others = pairs(other);
        int shared = pairs.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0)))
                .sum();
        int all = total(pairs) + total(others);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Map<String, Integer> pairs(String text) {
        String bare = bare(text);
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < bare.length(); i++) {
            pairs.merge(bare.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static int total(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Set<String> measures(TaskView task) {
        return task.goals().stream().map(Goal::measure).map(Likeness::bare).collect(Collectors.toSet());
    }

    /** Headings keep their sense but not their numbers: 三、 of last year may be 四、 now. */
    private static List<String> bare(List<String> path) {
        return path.stream()
                .map(each -> each.replaceFirst("^[（(]?[一二三四五六七八九十0-9]+[）)]?[、.．]?", ""))
                .map(Likeness::bare)
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[0-9０-９\\p{P}\\p{S}\\s]", "");
    }
}
