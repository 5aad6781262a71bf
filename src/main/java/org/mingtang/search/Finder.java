package org.mingtang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.chinese.Question;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds entries: the window of the best, in order, and the counts of all. */
@Component
class Finder {

    private final Engine index;
    private final EntryQueries queries;
    private final Nearness nearness;

    /** One that goes by words alone. */
    Finder(Engine index, Synonyms synonyms) {
        this(index, synonyms, Nearness.none(index));
    }

    @Autowired
    Finder(Engine index, Synonyms synonyms, Nearness nearness) {
        this.index = index;
        this.nearness = nearness;
        this.queries = new EntryQueries(synonyms);
    }

    Found find(SearchQuery query, Strictness strictness) {
        var words = queries.of(words(query, strictness), strictness);
        var near = byDay(query) ? Map.<UUID, Near>of() : nearness.entries(query);
        return index.look(view -> find(view, words, near, query));
    }

    /** Returns how many entries words find. */
    int count(SearchQuery query, Strictness strictness) {
        var words = queries.of(words(query, strictness), strictness);
        return index.look(view -> count(view, narrowed(words, query.chosen(), query)));
    }

    private static int count(View view, Query query) {
        return Math.toIntExact(view.count(query));
    }

    private Found find(View view, Query worded, Map<UUID, Near> near, SearchQuery query) {
        var added = near.isEmpty() ? Set.<UUID>of() : Blend.added(near, view.holds(narrowed(worded, Map.of(), query)));
        var words = either(worded, added);
        var all = narrowed(words, query.chosen(), query);
        // A facet in which a value is chosen shows what its other values would bring.
        var open = EnumSet.allOf(Facet.class);
        open.removeAll(query.chosen().keySet());
        int wanted = query.page() * SearchQuery.PAGE;
        var asks = new ArrayList<Ask>();
        var looking = new Looking(
                view, all, queries.inARow(words(query)), byDay(query), near, near.isEmpty() ? 0 : weight(view, query));
        asks.add(looking.ask(wanted).counting(open.stream().map(Facet::counted).toList()));
        var chosen = List.copyOf(query.chosen().keySet());
        for (var facet : chosen) {
            var others = new EnumMap<>(query.chosen());
            others.remove(facet);
            asks.add(Ask.count(narrowed(words, others, query)).counting(List.of(facet.counted())));
        }
        var found = view.best(asks);
        Map<Facet, List<Found.Count>> facets = new EnumMap<>(Facet.class);
        open.forEach(facet -> facets.put(facet, counts(found.get(0), facet)));
        for (int i = 0; i < chosen.size(); i++) {
            facets.put(chosen.get(i), counts(found.get(i + 1), chosen.get(i)));
        }
        var seen = looking.at(found.get(0), wanted);
        var narrowing = narrowed(Fields.entries(), query.chosen(), query);
        var ordered = new Hits(view).livingFirst(seen.hits(), narrowing);
        // Successors nobody looked for are known only where all was looked at.
        long successors = seen.all() ? ordered.size() - seen.hits().size() : 0;
        long total = found.get(0).total();
        long byWords = added.isEmpty() ? total : count(view, narrowed(worded, query.chosen(), query));
        return new Found(
                total + successors,
                byWords + successors,
                ordered.stream().map(Hit::key).toList(),
                facets,
                near);
    }

    /** Returns how much meaning counts beside words. */
    private double weight(View view, SearchQuery query) {
        if (view.holds(narrowed(queries.named(words(query)), Map.of(), query))) {
            return 0;
        }
        return Question.is(query.words()) ? Blend.QUESTION : Blend.WORDS;
    }

    /** Where anything will do, the words that only ask would find whatever asks or answers at all. */
    private static Words words(SearchQuery query, Strictness strictness) {
        return strictness == Strictness.LOOSE && Question.is(query.words())
                ? Words.of(Question.subject(query.words()))
                : words(query);
    }

    private static Words words(SearchQuery query) {
        return Words.of(query.words());
    }

    private static Query either(Query words, Set<UUID> added) {
        if (added.isEmpty()) {
            return words;
        }
        var those = new BooleanQuery.Builder()
                .add(Fields.entries(), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Fields.KEY, added.stream().map(Fields::bytes).toList()),
                        Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(those, Occur.SHOULD)
                .build();
    }

    /** Returns the values of a facet, most first. */
    private static List<Found.Count> counts(Best best, Facet facet) {
        return best.counts().getOrDefault(facet.counted(), Map.of()).entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .map(each -> new Found.Count(Facet.code(each.getKey()), Facet.words(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(Found.Count::count).reversed().thenComparing(Found.Count::label))
                .toList();
    }

    private static boolean byDay(SearchQuery query) {
        return query.order() == SearchQuery.Order.NEWEST
                || Words.of(query.words()).isEmpty();
    }

    private static Query narrowed(Query words, Map<Facet, String> chosen, SearchQuery query) {
        var all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        chosen.forEach((facet, code) -> all.add(new TermQuery(new Term(facet.field(), code)), Occur.FILTER));
        Fields.narrow(all, query);
        return all.build();
    }
}
