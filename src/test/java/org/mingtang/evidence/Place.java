package org.mingtang.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.NewUnit;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;

/** Units and people for tests. */
final class Place {

    private Place() {}

    /** A fresh department below the one root. */
    static UnitId department(Units units) {
        UnitId root =
                units.root().map(unit -> unit.id()).orElseGet(() -> add(units, "云麓市人民政府", UnitKind.GOVERNMENT, null));
        return add(units, "云麓市" + UUID.randomUUID().toString().substring(0, 8) + "局", UnitKind.DEPARTMENT, root);
    }

    static Person of(UnitId unit, Role role) {
        return new Person(UUID.randomUUID(), "方知远", unit.value(), Set.of(role));
    }

    private static UnitId add(Units units, String name, UnitKind kind, @Nullable UnitId parent) {
        return units.add(
                new NewUnit(new UnitId(UUID.randomUUID()), name, name, List.of(), kind, parent, null),
                Accounts.PROGRAM);
    }
}
