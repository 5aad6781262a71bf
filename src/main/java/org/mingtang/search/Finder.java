package org.mingtang.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.mingtang.search.EntryQueries.Strictness;
import org.springframework.stereotype.Component;

/** Finds entries: the window of the best, in order, and the counts of all. */
@Component
class Finder {

    private static final Sort NEWEST =
            new Sort(new SortField(Fields.DAY, SortField.Type.LONG, true), SortField.FIELD_SCORE, SortField.FIELD_DOC);

    private final LiveIndex index;
    private final EntryQueries queries;

    Finder(LiveIndex index, Synonyms synonyms) {
        this.index = index;
        this.queries = new EntryQueries(synonyms);
    }

    Found find(SearchQuery query, Strictness strictness) {
        var words = queries.of(Words.of(query.words()), strictness);
        return index.ask(searcher -> find(searcher, words, query));
    }

    /** Returns how many entries are found. */
    int count(SearchQuery query, Strictness strictness) {
        var words = queries.of(Words.of(query.words()), strictness);
        return index.ask(searcher -> searcher.count(narrowed(words, query.chosen(), query)));
    }

    private Found find(IndexSearcher searcher, Query words, SearchQuery query) throws IOException {
        var all = narrowed(words, query.chosen(), query);
        // A facet in which a value is chosen shows what its other values would bring.
        var open = EnumSet.allOf(Facet.class);
        open.removeAll(query.chosen().keySet());
        var counted = new FacetCollector(open);
        TopDocs top = top(searcher, all, query, counted);
        Map<Facet, List<Found.Count>> facets = new EnumMap<>(Facet.class);
        for (var facet : open) {
            facets.put(facet, counted.counts(facet));
        }
        for (var facet : query.chosen().keySet()) {
            var others = new EnumMap<>(query.chosen());
            others.remove(facet);
            var alone = new FacetCollector(EnumSet.of(facet));
            searcher.search(narrowed(words, others, query), alone);
            facets.put(facet, alone.counts(facet));
        }
        var narrowing = narrowed(new MatchAllDocsQuery(), query.chosen(), query);
        var hits = new Hits(searcher).of(top, narrowing, !byDay(query));
        return new Found(
                top.totalHits.value + hits.size() - top.scoreDocs.length,
                hits.stream().map(Hit::key).toList(),
                facets);
    }

    private static TopDocs top(IndexSearcher searcher, Query all, SearchQuery query, FacetCollector counted)
            throws IOException {
        if (byDay(query)) {
            var best = new TopFieldCollectorManager(NEWEST, SearchQuery.WINDOW, Integer.MAX_VALUE).newCollector();
            searcher.search(all, MultiCollector.wrap(best, counted));
            return best.topDocs();
        }
        var best = new TopScoreDocCollectorManager(SearchQuery.WINDOW, Integer.MAX_VALUE).newCollector();
        searcher.search(all, MultiCollector.wrap(best, counted));
        return best.topDocs();
    }

    private static boolean byDay(SearchQuery query) {
        return query.order() == SearchQuery.Order.NEWEST
                || Words.of(query.words()).isEmpty();
    }

    private static Query narrowed(Query words, Map<Facet, String> chosen, SearchQuery query) {
        var all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        all.add(new TermQuery(new Term(Fields.TYPE, Fields.ENTRY)), Occur.FILTER);
        chosen.forEach((facet, code) -> all.add(new TermQuery(new Term(facet.field(), code)), Occur.FILTER));
        if (!query.site().isEmpty()) {
            all.add(new TermQuery(new Term(Fields.SITE, query.site())), Occur.FILTER);
        }
        Fields.narrow(all, query.within());
        return all.build();
    }
}
