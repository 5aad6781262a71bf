package org.mingtang.plan.checking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * One unit of a row's form.
 *
 * @param chosen ids ticked in the short list
 * @param more ids chosen from the list of all units
 * @param remember set when later tables of the issuer shall read the name so
 * @param gone set when the unit is to be taken off the row
 */
public record UnitLine(
        @Nullable String name,
        @Nullable String role,
        @Nullable List<UUID> chosen,
        @Nullable List<UUID> more,
        @Nullable String remember,
        @Nullable String gone) {

    static final UnitLine EMPTY = new UnitLine("", Role.RESPONSIBLE.name(), List.of(), List.of(), null, null);

    static UnitLine of(RowUnit unit) {
        return new UnitLine(
                unit.name(), unit.role().name(), unit.units(), List.of(), unit.resolved() ? null : "1", null);
    }

    /** Lines left empty or taken off are no units. */
    boolean counts() {
        return gone == null && (Typed.text(name) != null || !units().isEmpty());
    }

    public Set<UUID> units() {
        Set<UUID> units = new LinkedHashSet<>(chosen == null ? List.of() : chosen);
        units.addAll(more == null ? List.of() : more);
        return units;
    }

    Role roleOr(Role usual) {
        Role typed = Typed.choice(Role.class, role);
        return typed == null ? usual : typed;
    }
}
