package org.mingtang.request;

import java.util.List;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;

/**
 * A request as it was filled in.
 *
 * @param submission the same for one filling-in of the form
 * @param organ the organ that is asked
 */
public record NewRequest(UUID submission, UnitId organ, Applicant applicant, Wanted wanted) {

    /** All that is missing or wrong, at once. */
    public List<Refusal> refusals() {
        return RequestCheck.of(applicant, wanted);
    }
}
