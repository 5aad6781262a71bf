package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.Similarity;

/**
 * Finds for each row of a corrected table the task of the old edition that it continues.
 *
 * <p>What a person decided comes first, then identical requirements, then the most alike of those that are alike enough;
 * a task is continued by one row only.
 */
final class EditionMatch {

    /** Less alike than this they are different tasks. */
    static final double ALIKE = 0.6;

    private EditionMatch() {}

    /** A row or a task, as far as matching looks at it. */
    record Entry(UUID id, @Nullable String no, List<String> path, String requirement) {}

    private record Pair(Entry row, Entry task, double score) {}

    /**
     * @param decided by row what a person decided, null for a new task
     * @return the task by row; a row that is new is left out
     */
    static Map<UUID, UUID> of(List<Entry> rows, List<Entry> tasks, Map<UUID, @Nullable UUID> decided) {
        Map<UUID, UUID> matched = new HashMap<>();
        List<Entry> freeRows = new ArrayList<>(rows);
        List<Entry> freeTasks = new ArrayList<>(tasks);
        for (Entry row : rows) {
            if (decided.containsKey(row.id())) {
                freeRows.remove(row);
                UUID task = decided.get(row.id());
                if (task != null && freeTasks.removeIf(each -> each.id().equals(task))) {
                    matched.put(row.id(), task);
                }
            }
        }
        pairs(freeRows, freeTasks).forEach(pair -> {
            if (freeRows.contains(pair.row()) && freeTasks.contains(pair.task())) {
                freeRows.remove(pair.row());
                freeTasks.remove(pair.task());
                matched.put(pair.row().id(), pair.task().id());
            }
        });
        return matched;
    }

    private static List<Pair> pairs(List<Entry> rows, List<Entry> tasks) {
        List<Pair> pairs = new ArrayList<>();
        for (Entry row : rows) {
            for (Entry task : tasks) {
                double alike = Similarity.of(row.requirement(), task.requirement());
                if (alike >= ALIKE) {
                    pairs.add(new Pair(row, task, score(row, task, alike)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        return pairs;
    }

    /** Identical words outweigh everything; number and headings decide between those that are equally alike. */
    private static double score(Entry row, Entry task, double alike) {
        double score = row.requirement().equals(task.requirement()) ? 10 : alike;
        if (row.no() != null && Objects.equals(row.no(), task.no())) {
            score += 0.2;
        }
        return row.path().equals(task.path()) ? score + 0.2 : score;
    }
}
