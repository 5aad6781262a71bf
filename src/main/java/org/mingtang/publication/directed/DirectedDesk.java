package org.mingtang.publication.directed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is directed to named units: their people and those of their 科室 read it, the sending side sees who has opened it,
 * nobody else opens it by any address.
 */
@Component
class DirectedDesk {

    static final int MOST = 200;

    private final Items items;
    private final Manuscripts manuscripts;
    private final Receipts receipts;
    private final DirectedAgenda agenda;
    private final Units units;

    DirectedDesk(Items items, Manuscripts manuscripts, Receipts receipts, DirectedAgenda agenda, Units units) {
        this.items = items;
        this.manuscripts = manuscripts;
        this.receipts = receipts;
        this.agenda = agenda;
        this.units = units;
    }

    @Transactional(readOnly = true)
    DirectedPages.Lists lists(Person person) {
        List<UUID> own = unitsOf(person);
        Set<Long> read = receipts.read(own);
        List<DirectedPages.Row> received = new ArrayList<>();
        for (ItemLine line : items.directedTo(own, MOST, 0)) {
            received.add(new DirectedPages.Row(line, name(line.unit()), read.contains(line.number())));
        }
        boolean sends = person.may(Permission.READ_PUBLICATIONS);
        List<DirectedPages.Row> sent = new ArrayList<>();
        for (ItemLine line : sends ? items.directedBy(own, MOST, 0) : List.<ItemLine>of()) {
            sent.add(new DirectedPages.Row(line, name(line.unit()), true));
        }
        return new DirectedPages.Lists(received, sent);
    }

    /** The page for a person who may see it; the first of a unit to open it leaves the unit's receipt. */
    @Transactional
    Optional<DirectedPages.One> open(ItemNumber number, Person person) {
        return visible(number, person).map(item -> {
            boolean sender = isSender(item, person);
            if (item.withdrawn() == null) {
                for (UUID unit : readsFor(item, person)) {
                    receipts.opened(item, unit, person);
                    agenda.opened(item, unit);
                }
            }
            return new DirectedPages.One(item, sender || item.withdrawn() == null, sender ? audience(item) : List.of());
        });
    }

    /** The item for a person who may see its files; withdrawn ones stay with the sending side. */
    @Transactional(readOnly = true)
    Optional<ItemView> item(ItemNumber number, Person person) {
        return visible(number, person).filter(item -> item.withdrawn() == null || isSender(item, person));
    }

    private Optional<ItemView> visible(ItemNumber number, Person person) {
        return items.find(number)
                .filter(item -> !item.forEverybody())
                .filter(item -> !readsFor(item, person).isEmpty() || isSender(item, person));
    }

    private List<DirectedPages.Reader> audience(ItemView item) {
        Map<UUID, Receipt> read = new HashMap<>();
        receipts.of(item).forEach(receipt -> read.put(receipt.unit(), receipt));
        return item.audience().stream()
                .map(unit -> new DirectedPages.Reader(name(unit), read.get(unit)))
                .toList();
    }

    private boolean isSender(ItemView item, Person person) {
        return manuscripts.maySee(item.unit(), person);
    }

    /** The addressed units that the person reads for. */
    private List<UUID> readsFor(ItemView item, Person person) {
        return unitsOf(person).stream().filter(item.audience()::contains).toList();
    }

    /** His own unit and, for people of a 科室, the department it is part of; for a general office its government, too. */
    private List<UUID> unitsOf(Person person) {
        List<UnitId> all = units.withThoseAround(new UnitId(person.unit()));
        return Stream.concat(all.stream(), all.stream().flatMap(each -> units.governmentOf(each).stream()))
                .map(UnitId::value)
                .toList();
    }

    private String name(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::name).orElse("（已撤并单位）");
    }
}
