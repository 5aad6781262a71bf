package org.mingtang.policy.interpretation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.publication.ManuscriptView;

/**
 * The page on which a piece says what it explains.
 *
 * @param explained null while nobody said it
 * @param words what was looked for in the library
 * @param found public policy documents with these words, newest first
 */
public record PiecePage(
        ManuscriptView piece,
        @Nullable Explained explained,
        String words,
        List<PolicyDocument> found,
        boolean writable) {

    public List<InterpretationForm> forms() {
        return List.of(InterpretationForm.values());
    }

    /** Whether another document may be chosen: what belongs to a draft comes out with it. */
    public boolean free() {
        return explained == null || explained.draft() == null;
    }

    public PieceWords said() {
        return explained == null ? PieceWords.NONE : explained.words();
    }

    public InterpretationForm form() {
        return explained == null ? InterpretationForm.TEXT : explained.form();
    }
}
