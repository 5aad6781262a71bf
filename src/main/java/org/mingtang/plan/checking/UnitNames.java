package org.mingtang.plan.checking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mingtang.organisation.UnitView;
import org.mingtang.plan.checking.UploadPage.Option;

/** All units as they are now, read once for a page. */
final class UnitNames {

    private final Map<UUID, UnitView> byId = new LinkedHashMap<>();

    UnitNames(List<UnitView> units) {
        units.forEach(unit -> byId.put(unit.id().value(), unit));
    }

    String nameOf(UUID unit) {
        UnitView found = byId.get(unit);
        return found == null ? "已不存在的单位" : found.name();
    }

    List<String> namesOf(Collection<UUID> units) {
        return units.stream().map(this::nameOf).toList();
    }

    /** Active units in tree order. */
    List<Option> options(Collection<UUID> chosen) {
        return byId.values().stream()
                .filter(UnitView::active)
                .map(unit -> option(unit, chosen.contains(unit.id().value())))
                .toList();
    }

    List<Option> optionsOf(Collection<UUID> units, Collection<UUID> chosen) {
        return units.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(unit -> option(unit, chosen.contains(unit.id().value())))
                .toList();
    }

    static Option option(UnitView unit, boolean chosen) {
        return new Option(unit.id().toString(), unit.name(), chosen);
    }
}
