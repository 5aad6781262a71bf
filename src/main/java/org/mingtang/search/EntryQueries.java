package org.mingtang.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mingtang.search.chinese.NumberWriting;
import org.mingtang.search.chinese.Tokens;

/** What was typed, as a question to the index. */
final class EntryQueries {

    /** How much more counts what stands in a title; found by the labelled queries of the tests. */
    private static final float TITLE_BOOST = 3;

    private static final float NUMBER_BOOST = 100;
    private static final float TITLE_ROW_BOOST = 4;
    private static final float ROW_BOOST = 1.5f;
    private static final float SYNONYM_BOOST = .8f;
    private static final float OTHER_SOUNDS = .3f;

    private final Synonyms synonyms;

    EntryQueries(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** How much of what was typed must be there. */
    enum Strictness {
        /** Nearly all of each part. */
        USUAL,
        /** About a third: a question holds many words of its own. */
        QUESTION,
        /** Anything. */
        LOOSE;

        int of(int tokens) {
            return switch (this) {
                case USUAL -> tokens <= 2 ? tokens : tokens <= 4 ? tokens - 1 : (tokens * 7 + 9) / 10;
                case QUESTION -> Math.max(1, (tokens + 2) / 3);
                case LOOSE -> 1;
            };
        }
    }

    Query of(Words words, Strictness strictness) {
        if (words.number().isPresent()) {
            return number(words.number().get(), words.typed(), strictness);
        }
        if (words.isEmpty()) {
            return Fields.entries();
        }
        var all = new BooleanQuery.Builder();
        var occur = strictness == Strictness.LOOSE ? Occur.SHOULD : Occur.MUST;
        words.parts().forEach(part -> all.add(part(part, strictness), occur));
        words.phrases().forEach(phrase -> all.add(phraseAnywhere(phrase), Occur.MUST));
        // Numbers of orders have no year: 云麓市人民政府令第35号.
        var order = new TermQuery(new Term(Fields.NUMBER, NumberWriting.bare(words.typed())));
        all.add(new BoostQuery(order, NUMBER_BOOST), Occur.SHOULD);
        return all.build();
    }

    /** The parts each in a row: to look for that in every text that holds the words takes longer than all else. */
    Optional<Query> inARow(Words words) {
        var any = new BooleanQuery.Builder();
        boolean some = false;
        for (var part : words.parts()) {
            if (pairs(part).size() > 1 && NumberWriting.of(part).isEmpty()) {
                some = true;
                any.add(inARow(part, 1), Occur.SHOULD);
                synonyms.variants(part).forEach(each -> any.add(inARow(each, SYNONYM_BOOST), Occur.SHOULD));
            }
        }
        return some ? Optional.of(any.build()) : Optional.empty();
    }

    private static Query inARow(String part, float boost) {
        return new BoostQuery(phrase(Fields.WHOLE, part), boost * ROW_BOOST);
    }

    /** Titles and other names in which all that was typed stands: who names a thing so means that thing. */
    Query named(Words words) {
        var all = new BooleanQuery.Builder();
        words.parts().forEach(part -> all.add(phrase(Fields.TITLE, part), Occur.MUST));
        return all.build();
    }

    private Query part(String part, Strictness strictness) {
        if (Words.isLetters(part)) {
            var letters = new ArrayList<Query>();
            letters.add(tokens(part, strictness));
            letters.addAll(SoundQueries.of(part.replace("'", "")));
            return new DisjunctionMaxQuery(letters, OTHER_SOUNDS);
        }
        var number = NumberWriting.of(part);
        if (number.isPresent()) {
            return number(number.get(), part, strictness);
        }
        var ways = new ArrayList<Query>();
        ways.add(tokens(part, strictness));
        synonyms.variants(part).forEach(each -> ways.add(new BoostQuery(tokens(each, strictness), SYNONYM_BOOST)));
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
    }

    /** The number itself, or a text that names it; if need be the same number of any office. */
    private static Query number(NumberWriting number, String typed, Strictness strictness) {
        var either = new BooleanQuery.Builder();
        either.add(
                new BoostQuery(new PrefixQuery(new Term(Fields.NUMBER, number.asTerm())), NUMBER_BOOST), Occur.SHOULD);
        either.add(phraseAnywhere(typed), Occur.SHOULD);
        if (strictness == Strictness.LOOSE) {
            var any = new Term(Fields.NUMBER, number.withoutOffice().asTerm());
            either.add(new BoostQuery(new PrefixQuery(any), NUMBER_BOOST / 2), Occur.SHOULD);
        }
        return either.build();
    }

    /**
     * Enough of the tokens anywhere; where they stand in the title only adds to the score. So all that need be looked at is
     * one list for each token, and what cannot come among the best is passed by.
     */
    private static Query tokens(String part, Strictness strictness) {
        var tokens = pairs(part);
        var different = new LinkedHashSet<>(tokens);
        var enough = new BooleanQuery.Builder();
        different.forEach(token -> enough.add(new TermQuery(new Term(Fields.WHOLE, token)), Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(strictness.of(different.size()));
        var all = new BooleanQuery.Builder().add(enough.build(), Occur.MUST);
        different.forEach(token -> all.add(inTitle(new TermQuery(new Term(Fields.TITLE, token))), Occur.SHOULD));
        if (tokens.size() > 1) {
            all.add(new BoostQuery(phrase(Fields.TITLE, part), TITLE_ROW_BOOST), Occur.SHOULD);
        }
        return all.build();
    }

    private static Query inTitle(Query query) {
        return new BoostQuery(query, TITLE_BOOST);
    }

    /** Returns pairs, words and numbers, and single characters where they stand alone. */
    static List<String> pairs(String text) {
        var tokens = Tokens.of(text);
        var kept = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean beginsPair = i + 1 < tokens.size() && tokens.get(i + 1).place() == token.place();
            boolean endsPair =
                    i > 0 && tokens.get(i - 1).isPair() && tokens.get(i - 1).place() == token.place() - 1;
            if (token.isPair() || !token.isHan() || !beginsPair && !endsPair) {
                kept.add(token.text());
            }
        }
        return kept;
    }

    private static Query phraseAnywhere(String text) {
        return new BooleanQuery.Builder()
                .add(phrase(Fields.WHOLE, text), Occur.MUST)
                .add(inTitle(phrase(Fields.TITLE, text)), Occur.SHOULD)
                .build();
    }

    /** All of the text in a row, whatever stands between as punctuation. */
    static Query phrase(String field, String text) {
        var tokens = Tokens.of(text);
        var phrase = new PhraseQuery.Builder();
        int covered = -1;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean beginsPair = i + 1 < tokens.size() && tokens.get(i + 1).place() == token.place();
            if (!beginsPair && (token.isPair() || token.place() > covered)) {
                phrase.add(new Term(field, token.text()), token.place());
                covered = token.place() + (token.isPair() ? 1 : 0);
            }
        }
        return phrase.build();
    }
}
