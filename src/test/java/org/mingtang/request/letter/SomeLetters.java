package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingtang.request.Outcome;

/** The invented letters, made by the wording as delivered. */
final class SomeLetters {

    static final LocalDate RECEIVED = InventedLetters.RECEIVED;
    static final LocalDate SIGNED = InventedLetters.SIGNED;
    static final LocalDate REPLY_BY = InventedLetters.REPLY_BY;
    static final String REQUEST = InventedLetters.REQUEST;
    static final Organ ORGAN = InventedLetters.ORGAN;
    static final AskedCase CASE = InventedLetters.CASE;
    static final LetterFile FILE = InventedLetters.FILE;
    static final Letters LETTERS = new Letters(LetterWordings.builtIn());

    private SomeLetters() {}

    static LetterFacts facts(LetterKind kind) {
        return InventedLetters.facts(kind);
    }

    static LetterFacts facts(Outcome outcome) {
        return InventedLetters.facts(outcome);
    }

    /** All of them by a name that tells kind and outcome: letters on the way first, then answers in the order of the table. */
    static Map<String, LetterFacts> all() {
        Map<String, LetterFacts> all = new LinkedHashMap<>();
        for (LetterKind kind : LetterKind.values()) {
            if (!kind.isAnswer()) {
                all.put(kind.name(), facts(kind));
            }
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome.needsLetter()) {
                all.put(outcome.code(), facts(outcome));
            }
        }
        return all;
    }

    static Letter draft(String name) {
        LetterFacts facts = all().get(name);
        if (facts == null) {
            throw new IllegalArgumentException(name);
        }
        return LETTERS.draft(facts);
    }
}
