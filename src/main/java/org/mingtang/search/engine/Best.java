package org.mingtang.search.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total of all that was found
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

        public @Nullable String find(String field) {
            return kept.get(field);
        }
    }
}
