package org.mingtang.request.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Units by their names, for pages. */
@Component
class HandlingUnits {

    private final Units units;

    HandlingUnits(Units units) {
        this.units = units;
    }

    Map<UUID, String> all() {
        return units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), UnitView::name));
    }

    String of(UnitId unit) {
        return units.find(unit).map(UnitView::name).orElse("（未知单位）");
    }

    /** Units a request of this organ can be given to: the organ itself and what is below it. */
    List<UnitView> below(UnitId organ) {
        return units.subtree(organ);
    }
}
