package org.mingtang.request.letter;

/**
 * Something the check of a letter found.
 *
 * @param blocks whether the letter must not be signed like this; else it is for the clerk to judge
 * @param sentence what is wrong, and with what it does not agree
 */
public record LetterFinding(Kind kind, boolean blocks, String sentence) {

    /** What does not agree. */
    public enum Kind {
        HEAD,
        ADDRESSEE,
        CASE,
        OUTCOME,
        ARTICLE,
        CONTENT,
        REMEDY,
        DATE,
        ATTACHMENT,
        WORDING,
        LIKE_CASE
    }

    static LetterFinding blocking(Kind kind, String sentence) {
        return new LetterFinding(kind, true, sentence);
    }

    static LetterFinding warning(Kind kind, String sentence) {
        return new LetterFinding(kind, false, sentence);
    }
}
