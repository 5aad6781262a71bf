package org.mingtang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.mingtang.organisation.UnitScope;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Engine;
import org.springframework.stereotype.Component;

/** Titles that what is being typed may lead to. */
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

    /** Returns titles of a portal's units, in force first, short ones first. */
    List<String> of(String typed, UnitScope portal) {
        var words = Words.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        if (words.parts().isEmpty()) {
            return List.of();
        }
        var all = new BooleanQuery.Builder();
        Fields.narrow(all, portal);
        words.parts().forEach(part -> all.add(begun(part), Occur.MUST));
        words.number()
                .ifPresent(number -> all.add(new PrefixQuery(new Term(Fields.NUMBER, number.asTerm())), Occur.SHOULD));
        var hits = index.look(view -> Hits.read(view.best(Ask.best(all.build(), LOOKED_AT, Hits.KEPT))));
        var entries = table.find(hits.stream().map(Hit::key).toList());
        var titles = new LinkedHashSet<String>();
        hits.stream()
                .sorted(Comparator.comparing(Hit::fallen))
                .flatMap(hit -> Stream.ofNullable(entries.get(hit.key())))
                .map(SearchEntry::title)
                .forEach(titles::add);
        return titles.stream().limit(MOST).toList();
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
