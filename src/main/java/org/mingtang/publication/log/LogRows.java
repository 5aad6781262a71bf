package org.mingtang.publication.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    LogRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
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

    void moveEnd(long size, Instant at) {
        database.sql("update log_end set size = ?, at = ?")
                .params(size, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(long first, List<LogEntry> entries, List<String> bodies) {
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (int n = 0; n < entries.size(); n++) {
            rows.add(new Object[] {first + n, entries.get(n).item(), bodies.get(n)});
        }
        inBatches("insert into log_entry (index, item, body) values (?, ?, ?)", rows);
    }

    void add(Map<Subtree, byte[]> hashes) {
        List<Object[]> rows = hashes.entrySet().stream()
                .map(each -> new Object[] {each.getKey().level(), each.getKey().position(), each.getValue()})
                .toList();
        inBatches("insert into log_hash (level, position, hash) values (?, ?, ?)", rows);
    }

    private void inBatches(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
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
