package org.mingtang.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a year's days from JSON: {@code {"2027": {"closed": […], "makeUp": […]}}}, the same under the names
 * {@code holidays} and {@code makeupWorkdays}, or {@code {"year": 2027, "days": [{"date": …, "isOffDay": true}]}}.
 */
final class NoticeJson {

    private NoticeJson() {}

    /** Returns the days of the wanted year, or of the file's only (else its last) year; null when it is no such file. */
    static @Nullable YearNotice read(String json, @Nullable Integer wanted) {
        try {
            var tree = JsonMapper.shared().readTree(json);
            if (tree.path("days").isArray()) {
                return listed(tree);
            }
            var key = wanted == null ? lastKey(tree) : wanted.toString();
            return key == null || !tree.path(key).isObject() ? null : byYear(Integer.parseInt(key), tree.path(key));
        } catch (JacksonException | DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String lastKey(JsonNode tree) {
        return tree.propertyNames().stream()
                .filter(name -> name.matches("\\d{4}"))
                .max(String::compareTo)
                .orElse(null);
    }

    private static YearNotice byYear(int year, JsonNode days) {
        return new YearNotice(year, dates(days, "closed", "holidays"), dates(days, "makeUp", "makeupWorkdays"));
    }

    private static YearNotice listed(JsonNode tree) {
        var closed = new TreeSet<LocalDate>();
        var makeUp = new TreeSet<LocalDate>();
        for (var day : tree.path("days")) {
            (day.path("isOffDay").asBoolean() ? closed : makeUp)
                    .add(LocalDate.parse(day.path("date").asString()));
        }
        return new YearNotice(tree.path("year").asInt(), closed, makeUp);
    }

    private static SortedSet<LocalDate> dates(JsonNode days, String... names) {
        var dates = new TreeSet<LocalDate>();
        for (var name : names) {
            days.path(name).forEach(date -> dates.add(LocalDate.parse(date.asString())));
        }
        return dates;
    }
}
