package org.mingtang.organisation;

import java.util.Set;
import java.util.UUID;

/**
 * Whose information a site shows.
 *
 * @param except all units but these; else only these
 */
public record UnitScope(boolean except, Set<UUID> units) {

    public static final UnitScope ALL = new UnitScope(true, Set.of());

    public UnitScope {
        units = Set.copyOf(units);
    }

    /** Only these units. */
    public static UnitScope of(Set<UUID> units) {
        return new UnitScope(false, units);
    }

    /** All units but these. */
    public static UnitScope without(Set<UUID> units) {
        return new UnitScope(true, units);
    }

    public boolean everything() {
        return except && units.isEmpty();
    }

    public boolean holds(UUID unit) {
        return units.contains(unit) != except;
    }

    /** As a condition on a column of the database, with {@link #values} as parameter {@code scope}. */
    public String on(String column) {
        return except ? column + " <> all(:scope)" : column + " = any(:scope)";
    }

    public UUID[] values() {
        return units.toArray(UUID[]::new);
    }
}
