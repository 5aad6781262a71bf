package org.mingtang.policy.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.guard.FormPass;
import org.mingtang.procedure.Refusal;
import org.mingtang.publication.ItemView;

/**
 * The form for a question, with what was filled in.
 *
 * @param days working days in which it is answered
 * @param mails whether the answer can be mailed
 */
public record AskPage(
        ItemView policy,
        FormPass pass,
        String words,
        String contact,
        boolean consent,
        int days,
        boolean mails,
        List<Refusal> refusals) {

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return refusals.stream()
                .filter(each -> field.equals(each.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }
}
