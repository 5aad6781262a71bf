package org.mingtang.request.mailbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each mailbox was read, and by which program it is read now: for a few minutes it is that one's alone, by the
 * database's own clock, which all programs share.
 */
@Component
class MailboxRows {

    private final JdbcClient database;
    private final Clock clock;

    MailboxRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How a mailbox stands, for pages. */
    record State(
            String mailbox,
            UUID organ,
            @Nullable OffsetDateTime readAt,
            @Nullable String trouble,
            @Nullable OffsetDateTime troubleSince) {}

    /** Takes the mailbox for a reader; false while another has it. */
    boolean take(String mailbox, UnitId organ, UUID reader) {
        database.sql("insert into request_mailbox (mailbox, organ) values (?, ?)"
                        + " on conflict (mailbox) do update set organ = excluded.organ"
                        + " where request_mailbox.organ <> excluded.organ")
                .params(mailbox, organ.value())
                .update();
        return database.sql("""
                        update request_mailbox set reader = ?, reader_until = now() + interval '5 minutes'
                        where mailbox = ? and (reader is null or reader_until < now())""").params(reader, mailbox).update() == 1;
    }

    void release(String mailbox, UUID reader) {
        database.sql("update request_mailbox set reader = null, reader_until = null where mailbox = ? and reader = ?")
                .params(mailbox, reader)
                .update();
    }

    /** The last number read; 0 where the server began to count anew. */
    long last(String mailbox, long validity) {
        return database.sql("select last_uid from request_mailbox where mailbox = ? and uid_validity = ?")
                .params(mailbox, validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes that everything up to this number was read; false where the mailbox went to another reader meanwhile. */
    boolean advance(String mailbox, long validity, long uid, UUID reader) {
        return database.sql("""
                        update request_mailbox set uid_validity = ?, last_uid = ?, failing_uid = null, failures = 0,
                            reader_until = now() + interval '5 minutes'
                        where mailbox = ? and reader = ?""").params(validity, uid, mailbox, reader).update() == 1;
    }

    /** How often this message could not be fetched, this time counted. */
    int failed(String mailbox, long uid) {
        return database.sql("""
                        update request_mailbox set failing_uid = :uid,
                            failures = case when failing_uid = :uid then failures + 1 else 1 end
                        where mailbox = :mailbox returning failures""")
                .param("uid", uid)
                .param("mailbox", mailbox)
                .query(Integer.class)
                .single();
    }

    void readWell(String mailbox) {
        database.sql("update request_mailbox set read_at = ?, trouble = null, trouble_since = null where mailbox = ?")
                .params(OffsetDateTime.now(clock), mailbox)
                .update();
    }

    void trouble(String mailbox, String what) {
        database.sql("update request_mailbox set trouble = ?, trouble_since = coalesce(trouble_since, ?)"
                        + " where mailbox = ?")
                .params(what, OffsetDateTime.now(clock), mailbox)
                .update();
    }

    Optional<State> state(String mailbox) {
        return database.sql(
                        "select mailbox, organ, read_at, trouble, trouble_since from request_mailbox where mailbox = ?")
                .param(mailbox)
                .query(State.class)
                .optional();
    }

    List<State> all() {
        return database.sql(
                        "select mailbox, organ, read_at, trouble, trouble_since from request_mailbox order by mailbox")
                .query(State.class)
                .list();
    }
}
