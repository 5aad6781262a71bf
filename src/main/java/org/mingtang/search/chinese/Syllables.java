package org.mingtang.search.chinese;

import java.util.ArrayList;
import java.util.List;

/** Letters typed without spaces, cut into syllables in every way: xian is xian and xi an. */
public final class Syllables {

    private static final int WAYS = 8;
    private static final int LONGEST = 6;

    private Syllables() {}

    /**
     * Returns the ways to cut the letters, fewest syllables first; in each the last place lists all syllables that may be
     * meant by what was typed so far. Empty if the letters are no pinyin.
     */
    public static List<List<List<String>>> ways(String letters) {
        var ways = new ArrayList<List<List<String>>>();
        cut(letters, 0, new ArrayList<>(), ways);
        return ways.stream()
                .sorted((one, other) -> Integer.compare(one.size(), other.size()))
                .toList();
    }

    private static void cut(String letters, int from, List<List<String>> before, List<List<List<String>>> ways) {
        if (ways.size() == WAYS) {
            return;
        }
        var rest = letters.substring(from);
        if (!rest.isEmpty() && rest.length() <= LONGEST) {
            var meant = Readings.beginningWith(rest);
            if (!meant.isEmpty()) {
                var way = new ArrayList<>(before);
                way.add(meant);
                ways.add(way);
            }
        }
        for (int length = Math.min(LONGEST, rest.length() - 1); length >= 1; length--) {
            var syllable = rest.substring(0, length);
            // One letter is a syllable for very few words, and for nobody who types words.
            if (Readings.isSyllable(syllable) && (length > 1 || "ae".contains(syllable))) {
                before.add(List.of(syllable));
                cut(letters, from + length, before, ways);
                before.remove(before.size() - 1);
            }
        }
    }
}
