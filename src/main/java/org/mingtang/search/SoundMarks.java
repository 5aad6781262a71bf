package org.mingtang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.Readings;
import org.mingtang.search.chinese.Syllables;

/** Where in a name the characters stand that letters typed sound like, as {@link SoundQueries} finds them. */
final class SoundMarks {

    private SoundMarks() {}

    /** Marks every stretch that sounds so, by whole syllables or by first letters; signs in between do not count. */
    static void mark(String name, String letters, boolean[] marked) {
        var folded = Folding.fold(name);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < folded.length(); i++) {
            if (!Readings.of(folded.charAt(i)).isEmpty()) {
                places.add(i);
            }
        }
        for (int from = 0; from < places.size(); from++) {
            for (var way : Syllables.ways(letters)) {
                int start = from;
                markIf(places, from, way.size(), marked, i -> readAny(folded, places.get(start + i), way.get(i)));
            }
            if (letters.length() >= 2 && letters.length() <= SoundQueries.MOST_INITIALS) {
                int start = from;
                markIf(
                        places,
                        from,
                        letters.length(),
                        marked,
                        i -> begins(folded, places.get(start + i), letters.charAt(i)));
            }
        }
    }

    private static void markIf(List<Integer> places, int from, int length, boolean[] marked, IntPredicate fits) {
        if (from + length > places.size()) {
            return;
        }
        for (int i = 0; i < length; i++) {
            if (!fits.test(i)) {
                return;
            }
        }
        for (int i = from; i < from + length; i++) {
            marked[places.get(i)] = true;
        }
    }

    private static boolean readAny(String folded, int place, List<String> readings) {
        return Readings.of(folded.charAt(place)).stream().anyMatch(readings::contains);
    }

    private static boolean begins(String folded, int place, char letter) {
        return Readings.of(folded.charAt(place)).stream().anyMatch(reading -> reading.charAt(0) == letter);
    }
}
