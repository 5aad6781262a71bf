package org.mingtang.request.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was blackened and what was left behind on the way; what it said is never kept. */
final class Removals {

    private final Map<String, Removal> black = new LinkedHashMap<>();
    private final Set<String> left = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<String> words = new ArrayList<>();
    private final List<Term> missed = new ArrayList<>();

    void blackened(String place, String ground) {
        black.merge(
                place + "\n" + ground,
                new Removal(place, ground, 1),
                (had, one) -> new Removal(place, ground, had.count() + 1));
    }

    /** Words that were taken out by place: they must not stand in what is not seen either. */
    void took(String text) {
        if (text.strip().length() > 1) {
            words.add(text.strip());
        }
    }

    void leftBehind(String what) {
        left.add(what);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Which of the terms stood nowhere. */
    void sought(List<Term> terms, Sought by) {
        for (int i = 0; i < terms.size(); i++) {
            if (!by.hasFound(i)) {
                missed.add(terms.get(i));
            }
        }
    }

    List<Term> missed() {
        return List.copyOf(missed);
    }

    List<Removal> blackened() {
        return List.copyOf(black.values());
    }

    List<String> leftBehind() {
        return List.copyOf(left);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
