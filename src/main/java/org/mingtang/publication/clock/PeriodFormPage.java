package org.mingtang.publication.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * The form for a period.
 *
 * @param changes the last row of what is changed; null for a new period
 */
public record PeriodFormPage(PeriodEntry entry, @Nullable PublicationPeriod changes, List<Refusal> refusals) {

    public String action() {
        return "/desk/periods" + (changes == null ? "" : "/" + changes.code());
    }

    /** Whether it may be ended: what everything else falls back to may not, nor what has ended. */
    public boolean mayEnd() {
        return changes != null
                && changes.effectiveTo() == null
                && !changes.code().equals(PublicationPeriod.USUAL);
    }
}
