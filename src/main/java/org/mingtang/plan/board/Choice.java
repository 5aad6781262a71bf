package org.mingtang.plan.board;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.plan.TaskState;

/** One entry of a select field. */
public record Choice(String value, String label) {

    /** The units that have a part in any of the tasks, by name. */
    static List<Choice> units(List<BoardTask> tasks) {
        Map<String, Choice> found = new LinkedHashMap<>();
        tasks.stream()
                .flatMap(task -> task.task().parts().stream())
                .filter(part -> part.stands())
                .forEach(part -> found.putIfAbsent(
                        part.unit().toString(), new Choice(part.unit().toString(), part.unitName())));
        return found.values().stream()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    static List<Choice> states() {
        return List.of(TaskState.values()).stream()
                .map(state -> new Choice(state.name(), label(state)))
                .toList();
    }

    /** As the figures count: what waits to be accepted is under way too. */
    private static String label(TaskState state) {
        return state == TaskState.RUNNING ? state.label() + "（含待签收）" : state.label();
    }
}
