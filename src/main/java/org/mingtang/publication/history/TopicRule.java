package org.mingtang.publication.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemFilter;

/**
 * What a section gathers by itself; what is null does not count, and a rule that says nothing gathers nothing.
 *
 * @param since items that became public on that day or later
 */
public record TopicRule(
        String heading,
        @Nullable String line,
        @Nullable String theme,
        @Nullable String words,
        @Nullable UUID unit,
        @Nullable LocalDate since) {

    boolean isBlank() {
        return line == null && theme == null && words == null && unit == null && since == null;
    }

    /** What counts, by name, as the transparency log tells it. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "line", line);
        put(fields, "theme", theme);
        put(fields, "words", words);
        put(fields, "unit", unit);
        put(fields, "since", since);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    ItemFilter filter() {
        return new ItemFilter(line, null, unit == null ? List.of() : List.of(unit), theme, null, words, false);
    }
}
