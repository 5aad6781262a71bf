package org.mingtang.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organisation.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything the public can open, in the order of its numbers, for site maps and for whoever checks the whole. */
@Component
@Transactional(readOnly = true)
public class ItemDirectory {

    private static final String FOR_ALL = " from item where withdrawn_at is null and cardinality(audience) = 0 and ";

    private final JdbcClient database;

    ItemDirectory(JdbcClient database) {
        this.database = database;
    }

    /** An item with its current version. */
    public record Entry(ItemNumber number, int version, Instant revisedAt) {}

    /** The next items after a number, of all sites. */
    public List<Entry> after(long number, int most) {
        return after(number, most, UnitScope.ALL);
    }

    private List<Entry> after(long number, int most, UnitScope site) {
        return database.sql("select number, version, revised_at" + FOR_ALL + site.on("unit")
                        + " and number > :number order by number limit :most")
                .param("scope", site.values())
                .param("number", number)
                .param("most", most)
                .query((row, n) -> new Entry(
                        new ItemNumber(row.getLong("number")), row.getInt("version"), Items.instant(row, "revised_at")))
                .list();
    }

    /** Items from one number up to, not including, another. */
    public List<Entry> between(long from, long before, UnitScope site) {
        return after(from - 1, Math.toIntExact(before - from), site).stream()
                .filter(each -> each.number().value() < before)
                .toList();
    }

    /** A part of the numbers and when the newest item in it was last changed. */
    public record Part(long index, Instant revisedAt) {}

    /** The parts of so many numbers each in which there is anything. */
    public List<Part> parts(int numbers, UnitScope site) {
        return database.sql("select number / :size as part, max(revised_at) as newest" + FOR_ALL + site.on("unit")
                        + " group by 1 order by 1")
                .param("scope", site.values())
                .param("size", numbers)
                .query((row, n) -> new Part(row.getLong("part"), Items.instant(row, "newest")))
                .list();
    }

    /** Whose information an item is, public or not; empty where there is none. */
    public Optional<UUID> unit(ItemNumber number) {
        return database.sql("select unit from item where number = ?")
                .param(number.value())
                .query(UUID.class)
                .optional();
    }
}
