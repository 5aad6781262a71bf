package org.mingtang.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.organisation.UnitId;

/**
 * A recorded fact as others see it.
 *
 * @param kind the kind with its label and counting word
 * @param address where the public can see it: typed with http or https, told by a room a path of this program; what
 *     stands below {@code /desk} is for those who may see it
 * @param note internal, never for a public page
 * @param withdrawal who took it back, when and why; null while it stands
 */
public record FactView(
        FactId id,
        FactKind kind,
        UnitId unit,
        LocalDate on,
        String subject,
        @Nullable String address,
        @Nullable StoredFileId file,
        @Nullable String note,
        BigDecimal quantity,
        String enteredBy,
        Instant enteredAt,
        @Nullable Withdrawal withdrawal) {

    /** Taking a fact back: it stays on record and no longer counts. */
    public record Withdrawal(String by, Instant at, String reason) {}

    public boolean withdrawn() {
        return withdrawal != null;
    }
}
