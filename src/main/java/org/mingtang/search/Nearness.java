package org.mingtang.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.View;
import org.mingtang.search.meaning.Meaning;
import org.mingtang.search.meaning.Vector;
import org.springframework.stereotype.Component;

/** What is near in meaning to what was typed; nothing where what was typed is to be found exactly. */
@Component
class Nearness {

    /** How many passages are looked at; several belong to one entry. */
    private static final int DEPTH = 150;

    private static final int PASSAGES = 40;
    private static final int SHORTEST = 2;

    /** While the queue works on a long text somebody who searches waits no longer; he gets what words find. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Engine index;
    private final Meaning meaning;

    Nearness(Engine index, Meaning meaning) {
        this.index = index;
        this.meaning = meaning;
    }

    static Nearness none(Engine index) {
        return new Nearness(index, Meaning.none());
    }

    /** Returns for each entry near enough to be looked at what of it is nearest. */
    Map<UUID, Near> entries(SearchQuery query) {
        if (!index.keepsVectors() || !meant(query.words())) {
            return Map.of();
        }
        return meaning.ofTyped(query.words(), PATIENCE)
                .map(vector -> {
                    Map<UUID, Near> nearest = new HashMap<>();
                    var filter = filter(query);
                    for (var near : index.look(view -> nearest(view, vector, filter, DEPTH))) {
                        nearest.putIfAbsent(near.key(), near);
                    }
                    return nearest;
                })
                .orElse(Map.of());
    }

    /** Returns the nearest passages of what is in force, nearest first. */
    List<Near> passages(SearchQuery query) {
        if (!index.keepsVectors() || !meant(query.words())) {
            return List.of();
        }
        return meaning.ofTyped(query.words(), PATIENCE)
                .map(vector -> {
                    var living = new BooleanQuery.Builder();
                    living.add(filter(query), Occur.FILTER);
                    living.add(new TermQuery(new Term(Fields.TYPE, Fields.PASSAGE)), Occur.FILTER);
                    for (var validity : SearchEntry.Validity.values()) {
                        if (validity.fallen()) {
                            living.add(
                                    new TermQuery(new Term(Fields.PASSAGE_VALIDITY, validity.name())), Occur.MUST_NOT);
                        }
                    }
                    return index.look(view -> nearest(view, vector, living.build(), PASSAGES));
                })
                .orElse(List.of());
    }

    /** Whether it has a meaning to go by: numbers, phrases and letters for sounds are looked for as they are. */
    static boolean meant(String typed) {
        var words = Words.of(typed);
        return words.number().isEmpty()
                && words.phrases().isEmpty()
                && words.parts().stream().noneMatch(Nearness::isExact)
                && words.parts().stream().anyMatch(part -> part.length() >= SHORTEST && hasHan(part));
    }

    /** Letters alone may be pinyin; digits alone are a number unless they are a year, 第35号 is one as well. */
    private static boolean isExact(String part) {
        return !hasHan(part) && part.length() > 1 && !part.matches("(19|20)[0-9]{2}") || part.matches(".*第[0-9]+号");
    }

    private static boolean hasHan(String part) {
        return part.chars().anyMatch(c -> Folding.isHan((char) c));
    }

    private static Query filter(SearchQuery query) {
        var all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        Fields.narrow(all, query);
        return all.build();
    }

    private static List<Near> nearest(View view, Vector vector, Query filter, int most) {
        var near = new KnnByteVectorQuery(Fields.MEANING, vector.bytes(), most, filter);
        return view.best(Ask.best(near, most, List.of(Fields.KEY, Fields.PASSAGE_PLACE))).rows().stream()
                .map(Nearness::near)
                .toList();
    }

    private static Near near(Best.Row row) {
        var place = row.find(Fields.PASSAGE_PLACE);
        return new Near(
                UUID.fromString(row.get(Fields.KEY)),
                place == null ? Sense.WHOLE : Integer.parseInt(place),
                // The index scores from 0 to 1 what the cosine says from -1 to 1.
                row.score() * 2 - 1);
    }
}
