package org.mingtang.policy.interpretation;

import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;

/**
 * One piece of interpretation.
 *
 * @param manuscript where it is written, reviewed and published
 * @param document body of the document it explains, sanitised HTML
 */
public record Material(InterpretationForm form, ManuscriptView manuscript, String document, PieceWords words) {

    /** Whether it can come out with its document, or is out. */
    boolean ready() {
        return ready(manuscript.stage());
    }

    static boolean ready(ManuscriptStage stage) {
        return stage == ManuscriptStage.APPROVED || stage == ManuscriptStage.PUBLISHED;
    }

    /** Whether it is out and directed to nobody in particular. */
    boolean forEverybody() {
        return manuscript.stage() == ManuscriptStage.PUBLISHED
                && manuscript.fields().forEverybody();
    }

    /** Share of it that stands word for word in the document; compared only when asked, public pages do not. */
    public int overlapPercent() {
        return (int) Math.round(Interpretations.overlap(manuscript, BodyHtml.text(document)) * 100);
    }
}
