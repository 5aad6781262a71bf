package org.mingtang.plan.board;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a visitor looks for among the tasks; what is blank does not narrow. */
public record PublicQuery(
        @Nullable String state,
        @Nullable String unit,
        @Nullable String words) {

    /** Longer than this nobody searches; it would only fill memory. */
    private static final int LONGEST = 60;

    public PublicQuery {
        state = given(state);
        unit = given(unit);
        words = given(words);
    }

    List<PublicTask> choose(List<PublicTask> tasks) {
        return tasks.stream().filter(this::matches).toList();
    }

    public boolean narrows() {
        return state != null || unit != null || words != null;
    }

    public boolean is(@Nullable String field, String value) {
        return value.equals(field);
    }

    public String typed() {
        return words == null ? "" : words;
    }

    private boolean matches(PublicTask task) {
        return (state == null || Figures.isCountedAs(state, stateFor(task)))
                && (unit == null
                        || task.units().stream().anyMatch(each -> each.id().equals(unit)))
                && (words == null || contains(task, words.toLowerCase(Locale.ROOT)));
    }

    /** With a unit chosen it is that unit's state that counts. */
    private String stateFor(PublicTask task) {
        return task.units().stream()
                .filter(each -> each.id().equals(unit))
                .map(PublicTask.PublicUnit::stateCode)
                .findFirst()
                .orElse(task.stateCode());
    }

    private static boolean contains(PublicTask task, String sought) {
        return holds(task.requirement(), sought)
                || holds(task.category(), sought)
                || task.units().stream().anyMatch(unit -> holds(unit.name(), sought))
                || task.responsible().stream().anyMatch(unit -> holds(unit.name(), sought));
    }

    private static boolean holds(String text, String sought) {
        return text.toLowerCase(Locale.ROOT).contains(sought);
    }

    private static @Nullable String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bare = text.strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
