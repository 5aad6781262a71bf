package org.mingtang.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only trail of who did what, when; every entry is chained to the one before it by its hash. */
@Component
public class AuditTrail {

    /** Guards the chain's end: one number known to nobody else in this database. */
    private static final long CHAIN_LOCK = 0x4d494e4754414e47L;

    private final JdbcClient database;
    private final EntityManager entities;
    private final Clock clock;

    AuditTrail(JdbcClient database, EntityManager entities, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Notes an act in the transaction of the act itself, which must be open: both stay or neither does.
     *
     * <p>Holds the chain until that transaction ends, so note last. Never put passwords or personal data (other than the
     * name of the member of staff) into any of the words.
     *
     * @param account who did it
     * @param name his name as it is now
     * @param act what was done, one short verb in Chinese
     * @param subject what it was done to
     * @param detail further facts; empty if none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID account, String name, String act, String subject, String detail) {
        // Rows of the act are locked before the chain is: the other order could make two acts wait for each other.
        entities.flush();
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query((row, n) -> n)
                .list();
        AuditEntry last = database.sql("select * from audit_entry order by seq desc limit 1")
                .query(AuditEntry::from)
                .optional()
                .orElse(AuditEntry.NONE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        insert(last.followedBy(now, account, name, act, subject, detail));
    }

    /** Returns the entries that fit the filter, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(AuditFilter filter) {
        return filter.select(database).query(AuditEntry::from).list();
    }

    /** Walks the whole chain and tells whether every entry still is what was written. */
    @Transactional(readOnly = true)
    public ChainCheck verify() {
        return ChainCheck.of(
                database
                        .sql("select * from audit_entry order by seq")
                        .withFetchSize(1000)
                        .query(AuditEntry::from)
                        .stream());
    }

    private void insert(AuditEntry entry) {
        database.sql("""
                        insert into audit_entry (seq, at, account, name, act, subject, detail, previous_hash, hash)
                        values (:seq, :at, :account, :name, :act, :subject, :detail, :previousHash, :hash)""").params(entry.columns()).update();
    }
}
