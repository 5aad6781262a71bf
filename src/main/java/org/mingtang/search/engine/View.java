package org.mingtang.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** An index at one moment. */
public interface View {

    /** Answers each question, in their order. */
    List<Best> best(List<Ask> asks);

    default Best best(Ask ask) {
        return best(List.of(ask)).get(0);
    }

    /** Returns how many documents are found. */
    default long count(Query query) {
        return best(Ask.count(query)).total();
    }

    /** Returns of each query whether it finds any document at all; that takes less than to count them. */
    default List<Boolean> holding(List<? extends Query> queries) {
        return best(queries.stream().map(query -> Ask.best(query, 1, List.of())).toList()).stream()
                .map(found -> !found.rows().isEmpty())
                .toList();
    }

    default boolean holds(Query query) {
        return holding(List.of(query)).get(0);
    }

    /** Returns in how many documents the terms stand; an engine may count such as were replaced a while ago. */
    Frequencies frequencies(String field, Collection<String> terms);

    /**
     * How common terms are.
     *
     * @param documents how many documents have the field at all
     * @param of the number of documents for each term
     */
    record Frequencies(int documents, Map<String, Integer> of) {

        public int of(String term) {
            return of.getOrDefault(term, 0);
        }
    }
}
