package org.mingtang.publication.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs the state of the log, once for each size that is asked for, and keeps what was signed. */
@Component
class Checkpoints {

    private final JdbcClient database;
    private final LogRows rows;
    private final LogKeys keys;
    private final Clock clock;

    Checkpoints(JdbcClient database, LogRows rows, LogKeys keys, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /** In a transaction of its own: what is signed must be committed, since a signature cannot be taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Checkpoint newest() {
        NoteKey key = keys.key();
        long size = rows.end().size();
        return stored(size, key.name()).orElseGet(() -> signed(size, key));
    }

    /** Signed checkpoints, newest first. */
    @Transactional(readOnly = true)
    public List<Checkpoint> latest(int number) {
        return database.sql("select * from log_checkpoint order by size desc, made_at desc limit ?")
                .param(number)
                .query(Checkpoints::checkpoint)
                .list();
    }

    private Checkpoint signed(long size, NoteKey key) {
        byte[] root = new MerkleTree(rows).root(size);
        String note = key.sign(Checkpoint.text(key.name(), size, root));
        // Two may sign the same size at once; their notes are the same, since Ed25519 leaves nothing to chance.
        database.sql("""
                        insert into log_checkpoint (size, origin, root, note, made_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(size, key.name(), root, note, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return stored(size, key.name()).orElseThrow();
    }

    private Optional<Checkpoint> stored(long size, String origin) {
        return database.sql("select * from log_checkpoint where size = ? and origin = ?")
                .params(size, origin)
                .query(Checkpoints::checkpoint)
                .optional();
    }

    private static Checkpoint checkpoint(ResultSet row, int n) throws SQLException {
        return new Checkpoint(
                row.getString("origin"),
                row.getLong("size"),
                Base64.getEncoder().encodeToString(row.getBytes("root")),
                row.getString("note"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
