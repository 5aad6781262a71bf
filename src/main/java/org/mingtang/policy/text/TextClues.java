package org.mingtang.policy.text;

import java.util.List;

/**
 * What a text says about its effect, its validity and other documents, with the sentence and the place of each.
 *
 * @param clues in reading order
 */
public record TextClues(List<Clue> clues) {

    public TextClues {
        clues = List.copyOf(clues);
    }

    /** Reads the carrier, the main text with its tables, and attachments that list documents; all else quoted or attached speaks for others. */
    public static TextClues of(PolicyText text) {
        return new TextClues(new ClueFinder().find(text));
    }

    public List<Clue> of(Clue.Kind kind) {
        return clues.stream().filter(clue -> clue.kind() == kind).toList();
    }
}
