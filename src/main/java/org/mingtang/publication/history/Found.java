package org.mingtang.publication.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of past information as a file or a row of a list told it, nothing judged yet.
 *
 * @param place where it stands, for the report: a file's name, or a list's name and line
 * @param files names of files that go with it
 * @param trouble why nothing could be read; null where something was
 */
record Found(
        String place,
        Map<Column, String> values,
        List<String> files,
        @Nullable String trouble) {

    Found {
        values = Map.copyOf(values);
        files = List.copyOf(files);
    }

    static Found unreadable(String place, String trouble) {
        return new Found(place, Map.of(), List.of(), trouble);
    }

    static Found of(String place, Map<Column, String> values, List<String> files) {
        Map<Column, String> filled = new EnumMap<>(Column.class);
        values.forEach((column, value) -> {
            if (!value.replace("\0", "").isBlank()) {
                // PostgreSQL keeps every character but this one.
                filled.put(column, value.replace("\0", "").strip());
            }
        });
        return new Found(place, filled, files, null);
    }

    String value(Column column) {
        return values.getOrDefault(column, "");
    }
}
