package org.mingtang.search.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total of all that was found; at least so many where the best were asked for and nothing was to be counted
 * @param rows the best, in order
 * @param counts for each counted field its values and how often each was found
 */
public record Best(long total, List<Row> rows, Map<String, Map<String, Long>> counts) {

    /**
     * One document.
     *
     * @param score 0 where something else ordered
     * @param kept what was asked for and there; a number as its digits
     */
    public record Row(float score, Map<String, String> kept) {

        /** Returns what every such document has. */
        public String get(String field) {
            return Objects.requireNonNull(kept.get(field), field);
        }

        /** Returns what is kept in a field; null if nothing is, or nothing but an empty text. */
        public @Nullable String find(String field) {
            var value = kept.get(field);
            return value == null || value.isEmpty() ? null : value;
        }
    }
}
