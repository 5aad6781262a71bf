package org.mingtang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.Readings;
import org.springframework.stereotype.Component;

/**
 * What was probably meant when hardly anything is found: a stretch of a title, name or unit, else of a text, that sounds
 * the same, or in which one character differs, is missing or too many.
 */
@Component
class Spelling {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;
    private static final int TITLES = 12;
    private static final int TEXTS = 6;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_OF_TEXTS = 8;
    /** So many characters of one sound are enough: the rest are hardly ever written. */
    private static final int ALIKE = 24;

    private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.UNIT_WORDS, Fields.BODY, Fields.FILES);

    private final LiveIndex index;
    private final EntryTable table;
    private final Finder finder;

    Spelling(LiveIndex index, EntryTable table, Finder finder) {
        this.index = index;
        this.table = table;
        this.finder = finder;
    }

    /**
     * Returns other words that find at least as many, where some of those typed stand nowhere. They must make better sense:
     * fewer pairs of neighbours that nobody ever wrote. Where words find something as they are, only what sounds the same
     * is offered.
     */
    Optional<String> meant(SearchQuery query, long found) {
        var typed = Folding.fold(query.words());
        var windows = windows(typed).stream().filter(window -> !stands(window)).toList();
        int strange = strange(typed);
        for (boolean texts : new boolean[] {false, true}) {
            for (var window : windows) {
                for (var other : texts ? inTexts(window) : inNames(window)) {
                    var corrected = typed.replace(window, other);
                    if (!corrected.equals(typed)
                            && strange(corrected) < Math.max(1, strange)
                            && (found == 0 || soundsAlike(window, other))
                            && finder.count(query.with(corrected).narrowedByNothing(), Strictness.USUAL)
                                    >= Math.max(1, found)) {
                        return Optional.of(corrected);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns how many pairs of neighbours stand nowhere. */
    private int strange(String text) {
        int strange = 0;
        for (var run : text.split("[^\\p{IsHan}]+")) {
            for (boolean each : index.ask(searcher -> strange(searcher, run))) {
                strange += each ? 1 : 0;
            }
        }
        return strange;
    }

    private static boolean soundsAlike(String one, String other) {
        return one.length() == other.length()
                && IntStream.range(0, one.length()).allMatch(i -> Readings.alike(one.charAt(i), other.charAt(i)));
    }

    private boolean stands(String window) {
        var anywhere = new BooleanQuery.Builder();
        FIELDS.forEach(field -> anywhere.add(EntryQueries.phrase(field, window), Occur.SHOULD));
        return index.ask(searcher -> searcher.count(anywhere.build())) > 0;
    }

    /** The stretches to try, longest first: the whole runs, then what surrounds pairs that stand nowhere. */
    private List<String> windows(String typed) {
        var windows = new LinkedHashSet<String>();
        for (var run : typed.split("[^\\p{IsHan}]+")) {
            if (run.length() >= SHORTEST && run.length() <= LONGEST) {
                windows.add(run);
            }
        }
        for (var run : typed.split("[^\\p{IsHan}]+")) {
            var strange = index.ask(searcher -> strange(searcher, run));
            for (int length = Math.min(6, run.length() - 1); length >= SHORTEST; length--) {
                for (int from = 0; from + length <= run.length(); from++) {
                    if (strange[from] || strange[from + length - 2]) {
                        windows.add(run.substring(from, from + length));
                    }
                }
            }
        }
        return windows.stream().limit(24).toList();
    }

    private static boolean[] strange(IndexSearcher searcher, String run) throws IOException {
        var strange = new boolean[Math.max(run.length(), 1)];
        for (int i = 0; i + 1 < run.length(); i++) {
            var pair = run.substring(i, i + 2);
            strange[i] = true;
            for (var field : FIELDS) {
                strange[i] &= searcher.getIndexReader().docFreq(new Term(field, pair)) == 0;
            }
        }
        return strange;
    }

    private Set<String> inNames(String window) {
        var hits = index.ask(searcher -> new Hits(searcher).read(searcher.search(nearly(window), TITLES)));
        var entries = table.find(hits.stream().map(Hit::key).toList());
        var candidates = new LinkedHashSet<String>();
        for (var hit : hits) {
            var entry = entries.get(hit.key());
            if (entry != null) {
                candidates.addAll(nearest(window, entry.title()));
                entry.aliases().forEach(alias -> candidates.addAll(nearest(window, alias)));
                candidates.addAll(nearest(window, entry.unitName()));
            }
        }
        return candidates;
    }

    /** Returns stretches of texts, those of the same sound first. */
    private List<String> inTexts(String window) {
        var hits =
                index.ask(searcher -> new Hits(searcher).read(searcher.search(nearlyInTexts(searcher, window), TEXTS)));
        var candidates = new LinkedHashSet<String>();
        table.find(hits.stream().map(Hit::key).toList())
                .values()
                .forEach(entry -> candidates.addAll(nearest(
                        window,
                        entry.text()
                                .substring(
                                        0, Math.min(LONGEST_TEXT, entry.text().length())))));
        return candidates.stream()
                .sorted(Comparator.comparing((String each) -> !soundsAlike(window, each)))
                .limit(MOST_OF_TEXTS)
                .toList();
    }

    private static Query nearlyInTexts(IndexSearcher searcher, String window) throws IOException {
        var any = new BooleanQuery.Builder();
        var sounds = new MultiPhraseQuery.Builder();
        for (char c : window.toCharArray()) {
            var alike = new ArrayList<Term>();
            for (char other : Readings.alikeTo(c)) {
                alike.add(new Term(Fields.BODY, String.valueOf(other)));
            }
            Map<Term, Integer> written = new HashMap<>();
            for (var term : alike) {
                written.put(term, searcher.getIndexReader().docFreq(term));
            }
            sounds.add(alike.stream()
                    .sorted(Comparator.comparing((Term term) -> term.text().charAt(0) != c)
                            .thenComparing(term -> -written.getOrDefault(term, 0)))
                    .limit(ALIKE)
                    .toArray(Term[]::new));
        }
        any.add(new BoostQuery(sounds.build(), 2), Occur.SHOULD);
        for (int i = 0; i < window.length(); i++) {
            any.add(without(Fields.BODY, window, i, 1), Occur.SHOULD);
            any.add(without(Fields.BODY, window, i, 0), Occur.SHOULD);
            any.add(without(Fields.BODY, window, i, 2), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query nearly(String window) {
        var any = new BooleanQuery.Builder();
        var sounds = new MultiPhraseQuery.Builder();
        boolean sounded = true;
        for (char c : window.toCharArray()) {
            sounded &= !Readings.of(c).isEmpty();
            sounds.add(Readings.of(c).stream()
                    .map(each -> new Term(Fields.SOUND, each))
                    .toArray(Term[]::new));
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

    /** Returns the stretches of a name that sound like the window or differ from it in one character. */
    static List<String> nearest(String window, String name) {
        var folded = Folding.fold(name);
        var nearest = new ArrayList<String>();
        for (int length = window.length() + 1; length >= window.length() - 1; length--) {
            for (int from = 0; from + length <= folded.length(); from++) {
                var stretch = folded.substring(from, from + length);
                if (stretch.chars().allMatch(c -> Folding.isHan((char) c)) && near(window, stretch)) {
                    nearest.add(stretch);
                }
            }
        }
        return nearest;
    }

    private static boolean near(String one, String other) {
        if (one.length() == other.length()) {
            int different = 0;
            int unlike = 0;
            for (int i = 0; i < one.length(); i++) {
                different += one.charAt(i) == other.charAt(i) ? 0 : 1;
                unlike += Readings.alike(one.charAt(i), other.charAt(i)) ? 0 : 1;
            }
            return different > 0 && (unlike == 0 || different == 1);
        }
        var shorter = one.length() < other.length() ? one : other;
        var longer = one.length() < other.length() ? other : one;
        for (int i = 1; i < longer.length() - 1; i++) {
            if (shorter.equals(longer.substring(0, i) + longer.substring(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
