package org.mingtang.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of reviews.
 *
 * @param kinds key and word of every kind there is
 * @param waiting how many wait for this person, whatever list is shown
 */
public record ReviewListPage(
        ReviewQuery.Which which,
        ReviewQuery query,
        List<ReviewLine> lines,
        Map<String, String> kinds,
        int waiting,
        @Nullable String previous,
        @Nullable String next,
        boolean maySetUp) {

    public boolean anyChoice() {
        return lines.stream().anyMatch(line -> !line.choice().isEmpty());
    }
}
