package org.mingtang.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;

/** Facts about to be recorded, for tests. */
final class Draft {

    private Draft() {}

    static FactDraft training(UnitId unit, String on) {
        return of("TRAINING", unit, on, null);
    }

    static FactDraft of(String kind, UnitId unit, String on, @Nullable String quantity) {
        return new FactDraft(
                kind,
                unit,
                LocalDate.parse(on),
                "政务公开业务培训",
                null,
                null,
                null,
                quantity == null ? null : new BigDecimal(quantity));
    }

    static FactDraft at(UnitId unit, @Nullable String address) {
        return new FactDraft("TRAINING", unit, LocalDate.of(2026, 3, 1), "培训", address, null, null, null);
    }
}
