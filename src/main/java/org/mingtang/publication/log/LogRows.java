package org.mingtang.publication.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the log: its end, entries and hashes. */
@Component
class LogRows implements MerkleTree.Hashes {

    /** Where the log ends, and the time of its last entry. */
    record End(long size, Instant at) {}

    /** An entry as it is written. */
    record Line(long index, String body) {

        LoggedEntry logged() {
            return new LoggedEntry(index, CanonicalLine.read(body));
        }
    }

    private final JdbcClient database;

    LogRows(JdbcClient database) {
        this.database = database;
    }

    End end() {
        return database.sql("select size, at from log_end")
                .query(LogRows::endOf)
                .single();
    }

    /** Whoever calls it next waits until this transaction ends. */
    End heldEnd() {
        return database.sql("select size, at from log_end for update")
                .query(LogRows::endOf)
                .single();
    }

    /**
     * Writes entries, the hashes they brought and the new end, all in one statement: whoever publishes next waits until this
     * is done.
     */
    void add(long first, List<LogEntry> entries, List<String> bodies, Map<Subtree, byte[]> hashes, Instant at) {
        database.sql("""
                        with entries as (
                            insert into log_entry (index, item, body)
                            select ? + n - 1, item, body from unnest(?::text[], ?::text[])
                                with ordinality as e (item, body, n)),
                        hashes as (
                            insert into log_hash (level, position, hash)
                            select * from unnest(?::smallint[], ?::bigint[], ?::bytea[]))
                        update log_end set size = ?, at = ?""")
                .params(
                        first,
                        entries.stream().map(LogEntry::item).toArray(String[]::new),
                        bodies.toArray(String[]::new),
                        hashes.keySet().stream()
                                .map(each -> (short) each.level())
                                .toArray(Short[]::new),
                        hashes.keySet().stream().map(Subtree::position).toArray(Long[]::new),
                        hashes.values().toArray(byte[][]::new),
                        first + entries.size(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Map<Subtree, byte[]> of(Collection<Subtree> wanted) {
        Map<Subtree, byte[]> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        database.sql("""
                        select h.level, h.position, h.hash from log_hash h
                        join unnest(?::smallint[], ?::bigint[]) as w (level, position)
                            on h.level = w.level and h.position = w.position""")
                .params(
                        wanted.stream().map(each -> (short) each.level()).toArray(Short[]::new),
                        wanted.stream().map(Subtree::position).toArray(Long[]::new))
                .query(row -> {
                    found.put(new Subtree(row.getInt("level"), row.getLong("position")), row.getBytes("hash"));
                });
        return found;
    }

    /** Hashes of neighbouring subtrees of one level, from the left. */
    List<byte[]> row(int level, long first, int number) {
        return database.sql("""
                        select hash from log_hash where level = ? and position >= ? and position < ?
                        order by position""")
                .params(level, first, first + number)
                .query((row, n) -> row.getBytes("hash"))
                .list();
    }

    /** Entries from a place on, oldest first. */
    List<Line> lines(long first, int number) {
        return database.sql("select index, body from log_entry where index >= ? and index < ? order by index")
                .params(first, first + number)
                .query(LogRows::lineOf)
                .list();
    }

    Optional<Line> line(long index) {
        return lines(index, 1).stream().findFirst();
    }

    List<Line> linesOf(String item) {
        return database.sql("select index, body from log_entry where item = ? order by index")
                .param(item)
                .query(LogRows::lineOf)
                .list();
    }

    private static End endOf(ResultSet row, int n) throws SQLException {
        return new End(
                row.getLong("size"), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Line lineOf(ResultSet row, int n) throws SQLException {
        return new Line(row.getLong("index"), row.getString("body"));
    }
}
