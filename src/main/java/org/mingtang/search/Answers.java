package org.mingtang.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.chinese.Asked;
import org.mingtang.search.chinese.Question;
import org.mingtang.search.chinese.Tokens;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.View;
import org.springframework.stereotype.Component;

/**
 * Passages that answer a question, word for word as they were published, from what is in force. A passage counts as an
 * answer only if it speaks of nearly all the question is about; else there is none.
 */
@Component
class Answers {

    private static final int CANDIDATES = 40;
    private static final int MOST = 3;
    /** The share of what the question is about, by how telling each character is, that a passage must speak of. */
    private static final double ENOUGH = .58;
    /** So close a passage says the same in other words; measured on labelled questions, see bench/RESULTS.md. */
    private static final double NEAR_ENOUGH = .62;
    /** What is far less to the point than the best is left out. */
    private static final double NEAR_BEST = .8;

    private final Engine index;
    private final EntryTable table;
    private final Synonyms synonyms;
    private final Nearness nearness;

    Answers(Engine index, EntryTable table, Synonyms synonyms, Nearness nearness) {
        this.nearness = nearness;
        this.index = index;
        this.table = table;
        this.synonyms = synonyms;
    }

    /** One passage with where it stands. */
    record Answer(SearchEntry entry, SearchEntry.Passage passage, List<Piece> text) {

        public String href() {
            return entry.href() + "#" + passage.fragment();
        }

        /** The same words in this very version, which later ones do not change. */
        public String versionHref() {
            return entry.href() + "/versions/" + entry.version() + "#" + passage.fragment();
        }
    }

    private record Candidate(UUID key, int place, float score, double closeness) {

        /** Returns both without doubles. */
        static Collection<Candidate> joined(List<Candidate> byWords, List<Near> near) {
            Map<List<Object>, Candidate> all = new LinkedHashMap<>();
            byWords.forEach(each -> all.put(List.of(each.key(), each.place()), each));
            near.forEach(each -> all.merge(
                    List.of(each.key(), each.place()),
                    new Candidate(each.key(), each.place(), 0, each.closeness()),
                    (worded, other) -> new Candidate(worded.key(), worded.place(), worded.score(), each.closeness())));
            return all.values();
        }
    }

    List<Answer> to(SearchQuery question) {
        var near = nearness.passages(question);
        var about = Question.about(question.words());
        if (about.isEmpty()) {
            return List.of();
        }
        var runs = new ArrayList<List<String>>();
        runs.add(about);
        for (var variant : synonyms.variants(String.join(" ", about))) {
            runs.add(List.of(variant.split(" ")));
        }
        return index.look(view -> answers(view, runs, near, question));
    }

    private List<Answer> answers(View view, List<List<String>> ways, List<Near> near, SearchQuery asked) {
        var candidates = Candidate.joined(candidates(view, ways, asked), near);
        var entries =
                table.find(candidates.stream().map(Candidate::key).distinct().toList());
        var explained = table.find(entries.values().stream()
                .flatMap(entry -> Stream.ofNullable(entry.restsOn()))
                .toList());
        Map<Answer, Double> byWords = new HashMap<>();
        Map<Answer, Double> byMeaning = new HashMap<>();
        var all = new HashSet<String>();
        ways.forEach(all::addAll);
        var marks = Marks.of(all);
        var rarity = view.frequencies(Fields.PASSAGE_WORDS, weighed(all));
        for (var candidate : candidates) {
            var entry = entries.get(candidate.key());
            if (entry == null
                    || candidate.place() >= entry.passages().size()
                    || entry.validity().fallen()
                    || entry.restsOn() != null && !stands(explained.get(entry.restsOn()))) {
                continue;
            }
            var passage = entry.passages().get(candidate.place());
            if (!Asked.toldBy(asked.words(), passage.text())) {
                continue;
            }
            double share = 0;
            for (var way : ways) {
                share = Math.max(share, share(rarity, way, entry.title(), passage.text()));
            }
            boolean worded = share >= ENOUGH && marks.in(passage.text()) > 0;
            if (worded || candidate.closeness() >= NEAR_ENOUGH) {
                var answer = new Answer(entry, passage, marks.whole(passage.text()));
                byWords.put(answer, share * candidate.score());
                byMeaning.put(answer, candidate.closeness());
            }
        }
        var worth = Fusion.of(byWords, byMeaning, near.isEmpty() ? 0 : Blend.QUESTION);
        double best = worth.values().stream().mapToDouble(each -> each).max().orElse(0);
        return worth.entrySet().stream()
                .filter(each -> each.getValue() >= best * NEAR_BEST)
                .sorted(Map.Entry.<Answer, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean stands(@Nullable SearchEntry entry) {
        return entry != null && !entry.validity().fallen();
    }

    private static List<Candidate> candidates(View view, List<List<String>> ways, SearchQuery asked) {
        var query = new BooleanQuery.Builder();
        query.add(PassageQuery.of(ways), Occur.MUST);
        query.add(new TermQuery(new Term(Fields.TYPE, Fields.PASSAGE)), Occur.FILTER);
        Fields.narrow(query, asked);
        for (var validity : SearchEntry.Validity.values()) {
            if (validity.fallen()) {
                query.add(new TermQuery(new Term(Fields.PASSAGE_VALIDITY, validity.name())), Occur.MUST_NOT);
            }
        }
        var kept = List.of(Fields.KEY, Fields.PASSAGE_PLACE);
        return view.best(Ask.best(query.build(), CANDIDATES, kept)).rows().stream()
                .map(row -> new Candidate(
                        UUID.fromString(row.get(Fields.KEY)),
                        Integer.parseInt(row.get(Fields.PASSAGE_PLACE)),
                        row.score(),
                        0))
                .toList();
    }

    /** Returns every character, word and number that is weighed by how rare it is. */
    private static Set<String> weighed(Set<String> runs) {
        var weighed = new HashSet<String>();
        for (var run : runs) {
            for (var token : Tokens.of(run)) {
                if (!token.isPair()) {
                    weighed.add(token.text());
                }
            }
        }
        return weighed;
    }

    /** Returns how much of the runs stands in the title or the text, each character weighed by how rare it is. */
    private static double share(View.Frequencies rarity, List<String> runs, String title, String text) {
        var there = new HashSet<String>();
        Tokens.of(title).forEach(token -> there.add(token.text()));
        Tokens.of(text).forEach(token -> there.add(token.text()));
        int documents = Math.max(1, rarity.documents());
        double all = 0;
        double found = 0;
        for (var run : runs) {
            var covered = new HashMap<Integer, String>();
            var places = new HashMap<Integer, String>();
            for (var token : Tokens.of(run)) {
                boolean alone = run.length() == 1 || !token.isHan();
                if (token.isPair() || alone) {
                    places.put(token.place(), token.isPair() ? token.text().substring(0, 1) : token.text());
                    if (token.isPair()) {
                        places.put(token.place() + 1, token.text().substring(1));
                    }
                    if (there.contains(token.text())) {
                        covered.put(token.place(), token.text());
                        if (token.isPair()) {
                            covered.put(token.place() + 1, token.text());
                        }
                    }
                }
            }
            for (var place : places.entrySet()) {
                double rare = Math.log(1 + documents / (1.0 + rarity.of(place.getValue())));
                all += rare;
                found += covered.containsKey(place.getKey()) ? rare : 0;
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
