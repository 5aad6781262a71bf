package org.mingtang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * One act as it was noted.
 *
 * @param seq running number from 1 without gaps
 * @param name name of the member of staff at that time
 * @param previousHash hash of the entry before, empty for the first
 * @param hash SHA-256 in hex over {@code previousHash} and all other fields
 */
public record AuditEntry(
        long seq,
        Instant at,
        UUID account,
        String name,
        String act,
        String subject,
        String detail,
        String previousHash,
        String hash) {

    /** Stands before the first entry. */
    static final AuditEntry NONE = new AuditEntry(0, Instant.EPOCH, new UUID(0, 0), "", "", "", "", "", "");

    AuditEntry followedBy(Instant at, UUID account, String name, String act, String subject, String detail) {
        AuditEntry next = new AuditEntry(seq + 1, at, account, name, act, subject, detail, hash, "");
        return new AuditEntry(next.seq, at, account, name, act, subject, detail, hash, ChainHash.of(next));
    }

    boolean follows(AuditEntry before) {
        return seq == before.seq + 1 && previousHash.equals(before.hash) && hash.equals(ChainHash.of(this));
    }

    static AuditEntry from(ResultSet row, int n) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    Map<String, Object> columns() {
        return Map.of(
                "seq", seq,
                "at", at.atOffset(ZoneOffset.UTC),
                "account", account,
                "name", name,
                "act", act,
                "subject", subject,
                "detail", detail,
                "previousHash", previousHash,
                "hash", hash);
    }
}
