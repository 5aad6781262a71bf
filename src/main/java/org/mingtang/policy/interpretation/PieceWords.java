package org.mingtang.policy.interpretation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said with one piece.
 *
 * @param interpreter who interprets, as the public reads it
 * @param contact where questions are answered, as the public reads it
 * @param overlapWhy why it may repeat the document's words more than usual
 */
public record PieceWords(
        @Nullable String interpreter,
        @Nullable String contact,
        @Nullable String overlapWhy) {

    static final PieceWords NONE = new PieceWords(null, null, null);

    /** What is not said with the piece is as the document's plan has it. */
    PieceWords or(Optional<PlanFields> plan) {
        return new PieceWords(
                interpreter != null
                        ? interpreter
                        : plan.map(PlanFields::interpreter).orElse(null),
                contact != null ? contact : plan.map(PlanFields::contact).orElse(null),
                overlapWhy != null
                        ? overlapWhy
                        : plan.map(PlanFields::overlapWhy).orElse(null));
    }
}
