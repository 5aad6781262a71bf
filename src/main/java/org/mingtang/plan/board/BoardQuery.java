package org.mingtang.plan.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskState;

/**
 * Which tasks a board shows and in which order; what is blank does not narrow.
 *
 * @param state name of a {@link TaskState}
 * @param late set: only what is late
 * @param counted set: only tasks with targets
 * @param sort {@code due} or {@code state}; anything else is the order of the table
 */
public record BoardQuery(
        @Nullable String state,
        @Nullable String unit,
        @Nullable String words,
        @Nullable String late,
        @Nullable String counted,
        @Nullable String sort) {

    static final BoardQuery ALL = new BoardQuery(null, null, null, null, null, null);

    private static final List<TaskState> MOST_URGENT_FIRST =
            List.of(TaskState.LATE, TaskState.WAITING, TaskState.RUNNING, TaskState.DONE, TaskState.CANCELLED);

    public BoardQuery {
        state = given(state);
        unit = given(unit);
        words = given(words);
        late = given(late);
        counted = given(counted);
    }

    /** Those that match; with a unit chosen, each as it stands for that unit. */
    List<BoardTask> choose(List<BoardTask> tasks) {
        return tasks.stream()
                .filter(task -> hasUnit(task))
                .map(this::asSeenBy)
                .filter(this::matches)
                .sorted(order())
                .toList();
    }

    boolean inTableOrder() {
        return !is(sort, "due") && !is(sort, "state");
    }

    /** Whether anything narrows the board. */
    public boolean narrows() {
        return state != null || unit != null || words != null || late != null || counted != null;
    }

    public boolean is(@Nullable String field, String value) {
        return value.equals(field);
    }

    /** Words as typed, for the field. */
    public String typed() {
        return words == null ? "" : words;
    }

    private boolean hasUnit(BoardTask task) {
        return unit == null || Addressed.id(unit).flatMap(task::partOf).isPresent();
    }

    private BoardTask asSeenBy(BoardTask task) {
        return unit == null ? task : task.narrowedTo(UUID.fromString(unit));
    }

    private boolean matches(BoardTask task) {
        return (state == null || Figures.isCountedAs(state, task.state().name()))
                && (late == null || task.late())
                && (counted == null || !task.task().goals().isEmpty())
                && (words == null || contains(task, words.toLowerCase(Locale.ROOT)));
    }

    private static boolean contains(BoardTask task, String sought) {
        String text =
                task.task().requirement() + "\n" + String.join("\n", task.task().path()) + "\n"
                        + String.join(
                                "\n",
                                task.task().parts().stream()
                                        .map(part -> part.namedAs() + " " + part.unitName())
                                        .toList());
        return text.toLowerCase(Locale.ROOT).contains(sought);
    }

    private Comparator<BoardTask> order() {
        Comparator<BoardTask> table = Comparator.comparing(task -> task.task().position());
        if (is(sort, "due")) {
            return Comparator.<BoardTask, LocalDate>comparing(BoardQuery::due).thenComparing(table);
        }
        return is(sort, "state")
                ? Comparator.<BoardTask>comparingInt(task -> MOST_URGENT_FIRST.indexOf(task.state()))
                        .thenComparing(table)
                : table;
    }

    /** What is open comes by its day; what has none or is finished stands last. */
    private static LocalDate due(BoardTask task) {
        LocalDate next = Deadline.of(task.task()).next();
        return next == null ? LocalDate.MAX : next;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
