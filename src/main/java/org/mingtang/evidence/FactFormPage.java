package org.mingtang.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFile;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;

/**
 * The entry page.
 *
 * @param units for whom this person may enter
 * @param file already uploaded with an earlier sending of this form
 */
public record FactFormPage(
        FactForm form,
        List<FactKind> kinds,
        List<UnitView> units,
        @Nullable StoredFile file,
        List<Refusal> refusals,
        String today) {

    public @Nullable String refusalOf(String field) {
        return refusals.stream()
                .filter(refusal -> field.equals(refusal.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }
}
