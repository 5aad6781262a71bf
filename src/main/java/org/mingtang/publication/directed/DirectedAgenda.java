package org.mingtang.publication.directed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.Items;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the addressed units that something is theirs to read; each version is to be opened anew. */
@Component
class DirectedAgenda {

    /** By this name the navigation counts what is still unread. */
    private static final String SOURCE = "directed";

    private final Agenda agenda;
    private final Items items;
    private final Units units;

    DirectedAgenda(Agenda agenda, Items items, Units units) {
        this.agenda = agenda;
        this.items = items;
        this.units = units;
    }

    @EventListener
    void published(ItemPublished published) {
        ItemNumber number = published.item();
        if (published.version() > 1) {
            agenda.drop(SOURCE, number.toString());
        }
        items.find(number).filter(item -> !item.forEverybody()).ifPresent(this::tell);
    }

    @EventListener
    void withdrawn(ItemWithdrawn withdrawn) {
        agenda.drop(SOURCE, withdrawn.item().toString());
    }

    /** The unit has left its receipt. */
    void opened(ItemView item, UUID unit) {
        reading(unit).forEach(each -> agenda.done(SOURCE, item.number().toString(), each));
    }

    private void tell(ItemView item) {
        Set<UUID> all = new LinkedHashSet<>();
        item.audience().forEach(unit -> all.addAll(reading(unit)));
        all.forEach(unit -> agenda.put(new WorkItem(
                SOURCE,
                "定向公开",
                item.number().toString(),
                unit,
                item.title(),
                item.unitName() + "定向公开给本单位，打开即签收",
                "未签收",
                "/desk/directed/" + item.number(),
                null,
                null,
                false)));
    }

    /** Who opens it for a unit: for a government its general office. */
    private List<UUID> reading(UUID unit) {
        List<UUID> offices = units.generalOffices(new UnitId(unit)).stream()
                .map(UnitId::value)
                .toList();
        return offices.isEmpty() ? List.of(unit) : offices;
    }
}
