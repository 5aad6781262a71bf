package org.mingtang.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, before it is made a letter; without the applicant's name, since reviewers need not know it.
 *
 * @param withheld grounds of the parts not disclosed; only for {@link Outcome#PARTLY_DISCLOSED}
 * @param findings what was found: search, consultation, facts
 * @param reasons why; may be empty where everything is disclosed
 * @param result what is given and how to get it, or that it is not given
 */
public record ReplyDraft(Outcome outcome, List<Outcome> withheld, String findings, String reasons, String result) {

    public ReplyDraft {
        withheld = List.copyOf(withheld);
        findings = findings.strip();
        reasons = reasons.strip();
        result = result.strip();
    }

    /** Which remedy the applicant has; null where the outcome is no answer. */
    @Nullable
    Remedy remedy() {
        return outcome.needsLetter() ? outcome.remedy(withheld) : null;
    }
}
