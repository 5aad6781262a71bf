package org.mingtang.review.checking;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingtang.privacy.Folded;
import org.mingtang.review.Finding;

/** Finds all words of the lists in one pass over the text; of words inside one another the longest counts. */
final class WordTrie implements PassageCheck {

    private record Hit(int from, int to, ReviewWord word) {}

    private final AhoCorasickDoubleArrayTrie<List<ReviewWord>> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    WordTrie(List<ReviewWord> words) {
        Map<String, List<ReviewWord>> keyed = new HashMap<>();
        for (ReviewWord word : words) {
            keyed.computeIfAbsent(key(word.word()), key -> new ArrayList<>()).add(word);
        }
        empty = keyed.isEmpty();
        if (!empty) {
            trie.build(keyed);
        }
    }

    @Override
    public List<Finding> in(Passage passage) {
        if (empty) {
            return List.of();
        }
        String text = key(passage.text());
        List<Hit> hits = new ArrayList<>();
        for (var hit : trie.parseText(text)) {
            hit.value.stream()
                    .filter(word -> !allowed(word, text, hit.begin))
                    .forEach(word -> hits.add(new Hit(hit.begin, hit.end, word)));
        }
        hits.sort(Comparator.comparingInt(Hit::from)
                .thenComparing(Comparator.comparingInt(Hit::to).reversed()));
        List<Finding> found = new ArrayList<>();
        int covered = 0;
        for (Hit hit : hits) {
            if (hit.to() > covered) {
                found.add(finding(passage, hit));
                covered = hit.to();
            }
        }
        return found;
    }

    private static Finding finding(Passage passage, Hit hit) {
        ReviewWord word = hit.word();
        return passage.finding(
                word.kind().finding(),
                "word:" + word.word(),
                word.kind().severity(),
                hit.from(),
                hit.to(),
                word.message(),
                word.suggestion().isEmpty() ? null : word.suggestion());
    }

    private static boolean allowed(ReviewWord word, String text, int from) {
        String plain = key(word.word());
        for (String phrase : word.allowedIn()) {
            String around = key(phrase);
            for (int at = around.indexOf(plain); at >= 0; at = around.indexOf(plain, at + 1)) {
                if (text.startsWith(around, from - at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lower case sign by sign: some signs would grow longer and shift what follows. */
    private static String key(String text) {
        char[] signs = Folded.of(text).toCharArray();
        for (int i = 0; i < signs.length; i++) {
            signs[i] = signs[i] < 128
                    ? String.valueOf(signs[i]).toLowerCase(Locale.ROOT).charAt(0)
                    : signs[i];
        }
        return new String(signs);
    }
}
