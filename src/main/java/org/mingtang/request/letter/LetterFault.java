package org.mingtang.request.letter;

import java.util.List;

/** A letter cannot be made: facts are missing, or the wording is at fault. */
public class LetterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    public LetterFault(List<String> sentences) {
        super(String.join("", sentences));
        this.sentences = List.copyOf(sentences);
    }

    /** Everything that is wrong, each a sentence for a clerk. */
    public List<String> sentences() {
        return sentences;
    }
}
