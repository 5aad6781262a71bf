package org.mingtang.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.chinese.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds entries: the window of the best, in order, and the counts of all. */
@Component
class Finder {

    private static final Sort NEWEST =
            new Sort(new SortField(Fields.DAY, SortField.Type.LONG, true), SortField.FIELD_SCORE, SortField.FIELD_DOC);

    private final LiveIndex index;
    private final EntryQueries queries;
    private final Nearness nearness;

    /** One that goes by words alone. */
    Finder(LiveIndex index, Synonyms synonyms) {
        this(index, synonyms, Nearness.none(index));
    }

    @Autowired
    Finder(LiveIndex index, Synonyms synonyms, Nearness nearness) {
        this.index = index;
        this.nearness = nearness;
        this.queries = new EntryQueries(synonyms);
    }

    Found find(SearchQuery query, Strictness strictness) {
        var words = queries.of(words(query), strictness);
        var near = byDay(query) ? Map.<UUID, Near>of() : nearness.entries(query);
        return index.ask(searcher -> find(searcher, words, near, query));
    }

    /** Returns how many entries words find. */
    int count(SearchQuery query, Strictness strictness) {
        var words = queries.of(words(query), strictness);
        return index.ask(searcher -> searcher.count(narrowed(words, query.chosen(), query.site())));
    }

    private Found find(IndexSearcher searcher, Query worded, Map<UUID, Near> near, SearchQuery query)
            throws IOException {
        int wordedAlone = near.isEmpty() ? 0 : searcher.count(narrowed(worded, Map.of(), query.site()));
        var added = Blend.added(near, wordedAlone);
        var words = either(worded, added);
        var all = narrowed(words, query.chosen(), query.site());
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
            searcher.search(narrowed(words, others, query.site()), alone);
            facets.put(facet, alone.counts(facet));
        }
        var narrowing = narrowed(new MatchAllDocsQuery(), query.chosen(), query.site());
        var hits = new Hits(searcher);
        var found = hits.read(top);
        if (!near.isEmpty()) {
            boolean named = searcher.count(narrowed(queries.named(words(query)), Map.of(), query.site())) > 0;
            // What is near may stand beyond the window of the best by words.
            var beyond = new HashSet<>(near.keySet());
            found.forEach(hit -> beyond.remove(hit.key()));
            found.addAll(hits.lookUp(beyond, all));
            double weight = named ? 0 : Question.is(query.words()) ? Blend.QUESTION : Blend.WORDS;
            found = Blend.scored(found, near, weight);
        }
        var ordered = hits.inOrder(found, narrowing, !byDay(query));
        long successors = ordered.size() - found.size();
        long byWords =
                added.isEmpty() ? top.totalHits.value : searcher.count(narrowed(worded, query.chosen(), query.site()));
        return new Found(
                top.totalHits.value + successors,
                byWords + successors,
                ordered.stream().map(Hit::key).toList(),
                facets,
                near);
    }

    private static Words words(SearchQuery query) {
        return Words.of(query.words());
    }

    private static Query either(Query words, Set<UUID> added) {
        if (added.isEmpty()) {
            return words;
        }
        Query those =
                new TermInSetQuery(Fields.KEY, added.stream().map(Fields::bytes).toList());
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(new BoostQuery(those, 0), Occur.SHOULD)
                .build();
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

    private static Query narrowed(Query words, Map<Facet, String> chosen, String site) {
        var all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        all.add(new TermQuery(new Term(Fields.TYPE, Fields.ENTRY)), Occur.FILTER);
        chosen.forEach((facet, code) -> all.add(new TermQuery(new Term(facet.field(), code)), Occur.FILTER));
        if (!site.isEmpty()) {
            all.add(new TermQuery(new Term(Fields.SITE, site)), Occur.FILTER);
        }
        return all.build();
    }
}
