package org.mingtang.policy.interpretation;

import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;

/**
 * One piece of interpretation.
 *
 * @param manuscript where it is written, reviewed and published
 * @param overlap share of it that stands word for word in the document, 0 to 1
 */
public record Material(InterpretationForm form, ManuscriptView manuscript, double overlap, PieceWords words) {

    /** Whether it can come out with its document, or is out. */
    boolean ready() {
        return ready(manuscript.stage());
    }

    static boolean ready(ManuscriptStage stage) {
        return stage == ManuscriptStage.APPROVED || stage == ManuscriptStage.PUBLISHED;
    }

    /** Whether everybody it is for can read it. */
    boolean published() {
        return manuscript.stage() == ManuscriptStage.PUBLISHED;
    }

    public int overlapPercent() {
        return (int) Math.round(overlap * 100);
    }
}
