package org.mingtang.plan.board;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.plan.Similarity;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Goal;

/** How alike two tasks of different years are, from 0 to 1. */
final class Likeness {

    /** From here on two tasks are the same one come again. */
    static final double SAME = 0.5;

    private Likeness() {}

    /** By their wording; the same heading and measure also make them the same. */
    static double of(TaskView one, TaskView other) {
        double text = ofTexts(one.requirement(), other.requirement());
        boolean sameMatter = !one.goals().isEmpty()
                && measures(one).equals(measures(other))
                && bare(one.path()).equals(bare(other.path()));
        return sameMatter ? Math.max(text, SAME) : text;
    }

    /** Numbers and years are left out, since they change every year. */
    static double ofTexts(String one, String other) {
        String first = bare(one);
        return first.isEmpty() ? 0 : Similarity.of(first, bare(other));
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
