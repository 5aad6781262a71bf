package org.mingtang.publication.directed;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.publication.ItemView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts, one for each version and unit; they are only ever added. */
@Component
class Receipts {

    private final JdbcClient database;
    private final Clock clock;

    Receipts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param unit addressed one that the person reads for */
    void opened(ItemView item, UUID unit, Person reader) {
        database.sql("""
                        insert into directed_receipt (item, version, unit, account, name, at)
                        values (:item, :version, :unit, :account, :name, :at) on conflict do nothing""")
                .param("item", item.number().value())
                .param("version", item.version())
                .param("unit", unit)
                .param("account", reader.account())
                .param("name", reader.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    List<Receipt> of(ItemView item) {
        return database.sql("select unit, name, at from directed_receipt where item = ? and version = ? order by at")
                .params(item.number().value(), item.version())
                .query((row, n) -> new Receipt(
                        row.getObject("unit", UUID.class),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Items whose current version somebody has opened for one of these units. */
    Set<Long> read(List<UUID> units) {
        return Set.copyOf(database.sql("select distinct r.item from directed_receipt r join item i on i.number = r.item"
                        + " and i.version = r.version where r.unit in (:units)")
                .param("units", units)
                .query(Long.class)
                .list());
    }
}
