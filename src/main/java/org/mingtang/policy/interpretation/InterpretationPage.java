package org.mingtang.policy.interpretation;

import java.util.List;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ManuscriptView;

/**
 * The page of a document's interpretation.
 *
 * @param needed whether the document is held back without one
 */
public record InterpretationPage(
        ManuscriptView document,
        PlanFields plan,
        List<Refusal> missing,
        List<Material> materials,
        boolean needed,
        boolean writable) {

    public List<InterpretationForm> forms() {
        return List.of(InterpretationForm.values());
    }
}
