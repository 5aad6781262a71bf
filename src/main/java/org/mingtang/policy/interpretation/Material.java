package org.mingtang.policy.interpretation;

import org.mingtang.publication.ManuscriptView;

/**
 * One piece of interpretation.
 *
 * @param manuscript where it is written, reviewed and published
 * @param overlap share of it that stands word for word in the document, 0 to 1
 */
public record Material(InterpretationForm form, ManuscriptView manuscript, double overlap) {

    public int overlapPercent() {
        return (int) Math.round(overlap * 100);
    }
}
