package org.mingtang.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mingtang.search.chinese.Syllables;

/** Letters taken for pinyin: whole syllables (gongjijin), or the first letters of each (gjj). */
final class SoundQueries {

    private static final float BOOST = 2;
    static final int MOST_INITIALS = 12;

    private SoundQueries() {}

    static List<Query> of(String letters) {
        var queries = new ArrayList<Query>();
        for (var way : Syllables.ways(letters)) {
            var phrase = new MultiPhraseQuery.Builder();
            way.forEach(place -> phrase.add(
                    place.stream().map(each -> new Term(Fields.SOUND, each)).toArray(Term[]::new)));
            queries.add(new BoostQuery(phrase.build(), BOOST));
        }
        if (letters.length() >= 2 && letters.length() <= MOST_INITIALS) {
            queries.add(new BoostQuery(initials(letters), BOOST));
        }
        return queries;
    }

    private static Query initials(String letters) {
        if (letters.length() == 2) {
            return new TermQuery(new Term(Fields.INITIALS, letters));
        }
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < letters.length(); i++) {
            phrase.add(new Term(Fields.INITIALS, letters.substring(i, i + 2)), i);
        }
        return phrase.build();
    }
}
