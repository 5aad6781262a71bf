package org.mingtang.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;

/** Fresh units for tests on the shared database; each call makes a region of its own. */
public final class SomeUnits {

    private SomeUnits() {}

    /** Returns the top of the tree, adding one if there is none yet. */
    public static UnitId root(Units units) {
        return units.root().map(UnitView::id).orElseGet(() -> add(units, "云麓市人民政府", "市政府", UnitKind.GOVERNMENT, null));
    }

    /** Returns a fresh district government below the top; its place is {@code 东川…区} with letters of chance. */
    public static UnitId district(Units units) {
        var place = "东川" + UUID.randomUUID().toString().substring(0, 8) + "区";
        return add(units, place + "人民政府", place + "政府", UnitKind.GOVERNMENT, root(units));
    }

    /** Returns a fresh unit below a government whose full name is the government's place with this name. */
    public static UnitId department(Units units, UnitId government, String name) {
        return add(
                units,
                Places.of(units.find(government).orElseThrow()) + name,
                "区" + name,
                UnitKind.DEPARTMENT,
                government);
    }

    /** Returns a fresh unit. */
    public static UnitId add(Units units, String name, String shortName, UnitKind kind, @Nullable UnitId parent) {
        var unit = new NewUnit(new UnitId(UUID.randomUUID()), name, shortName, List.of(), kind, parent, null);
        return units.add(unit, Accounts.PROGRAM);
    }
}
