package org.mingtang.plan.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.FactKind;
import org.mingtang.procedure.Refusal;

/**
 * The page on which one row is edited.
 *
 * @param section prefix of the table row's id that asked for it, empty on the page of its own
 * @param choices the short list of each unit line
 */
public record RowPage(
        String draft,
        String row,
        String title,
        String section,
        RowForm form,
        List<List<UploadPage.Option>> choices,
        List<UploadPage.Option> allUnits,
        List<FactKind> kinds,
        List<Refusal> refusals,
        RowLine line,
        List<SplitPlace> places,
        @Nullable String nextWords) {

    public @Nullable String refusalOf(String field) {
        return refusals.stream()
                .filter(refusal -> field.equals(refusal.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }

    public List<UploadPage.Option> choicesOf(int index) {
        return index < choices.size() ? choices.get(index) : List.of();
    }
}
