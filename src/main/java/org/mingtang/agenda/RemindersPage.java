package org.mingtang.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * The page of reminder rules and mail.
 *
 * @param mailServer a mail server is named
 * @param lastError why the last unsent mail was not taken
 */
public record RemindersPage(
        ReminderForm form,
        List<Refusal> refusals,
        boolean mailServer,
        long pending,
        long sent,
        long failed,
        @Nullable String lastError) {

    public @Nullable String refusalOf(String field) {
        return refusals.stream()
                .filter(refusal -> field.equals(refusal.field()))
                .map(Refusal::message)
                .findFirst()
                .orElse(null);
    }
}
