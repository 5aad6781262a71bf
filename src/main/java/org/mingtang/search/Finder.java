package org.mingtang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.View;
import org.springframework.stereotype.Component;

/** Finds entries: the window of the best, in order, and the counts of all. */
@Component
class Finder {

    private final Engine index;
    private final EntryQueries queries;

    Finder(Engine index, Synonyms synonyms) {
        this.index = index;
        this.queries = new EntryQueries(synonyms);
    }

    Found find(SearchQuery query, Strictness strictness) {
        var words = queries.of(Words.of(query.words()), strictness);
        return index.look(view -> find(view, words, query));
    }

    /** Returns how many entries are found. */
    int count(SearchQuery query, Strictness strictness) {
        var words = queries.of(Words.of(query.words()), strictness);
        return index.look(view -> Math.toIntExact(view.count(narrowed(words, query.chosen(), query.site()))));
    }

    private static Found find(View view, Query words, SearchQuery query) {
        var all = narrowed(words, query.chosen(), query.site());
        // A facet in which a value is chosen shows what its other values would bring.
        var open = EnumSet.allOf(Facet.class);
        open.removeAll(query.chosen().keySet());
        var asks = new ArrayList<Ask>();
        var best = Ask.best(all, SearchQuery.WINDOW, Hits.KEPT)
                .counting(open.stream().map(Facet::field).toList());
        asks.add(byDay(query) ? best.newestBy(Fields.DAY) : best);
        var chosen = List.copyOf(query.chosen().keySet());
        for (var facet : chosen) {
            var others = new EnumMap<>(query.chosen());
            others.remove(facet);
            asks.add(Ask.count(narrowed(words, others, query.site())).counting(List.of(facet.field())));
        }
        var found = view.best(asks);
        Map<Facet, List<Found.Count>> facets = new EnumMap<>(Facet.class);
        open.forEach(facet -> facets.put(facet, counts(found.get(0), facet)));
        for (int i = 0; i < chosen.size(); i++) {
            facets.put(chosen.get(i), counts(found.get(i + 1), chosen.get(i)));
        }
        var narrowing = narrowed(new MatchAllDocsQuery(), query.chosen(), query.site());
        var hits = new Hits(view).of(found.get(0), narrowing, !byDay(query));
        return new Found(
                found.get(0).total() + hits.size() - found.get(0).rows().size(),
                hits.stream().map(Hit::key).toList(),
                facets);
    }

    /** Returns the values of a facet, most first. */
    private static List<Found.Count> counts(Best best, Facet facet) {
        return best.counts().getOrDefault(facet.field(), Map.of()).entrySet().stream()
                .map(each -> new Found.Count(Facet.code(each.getKey()), Facet.words(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(Found.Count::count).reversed().thenComparing(Found.Count::label))
                .toList();
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
