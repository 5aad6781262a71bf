package org.mingtang.review.cleaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** What was taken out on the way, each kind and place once. */
final class Taken {

    private static final int LONGEST = 100;

    private final Map<String, HiddenContent> removed = new LinkedHashMap<>();
    private final Map<String, HiddenContent> left = new LinkedHashMap<>();
    private boolean fromWhatReadersSee;

    void removed(Kind kind, String where, String example) {
        put(removed, kind, where, example, false);
    }

    void left(Kind kind, String where, String example) {
        put(left, kind, where, example, true);
    }

    /** The readers of this program see what was taken, though people do not: hidden rows, layers switched off. */
    void alsoSeenByReaders() {
        fromWhatReadersSee = true;
    }

    boolean isSeenByReaders() {
        return fromWhatReadersSee;
    }

    boolean isEmpty() {
        return removed.isEmpty();
    }

    List<HiddenContent> removed() {
        return List.copyOf(removed.values());
    }

    List<HiddenContent> left() {
        return List.copyOf(left.values());
    }

    List<HiddenContent> all() {
        List<HiddenContent> all = new ArrayList<>(removed.values());
        all.addAll(left.values());
        return all;
    }

    private static void put(Map<String, HiddenContent> to, Kind kind, String where, String example, boolean byHand) {
        String words = example.replaceAll("\\s+", " ").strip();
        String first = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        to.merge(
                kind + where,
                new HiddenContent(kind, where, first, byHand),
                (before, now) -> before.example().isEmpty() ? now : before);
    }
}
