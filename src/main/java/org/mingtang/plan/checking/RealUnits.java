package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.plan.NewPlan.NewAssignment;

/** The real units of a row: one that is meant by several names has one assignment with the strongest role. */
final class RealUnits {

    private RealUnits() {}

    static List<NewAssignment> of(List<RowUnit> named) {
        Map<UUID, NewAssignment> byUnit = new LinkedHashMap<>();
        for (RowUnit name : named) {
            for (UUID unit : name.units()) {
                byUnit.merge(
                        unit,
                        new NewAssignment(unit, name.name(), name.role()),
                        (one, other) -> other.role().compareTo(one.role()) < 0 ? other : one);
            }
        }
        return new ArrayList<>(byUnit.values());
    }
}
