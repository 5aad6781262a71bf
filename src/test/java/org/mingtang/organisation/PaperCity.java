package org.mingtang.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small invented city without a database, with units that ended; a unit's id is {@link UnitId#named}. */
final class PaperCity {

    static final String CITY = "云麓市人民政府";
    static final String OFFICE = "云麓市人民政府办公室";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Map<String, Unit> units = new LinkedHashMap<>();

    /** Returns a city with its general office only. */
    static PaperCity small() {
        return new PaperCity().government(CITY, null).department(OFFICE, CITY);
    }

    PaperCity government(String name, @Nullable String parent) {
        return unit(name, name, UnitKind.GOVERNMENT, parent);
    }

    PaperCity department(String name, String parent) {
        return unit(name, name, UnitKind.DEPARTMENT, parent);
    }

    PaperCity town(String name, String parent) {
        return unit(name, name, UnitKind.TOWN, parent);
    }

    PaperCity office(String shortName, String parent) {
        return unit(parent + shortName, shortName, UnitKind.OFFICE, parent);
    }

    PaperCity unit(String name, String shortName, UnitKind kind, @Nullable String parent, String... others) {
        var above = parent == null ? null : UnitId.named(parent);
        var unit = new NewUnit(UnitId.named(name), name, shortName, List.of(others), kind, above, null);
        units.put(name, new Unit(unit, units.size() + 1));
        return this;
    }

    PaperCity rename(String name, String newName, String newShortName) {
        unit(name).rename(newName, newShortName, DAY);
        return this;
    }

    PaperCity move(String name, @Nullable String parent) {
        unit(name).move(parent == null ? null : UnitId.named(parent));
        return this;
    }

    PaperCity dissolve(String name) {
        unit(name).end(DAY, null);
        return this;
    }

    PaperCity merge(String name, String into) {
        unit(name).end(DAY, UnitId.named(into));
        return this;
    }

    /** Returns the unit that was set up under this name, whatever it is called by now. */
    Unit unit(String name) {
        var unit = units.get(name);
        if (unit == null) {
            throw new IllegalArgumentException(name);
        }
        return unit;
    }

    UnitView view(String name) {
        return unit(name).node().view();
    }

    UnitTree tree() {
        return new UnitTree(units.values().stream().map(Unit::node).toList());
    }

    Resolution resolve(String name, String issuer) {
        return new NameResolver(tree(), DemoTree.groups(), UnitId.named(issuer)).resolve(name);
    }

    /** Returns the full names of the units that a name stands for. */
    List<String> meant(String name, String issuer) {
        return resolve(name, issuer).units().stream().map(UnitView::name).toList();
    }
}
