package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open items that someone is still to be reminded of. */
@Component
class ItemsToRemind {

    private final JdbcClient database;

    ItemsToRemind(JdbcClient database) {
        this.database = database;
    }

    /** What a notice says of its item. */
    record Item(
            UUID id,
            String source,
            String subject,
            UUID unit,
            @Nullable UUID account,
            String title,
            String href,
            boolean provisional) {}

    /** The days on which something open is due, up to a last one; walks the index from day to day, not all its rows. */
    List<LocalDate> dueDays(LocalDate last) {
        return database.sql("""
                        with recursive days as (
                            select min(due) as due from work_item where state = 'OPEN'
                            union all
                            select (select min(due) from work_item where state = 'OPEN' and due > days.due)
                            from days where days.due is not null)
                        select due from days where due <= ? order by due""").param(last).query(LocalDate.class).list();
    }

    /** Takes items not yet dealt with under this mark; those that another program has in hand are left to it. */
    List<Item> take(LocalDate due, String mark, UUID after, int limit) {
        return database.sql("""
                        select id, source, subject, unit, account, title, href, provisional from work_item
                        where state = 'OPEN' and due = ? and reminded is distinct from ? and id > ?
                        order by id limit ? for update skip locked""")
                .params(due, mark, after, limit)
                .query(Item.class)
                .list();
    }

    void mark(UUID id, String mark) {
        database.sql("update work_item set reminded = ? where id = ?")
                .params(mark, id)
                .update();
    }
}
