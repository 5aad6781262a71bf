package org.mingtang.search;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.mingtang.search.chinese.Readings;
import org.mingtang.search.engine.View;

/** What nearly holds a stretch of characters: one of them another, missing or too many, or all of the same sound. */
final class NearlyQueries {

    /** So many characters of one sound are enough: the rest are hardly ever written. */
    private static final int ALIKE = 24;

    private NearlyQueries() {}

    /** Texts in which something nearly like the window stands. */
    static Query inTexts(View view, String window) {
        var any = new BooleanQuery.Builder();
        var sounds = new MultiPhraseQuery.Builder();
        for (char c : window.toCharArray()) {
            var alike = Readings.alikeTo(c).stream().map(String::valueOf).toList();
            var written = view.frequencies(Fields.WHOLE, alike);
            sounds.add(alike.stream()
                    .sorted(Comparator.comparing((String each) -> each.charAt(0) != c)
                            .thenComparing(each -> -written.of(each)))
                    .limit(ALIKE)
                    .map(each -> new Term(Fields.WHOLE, each))
                    .toArray(Term[]::new));
        }
        any.add(new BoostQuery(sounds.build(), 2), Occur.SHOULD);
        for (int i = 0; i < window.length(); i++) {
            any.add(without(Fields.WHOLE, window, i, 1), Occur.SHOULD);
            any.add(without(Fields.WHOLE, window, i, 0), Occur.SHOULD);
            any.add(without(Fields.WHOLE, window, i, 2), Occur.SHOULD);
        }
        return any.build();
    }

    /** Names in which something nearly like the window stands. */
    static Query inNames(String window) {
        var any = new BooleanQuery.Builder();
        var sounds = new MultiPhraseQuery.Builder();
        boolean sounded = true;
        for (char c : window.toCharArray()) {
            var readings = Readings.of(c);
            sounded &= !readings.isEmpty();
            if (sounded) {
                sounds.add(readings.stream()
                        .map(each -> new Term(Fields.SOUND, each))
                        .toArray(Term[]::new));
            }
        }
        if (sounded) {
            any.add(sounds.build(), Occur.SHOULD);
        }
        for (var field : List.of(Fields.TITLE, Fields.UNIT_WORDS)) {
            for (int i = 0; i < window.length(); i++) {
                any.add(without(field, window, i, 1), Occur.SHOULD);
                any.add(without(field, window, i, 0), Occur.SHOULD);
                any.add(without(field, window, i, 2), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** The characters without the one at a place; {@code gap} is 1 for another there, 0 for none, 2 for one more before it. */
    private static Query without(String field, String window, int place, int gap) {
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i < window.length(); i++) {
            if (i != place || gap == 2) {
                int at = i < place ? i : gap == 2 ? i + 1 : i - 1 + gap;
                phrase.add(new Term(field, window.substring(i, i + 1)), at);
            }
        }
        return phrase.build();
    }
}
