package org.mingtang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.Readings;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Engine;
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

    private final Engine index;
    private final EntryTable table;
    private final Finder finder;

    Spelling(Engine index, EntryTable table, Finder finder) {
        this.index = index;
        this.table = table;
        this.finder = finder;
    }

    /**
     * Returns other words that find at least as many, where some of those typed stand nowhere. They must make better sense:
     * fewer pairs of neighbours that nobody ever wrote, and none that nobody typed either. Where words find something as
     * they are, only what sounds the same is offered.
     */
    Optional<String> meant(SearchQuery query, long found) {
        var typed = Folding.fold(query.words());
        var strangeness = new Strangeness();
        var windows = standingNowhere(windows(typed, strangeness));
        var strange = strangeness.pairs(typed);
        for (boolean texts : new boolean[] {false, true}) {
            for (var window : windows) {
                for (var other : texts ? inTexts(window, query) : inNames(window, query)) {
                    var corrected = typed.replace(window, other);
                    if (!corrected.equals(typed)
                            && strangeness.lessIn(corrected, strange)
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

    private static boolean soundsAlike(String one, String other) {
        return one.length() == other.length()
                && IntStream.range(0, one.length()).allMatch(i -> Readings.alike(one.charAt(i), other.charAt(i)));
    }

    /** Asks for all at once: an engine elsewhere is asked over the net. */
    private List<String> standingNowhere(List<String> windows) {
        var held = index.look(view -> view.holding(windows.stream()
                .map(window -> EntryQueries.phrase(Fields.WHOLE, window))
                .toList()));
        return IntStream.range(0, windows.size())
                .filter(i -> !held.get(i))
                .mapToObj(windows::get)
                .toList();
    }

    /** The stretches to try, longest first: the whole runs, then what surrounds pairs that stand nowhere. */
    private List<String> windows(String typed, Strangeness strangeness) {
        var windows = new LinkedHashSet<String>();
        for (var run : typed.split("[^\\p{IsHan}]+")) {
            if (run.length() >= SHORTEST && run.length() <= LONGEST) {
                windows.add(run);
            }
        }
        for (var run : typed.split("[^\\p{IsHan}]+")) {
            var strange = strangeness.in(run);
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

    /** Which pairs of neighbours stand nowhere; each is asked for once. */
    private final class Strangeness {

        private final Map<String, Boolean> known = new HashMap<>();

        /** Returns for each character of a run whether the pair it begins stands nowhere. */
        boolean[] in(String run) {
            var strange = new boolean[Math.max(run.length(), 1)];
            var pairs = IntStream.range(0, run.length() - 1)
                    .mapToObj(i -> run.substring(i, i + 2))
                    .toList();
            var asked = pairs.stream().filter(pair -> !known.containsKey(pair)).collect(Collectors.toSet());
            if (!asked.isEmpty()) {
                index.look(view -> {
                    var written = view.frequencies(Fields.WHOLE, asked);
                    asked.forEach(pair -> known.put(pair, written.of(pair) == 0));
                    return asked;
                });
            }
            for (int i = 0; i < pairs.size(); i++) {
                strange[i] = known.getOrDefault(pairs.get(i), true);
            }
            return strange;
        }

        /** Returns those of a text, each as often as it stands there. */
        List<String> pairs(String text) {
            var pairs = new ArrayList<String>();
            for (var run : text.split("[^\\p{IsHan}]+")) {
                var strange = in(run);
                IntStream.range(0, run.length() - 1)
                        .filter(i -> strange[i])
                        .forEach(i -> pairs.add(run.substring(i, i + 2)));
            }
            return pairs;
        }

        /** Whether a text has none but some of those that were typed, and not all of them. */
        boolean lessIn(String text, List<String> typed) {
            var pairs = pairs(text);
            return pairs.size() < Math.max(1, typed.size()) && typed.containsAll(pairs);
        }
    }

    private Set<String> inNames(String window, SearchQuery asked) {
        var hits = index.look(view ->
                Hits.read(view.best(Ask.best(of(asked, NearlyQueries.inNames(window)), TITLES, Hits.KEPT))));
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
    private List<String> inTexts(String window, SearchQuery asked) {
        var hits = index.look(view ->
                Hits.read(view.best(Ask.best(of(asked, NearlyQueries.inTexts(view, window)), TEXTS, Hits.KEPT))));
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

    /** What other portals write is no help. */
    private static Query of(SearchQuery asked, Query query) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        Fields.narrow(all, asked);
        return all.build();
    }

    /**
     * Returns the stretches of a name that sound like the window or differ from it in one character. Two characters say too
     * little to be what was meant, and who names article fourteen does not mean the fourth.
     */
    static List<String> nearest(String window, String name) {
        var folded = Folding.fold(name);
        var nearest = new ArrayList<String>();
        for (int length = window.length() + 1; length >= Math.max(SHORTEST, window.length() - 1); length--) {
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
                if (one.charAt(i) != other.charAt(i) && isNumeral(one.charAt(i)) && isNumeral(other.charAt(i))) {
                    return false;
                }
                different += one.charAt(i) == other.charAt(i) ? 0 : 1;
                unlike += Readings.alike(one.charAt(i), other.charAt(i)) ? 0 : 1;
            }
            return different > 0 && (unlike == 0 || different == 1);
        }
        var shorter = one.length() < other.length() ? one : other;
        var longer = one.length() < other.length() ? other : one;
        for (int i = 1; i < longer.length() - 1; i++) {
            if (shorter.equals(longer.substring(0, i) + longer.substring(i + 1))) {
                return !isNumeral(longer.charAt(i));
            }
        }
        return false;
    }

    private static boolean isNumeral(char c) {
        return "〇零一二三四五六七八九十百千".indexOf(c) >= 0;
    }
}
