package org.mingtang.review.substitute;

import java.util.List;
import java.util.UUID;
import org.mingtang.procedure.Refusal;

/** The substitutes one has named, and for whom one stands in. */
public record SubstitutePage(
        List<Substitute> mine,
        List<Substitute> forOthers,
        List<Candidate> candidates,
        SubstituteForm filled,
        List<Refusal> refusals) {

    /** Whom one may name. */
    public record Candidate(UUID account, String name) {}
}
