package org.mingtang.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be added.
 *
 * @param name full name
 * @param shortName name used in tables; the full name where there is no shorter
 * @param otherNames former names and further short names
 * @param parent null only for the root
 * @param division six digits (GB/T 2260) for a government, else null
 */
public record NewUnit(
        UnitId id,
        String name,
        String shortName,
        List<String> otherNames,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String division) {

    public NewUnit {
        otherNames = List.copyOf(otherNames);
    }
}
