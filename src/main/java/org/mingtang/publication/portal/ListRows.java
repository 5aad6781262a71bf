package org.mingtang.publication.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.StateSource;
import org.springframework.stereotype.Component;

/** Adds to listed items what they are listed with: the unit's name, and their state. */
@Component
class ListRows {

    private final Units units;
    private final List<StateSource> sources;

    ListRows(Units units, List<StateSource> sources) {
        this.units = units;
        this.sources = sources;
    }

    List<ListRow> of(List<ItemLine> lines) {
        Map<UUID, String> names = names();
        Map<Long, StateSource.State> states = new HashMap<>();
        sources.forEach(source -> source.of(lines).forEach(states::putIfAbsent));
        return lines.stream()
                .map(line -> new ListRow(
                        line, Objects.requireNonNullElse(names.get(line.unit()), "原单位"), states.get(line.number())))
                .toList();
    }

    Map<UUID, String> names() {
        return units.all().stream().collect(Collectors.toMap(unit -> unit.id().value(), UnitView::name));
    }
}
