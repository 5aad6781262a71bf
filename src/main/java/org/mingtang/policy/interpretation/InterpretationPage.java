package org.mingtang.policy.interpretation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;

/**
 * The page of a document's interpretation.
 *
 * @param needed whether the document is held back without one
 * @param lacking planned forms without a piece that passed review
 * @param writable whether the plan may be changed
 * @param open whether pieces may be begun
 */
public record InterpretationPage(
        ManuscriptView document,
        PlanFields plan,
        List<Refusal> missing,
        List<Material> materials,
        boolean needed,
        List<InterpretationForm> lacking,
        boolean writable,
        boolean open) {

    /** Where pieces are begun once the document is out; null before. */
    public @Nullable String later() {
        return document.stage() == ManuscriptStage.PUBLISHED && document.item() != null
                ? "/desk/items/" + document.item() + "/interpretation"
                : null;
    }

    /** The forms still lacking, as words; empty where none does. */
    public String lackingForms() {
        return PlanWords.labels(lacking);
    }

    public List<InterpretationForm> forms() {
        return List.of(InterpretationForm.values());
    }
}
