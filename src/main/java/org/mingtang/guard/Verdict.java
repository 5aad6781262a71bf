package org.mingtang.guard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form may be taken.
 *
 * @param submission the same for one filling-in, however often it is sent
 * @param next what the form carries when it is shown again
 * @param refusal why it is not taken, and what to do; null lets it through
 */
public record Verdict(
        UUID submission, FormPass next, @Nullable String refusal) {

    public boolean passed() {
        return refusal == null;
    }
}
