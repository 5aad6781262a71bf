package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Chinese as people type it: each labelled query finds first what it should. */
@MingtangTest
class AsPeopleTypeTests {

    private static final String SITE = "labelled";

    @Autowired
    private SearchIndex index;

    @Autowired
    private ResultPages pages;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void documentsArePublic() {
        transactions.executeWithoutResult(status -> Labelled.entries(SITE).forEach(index::put));
        index.caughtUp();
    }

    @Test
    @DisplayName("Names, numbers, pinyin, synonyms, old characters, typing errors, questions: the right one is first")
    void findsTheRightOneFirst() {
        var wrong = new ArrayList<String>();
        Labelled.queries().forEach((id, words) -> {
            var best = best(Labelled.grades().get(id));
            var first = first(words);
            if (!best.contains(first)) {
                wrong.add(id + " " + words + ": " + first + " instead of " + best);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Follows the offered spelling where nothing has all that was typed, as a person would. */
    private String first(String words) {
        var query = new SearchQuery(words, Map.of(), SITE, SearchQuery.Order.RELEVANCE, 1);
        var page = pages.of(query);
        if ((page.loose() || page.rows().isEmpty()) && page.meant() != null) {
            page = pages.of(query.with(page.meant().label()));
        }
        return page.rows().isEmpty() ? "nothing" : page.rows().get(0).href();
    }

    /** Returns the addresses of those that answer best. */
    private static List<String> best(Map<String, Integer> grades) {
        int most = Collections.max(grades.values());
        return grades.keySet().stream()
                .filter(id -> grades.get(id) == most)
                .map(Labelled::href)
                .toList();
    }
}
