package org.mingtang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.mingtang.organisation.UnitScope;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.NumberWriting;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Engine;
import org.springframework.stereotype.Component;

/** What is public that what is being typed may lead to. */
@Component
class Suggestions {

    private static final int MOST = 8;
    private static final int LOOKED_AT = 40;
    private static final int LONGEST = 40;

    private final Engine index;
    private final EntryTable table;

    Suggestions(Engine index, EntryTable table) {
        this.index = index;
        this.table = table;
    }

    /** Returns titles of a portal's units, each once, in force first, short ones first. */
    List<Offer> of(String typed, UnitScope portal) {
        var words = Words.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        if (words.parts().isEmpty()) {
            return List.of();
        }
        var parts = new BooleanQuery.Builder();
        words.parts().forEach(part -> parts.add(begun(part), Occur.MUST));
        var either = new BooleanQuery.Builder().add(parts.build(), Occur.SHOULD);
        words.number().ifPresent(number -> either.add(begun(number), Occur.SHOULD));
        var all = new BooleanQuery.Builder().add(either.build(), Occur.MUST);
        Fields.narrow(all, portal);
        var hits = index.look(view -> Hits.read(view.best(Ask.best(all.build(), LOOKED_AT, Hits.KEPT))));
        var entries = table.find(hits.stream().map(Hit::key).toList());
        return hits.stream()
                .sorted(Comparator.comparing(Hit::fallen))
                .flatMap(hit -> Stream.ofNullable(entries.get(hit.key())))
                .collect(Collectors.groupingBy(SearchEntry::title, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .limit(MOST)
                .map(Suggestions::offer)
                .toList();
    }

    private static Offer offer(List<SearchEntry> alike) {
        var first = alike.get(0);
        var fallen = first.validity().fallen() ? first.validity().label() : "";
        if (alike.size() == 1) {
            return new Offer(first.title(), first.href(), first.docNumber(), fallen);
        }
        var all = new SearchQuery(first.title(), Map.of(), "", SearchQuery.Order.RELEVANCE, 1);
        return new Offer(first.title(), all.href(ResultPages.PATH), null, fallen);
    }

    /** Whoever types 14 has typed 1 before. */
    private static Query begun(NumberWriting number) {
        var term = number.asTerm();
        return new PrefixQuery(
                new Term(Fields.NUMBER, number.number() == null ? term : term.substring(0, term.length() - 1)));
    }

    private static Query begun(String part) {
        var ways = new ArrayList<Query>();
        ways.add(EntryQueries.phrase(Fields.TITLE, part));
        ways.add(EntryQueries.phrase(Fields.UNIT_WORDS, part));
        if (Words.isLetters(part)) {
            ways.addAll(SoundQueries.of(part));
            ways.add(new PrefixQuery(new Term(Fields.TITLE, Folding.fold(part))));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }
}
