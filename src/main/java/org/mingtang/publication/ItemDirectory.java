package org.mingtang.publication;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything the public can open, in the order of its numbers, for site maps and for whoever checks the whole. */
@Component
@Transactional(readOnly = true)
public class ItemDirectory {

    private static final String FOR_ALL = " from item where withdrawn_at is null and cardinality(audience) = 0 ";

    private final JdbcClient database;

    ItemDirectory(JdbcClient database) {
        this.database = database;
    }

    /** An item with its current version. */
    public record Entry(ItemNumber number, int version, Instant revisedAt) {}

    /** The next items after a number. */
    public List<Entry> after(long number, int most) {
        return database.sql("select number, version, revised_at" + FOR_ALL + "and number > ? order by number limit ?")
                .params(number, most)
                .query((row, n) -> new Entry(
                        new ItemNumber(row.getLong("number")), row.getInt("version"), Items.instant(row, "revised_at")))
                .list();
    }

    /** Items from one number up to, not including, another. */
    public List<Entry> between(long from, long before) {
        return after(from - 1, Math.toIntExact(before - from)).stream()
                .filter(each -> each.number().value() < before)
                .toList();
    }

    /** A part of the numbers and when the newest item in it was last changed. */
    public record Part(long index, Instant revisedAt) {}

    /** The parts of so many numbers each in which there is anything. */
    public List<Part> parts(int numbers) {
        return database.sql(
                        "select number / :size as part, max(revised_at) as newest" + FOR_ALL + "group by 1 order by 1")
                .param("size", numbers)
                .query((row, n) -> new Part(row.getLong("part"), Items.instant(row, "newest")))
                .list();
    }
}
