package org.mingtang.search.engine;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A question to an index.
 *
 * @param most how many of the best are wanted
 * @param newestBy the number the highest of which come first; null if the score decides
 * @param tiedBy the number the lowest of which comes first of equals; null if their order does not matter
 * @param counted what the index keeps beside the documents, each value to be counted over all that is found
 * @param kept what the index keeps beside the documents, to be returned with each
 */
public record Ask(
        Query query,
        int most,
        @Nullable String newestBy,
        @Nullable String tiedBy,
        List<String> counted,
        List<String> kept) {

    public Ask {
        counted = List.copyOf(counted);
        kept = List.copyOf(kept);
    }

    /** Asks how many there are. */
    public static Ask count(Query query) {
        return new Ask(query, 0, null, null, List.of(), List.of());
    }

    /** Asks for the best by score with what is kept of them. */
    public static Ask best(Query query, int most, List<String> kept) {
        return new Ask(query, most, null, null, List.of(), kept);
    }

    public Ask counting(List<String> fields) {
        return new Ask(query, most, newestBy, tiedBy, fields, kept);
    }

    public Ask newestBy(String number) {
        return new Ask(query, most, number, tiedBy, counted, kept);
    }

    public Ask tiedBy(String number) {
        return new Ask(query, most, newestBy, number, counted, kept);
    }
}
