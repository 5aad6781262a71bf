package org.mingtang.organisation;

import java.util.List;
import java.util.UUID;
import org.mingtang.identity.UnitDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells identity, which stands below, what units there are. */
@Component
@Transactional(readOnly = true)
class NamesOfUnits implements UnitDirectory {

    private final Organisation organisation;

    NamesOfUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public List<Entry> entries() {
        var tree = organisation.now().tree();
        return tree.active().stream()
                .map(unit -> new Entry(unit.id().value(), unit.name(), tree.depth(unit.id())))
                .toList();
    }

    @Override
    public String nameOf(UUID unit) {
        return organisation
                .now()
                .tree()
                .find(new UnitId(unit))
                .map(node -> node.view().name())
                .orElse("（未知单位）");
    }
}
