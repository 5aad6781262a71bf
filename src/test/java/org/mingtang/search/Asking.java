package org.mingtang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.engine.Engine;
import org.springframework.beans.factory.ListableBeanFactory;

/** Everything that asks an engine, over an engine of the test's own. */
final class Asking {

    final Engine engine;
    final Finder finder;
    final Answers answers;
    final Suggestions suggestions;
    final ResultPages pages;

    Asking(Engine engine, ListableBeanFactory beans) {
        var table = beans.getBean(EntryTable.class);
        var synonyms = beans.getBean(Synonyms.class);
        this.engine = engine;
        finder = new Finder(engine, synonyms);
        answers = new Answers(engine, table, synonyms, Nearness.none(engine));
        suggestions = new Suggestions(engine, table);
        pages = new ResultPages(
                finder,
                new Spelling(engine, table, finder),
                answers,
                new ResultRows(table, synonyms),
                beans.getBeanProvider(OfficeToAsk.class),
                beans.getBeanProvider(WayToAsk.class));
    }

    List<UUID> keys(SearchQuery query) {
        return finder.find(query, Strictness.USUAL).keys();
    }

    /** Returns the addresses of all results, page by page. */
    List<String> walked(SearchQuery query, int pagesToSee) {
        var hrefs = new ArrayList<String>();
        for (int page = 1; page <= pagesToSee; page++) {
            pages.of(query.onPage(page)).rows().forEach(row -> hrefs.add(row.href()));
        }
        return hrefs;
    }

    static SearchQuery query(String site, String words) {
        return new SearchQuery(words, Map.of(), site, SearchQuery.Order.RELEVANCE, 1);
    }
}
