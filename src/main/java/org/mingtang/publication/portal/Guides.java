package org.mingtang.publication.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.springframework.stereotype.Component;

/** The guides of all organs: of each only the one that holds now (政府信息公开条例第十二条). */
@Component
class Guides {

    private static final int MOST = 5000;

    private final Items items;
    private final Units units;
    private final ListRows rows;
    private final AskedSite site;

    Guides(Items items, Units units, ListRows rows, AskedSite site) {
        this.items = items;
        this.units = units;
        this.rows = rows;
        this.site = site;
    }

    Optional<LocalDate> updated() {
        return first(current(), null).map(line -> ItemPage.date(line.revisedAt()));
    }

    /** The page with the guide of that unit, or of the organ at the top. */
    Optional<GuidePage> page(@Nullable UUID unit) {
        List<ItemLine> current = current();
        return first(current, unit)
                .flatMap(line -> items.find(new ItemNumber(line.number())))
                .map(item -> new GuidePage(
                        item, HeadedBody.of(item.body()), ItemPage.date(item.revisedAt()), rows.of(current)));
    }

    private List<ItemLine> current() {
        Map<UUID, ItemLine> newest = new LinkedHashMap<>();
        items.list(ItemFilter.ALL.on(site.scope()).ofKind(ItemKind.GUIDE), MOST, 0)
                .forEach(line -> newest.merge(line.unit(), line, Guides::later));
        List<ItemLine> all = new ArrayList<>(newest.values());
        all.sort(Comparator.comparingInt((ItemLine line) -> rank(line.unit())));
        return all;
    }

    private static ItemLine later(ItemLine one, ItemLine other) {
        return other.revisedAt().isAfter(one.revisedAt()) ? other : one;
    }

    private static Optional<ItemLine> first(List<ItemLine> current, @Nullable UUID unit) {
        return current.stream()
                .filter(line -> unit == null || line.unit().equals(unit))
                .findFirst();
    }

    /** The government's own and its general office's come before those of departments. */
    private int rank(UUID unit) {
        UnitId id = new UnitId(unit);
        UnitId own = site.get().root();
        UnitId root = own != null ? own : units.root().map(each -> each.id()).orElse(null);
        if (id.equals(root)) {
            return 0;
        }
        boolean below = units.find(id)
                .map(each -> each.parent() != null && each.parent().equals(root))
                .orElse(false);
        return below && units.isGeneralOffice(id) ? 1 : 2;
    }
}
