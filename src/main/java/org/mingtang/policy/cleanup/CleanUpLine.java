package org.mingtang.policy.cleanup;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a round.
 *
 * @param unit its keeper
 * @param proposal what its keeper proposes
 * @param decision what the openness office decided
 */
@Embeddable
public record CleanUpLine(
        long item,
        UUID unit,
        String title,
        @Nullable String docNumber,
        @Enumerated(EnumType.STRING) @Nullable Verdict proposal,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Enumerated(EnumType.STRING) @Nullable Verdict decision,
        @Nullable String decisionReason,
        @Nullable String decidedBy) {

    CleanUpLine proposing(Verdict wanted, String why, String by) {
        return new CleanUpLine(item, unit, title, docNumber, wanted, why, by, null, null, null);
    }

    CleanUpLine decided(Verdict verdict, @Nullable String why, String by) {
        return new CleanUpLine(item, unit, title, docNumber, proposal, reason, proposedBy, verdict, why, by);
    }

    /** As it stands in the list of the result. */
    String named() {
        String name = title.contains("《") || title.contains("关于") ? title : "《" + title + "》";
        return docNumber == null || docNumber.isBlank() ? name : name + "（" + docNumber + "）";
    }
}
