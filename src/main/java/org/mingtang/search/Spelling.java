package org.mingtang.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.Readings;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.View;
import org.springframework.stereotype.Component;

/**
 * What was probably meant when hardly anything is found: a stretch of a title, name or unit that sounds the same, or in
 * which one character differs, is missing or too many.
 */
@Component
class Spelling {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;
    private static final int TITLES = 12;

    private final Engine index;
    private final EntryTable table;
    private final Finder finder;

    Spelling(Engine index, EntryTable table, Finder finder) {
        this.index = index;
        this.table = table;
        this.finder = finder;
    }

    /** Returns other words that find at least as many, where some of those typed stand nowhere. */
    Optional<String> meant(SearchQuery query, long found) {
        var typed = Folding.fold(query.words());
        for (var window : windows(typed)) {
            if (stands(window)) {
                continue;
            }
            for (var other : candidates(window)) {
                var corrected = typed.replace(window, other);
                if (!corrected.equals(typed)
                        && finder.count(query.with(corrected).narrowedByNothing(), Strictness.USUAL)
                                >= Math.max(1, found)) {
                    return Optional.of(corrected);
                }
            }
        }
        return Optional.empty();
    }

    private boolean stands(String window) {
        var anywhere = new BooleanQuery.Builder();
        List.of(Fields.TITLE, Fields.UNIT_WORDS, Fields.BODY, Fields.FILES)
                .forEach(field -> anywhere.add(EntryQueries.phrase(field, window), Occur.SHOULD));
        return index.look(view -> view.count(anywhere.build())) > 0;
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
            var strange = index.look(view -> strange(view, run));
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

    private static boolean[] strange(View view, String run) {
        var strange = new boolean[Math.max(run.length(), 1)];
        var pairs = IntStream.range(0, run.length() - 1)
                .mapToObj(i -> run.substring(i, i + 2))
                .toList();
        if (!pairs.isEmpty()) {
            var titles = view.frequencies(Fields.TITLE, pairs);
            var bodies = view.frequencies(Fields.BODY, pairs);
            for (int i = 0; i < pairs.size(); i++) {
                strange[i] = titles.of(pairs.get(i)) == 0 && bodies.of(pairs.get(i)) == 0;
            }
        }
        return strange;
    }

    private Set<String> candidates(String window) {
        var hits = index.look(view -> Hits.read(view.best(Ask.best(nearly(window), TITLES, Hits.KEPT))));
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
