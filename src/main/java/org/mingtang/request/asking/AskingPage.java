package org.mingtang.request.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.guard.FormPass;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;

/** The form for a request, with what was filled in and what is wrong with it. */
public record AskingPage(List<UnitView> organs, AskingForm form, FormPass pass, List<Refusal> refusals) {

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return refusals.stream()
                .filter(each -> field.equals(each.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }
}
