package org.mingtang.plan.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.plan.Change;
import org.mingtang.plan.EditionView;

/**
 * An open plan as everyone may see it, with nothing internal in it.
 *
 * @param version changes whenever anything in it may have changed
 * @param changed when it last may have changed
 * @param notes by task id: what later editions changed about it
 */
public record PublicPlan(
        PlanHead head,
        UUID issuer,
        Figures figures,
        List<PublicTask> tasks,
        Map<String, List<Note>> notes,
        String version,
        Instant changed) {

    /** What an edition changed about a task; why is internal. */
    public record Note(int edition, String date, String what) {}

    static PublicPlan of(PlanBoard board, List<EditionView> editions, ZoneId zone, String version, Instant changed) {
        return new PublicPlan(
                board.head(),
                board.plan().issuer(),
                board.figures(),
                board.tasks().stream().map(PublicTask::of).toList(),
                notes(editions, zone),
                version,
                changed);
    }

    private static Map<String, List<Note>> notes(List<EditionView> editions, ZoneId zone) {
        Map<String, List<Note>> notes = new TreeMap<>();
        for (EditionView edition : editions) {
            String date = edition.issuedAt().atZone(zone).toLocalDate().toString();
            edition.changes().stream()
                    .collect(Collectors.groupingBy(change -> change.task().toString()))
                    .forEach((task, changes) -> notes.computeIfAbsent(task, key -> new java.util.ArrayList<>())
                            .add(new Note(edition.edition(), date, what(changes))));
        }
        return notes;
    }

    private static String what(List<Change> changes) {
        if (changes.get(0).field() == null) {
            return changes.get(0).kind().label() + "此项任务";
        }
        return "修改了"
                + changes.stream().map(change -> String.valueOf(change.field())).collect(Collectors.joining("、"));
    }
}
