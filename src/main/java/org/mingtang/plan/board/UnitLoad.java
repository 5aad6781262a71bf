package org.mingtang.plan.board;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.plan.TaskState;
import org.mingtang.plan.TaskView.Part;

/** One unit's share of a plan. */
public record UnitLoad(String unit, String name, Figures figures) {

    /** What is most worth looking at first: most late, then least done, then by name. */
    private static final Comparator<UnitLoad> MOST_LATE = Comparator.<UnitLoad>comparingInt(
                    load -> -load.figures.late())
            .thenComparing(load -> load.figures.percent(load.figures.done()))
            .thenComparing(UnitLoad::name);

    static List<UnitLoad> of(List<BoardTask> tasks, String sort) {
        Map<UUID, String> names = new LinkedHashMap<>();
        tasks.forEach(task -> task.task().parts().stream()
                .filter(Part::stands)
                .forEach(part -> names.putIfAbsent(part.unit(), part.unitName())));
        return names.entrySet().stream()
                .map(unit -> new UnitLoad(
                        unit.getKey().toString(), unit.getValue(), Figures.of(states(tasks, unit.getKey()))))
                .sorted(order(sort))
                .toList();
    }

    private static List<TaskState> states(List<BoardTask> tasks, UUID unit) {
        return tasks.stream()
                .filter(task -> task.partOf(unit).isPresent())
                .map(task -> task.narrowedTo(unit).state())
                .toList();
    }

    private static Comparator<UnitLoad> order(String sort) {
        return switch (sort) {
            case "name" -> Comparator.comparing(UnitLoad::name);
            case "tasks" ->
                Comparator.<UnitLoad>comparingInt(load -> -load.figures.tasks()).thenComparing(UnitLoad::name);
            case "done" ->
                Comparator.<UnitLoad>comparingDouble(load -> -load.figures.percent(load.figures.done()))
                        .thenComparing(UnitLoad::name);
            default -> MOST_LATE;
        };
    }
}
