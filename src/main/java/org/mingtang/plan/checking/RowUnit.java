package org.mingtang.plan.checking;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitView;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * A unit as the table names it, and the real units it was found to be.
 *
 * @param how the ground on which the name was resolved
 * @param units empty until someone knows
 */
@Embeddable
record RowUnit(
        String name,
        @Enumerated(EnumType.STRING) Role role,
        @Enumerated(EnumType.STRING) Resolution.How how,
        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> units) {

    static RowUnit unknown(String name, Role role) {
        return new RowUnit(name, role, Resolution.How.UNKNOWN, List.of());
    }

    RowUnit resolvedTo(Resolution resolution) {
        return new RowUnit(
                name,
                role,
                resolution.how(),
                resolution.units().stream()
                        .filter(UnitView::active)
                        .map(unit -> unit.id().value())
                        .toList());
    }

    RowUnit decided(List<UUID> chosen) {
        return new RowUnit(name, role, Resolution.How.REMEMBERED, List.copyOf(chosen));
    }

    boolean resolved() {
        return !units.isEmpty();
    }
}
