package org.mingtang.request.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestErased;
import org.mingtang.request.RequestId;
import org.mingtang.request.SealedFiles;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incoming letters as they are kept: the message closed with the seal in a file, beside it only what lists need. */
@Component
class MailRows {

    private final JdbcClient database;
    private final StoredFiles stored;
    private final SealedFiles messages;
    private final Seal seal;
    private final Clock clock;

    MailRows(
            JdbcClient database,
            StoredFiles stored,
            @Qualifier("sealedMessages") SealedFiles messages,
            Seal seal,
            Clock clock) {
        this.database = database;
        this.stored = stored;
        this.messages = messages;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * A message on its way in.
     *
     * @param raw its bytes; empty where they could not be fetched
     * @param mark what no other message of the mailbox has
     */
    record Arriving(
            String mailbox,
            UnitId organ,
            long validity,
            long uid,
            byte[] raw,
            boolean whole,
            long size,
            Instant arrivedAt,
            String mark,
            Nature nature,
            String subject) {}

    /** Keeps a message; empty where it was taken before, from this place or another. */
    Optional<UUID> add(Arriving mail) {
        if (isKnown(mail)) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        var file = mail.raw().length == 0 ? null : messages.keep(mail.raw(), place(id));
        database.sql("""
                        insert into request_mail (id, mailbox, organ, uid_validity, uid, mark, nature, subject, size,
                            whole, stored, sealed_with, arrived_at, taken_at, state)
                        values (:id, :mailbox, :organ, :validity, :uid, :mark, :nature, :subject, :size, :whole, :stored, :with,
                            :arrived, :taken, 'NEW')""")
                .param("id", id)
                .param("mailbox", mail.mailbox())
                .param("organ", mail.organ().value())
                .param("validity", mail.validity())
                .param("uid", mail.uid())
                .param("mark", mail.mark())
                .param("nature", mail.nature().name())
                .param("subject", seal.close(mail.subject(), subjectPlace(id)))
                .param("size", mail.size())
                .param("whole", mail.whole())
                .param("stored", file == null ? null : file.stored())
                .param("with", file == null ? "" : file.sealedWith())
                .param("arrived", mail.arrivedAt().atOffset(ZoneOffset.UTC))
                .param("taken", OffsetDateTime.now(clock))
                .update();
        return Optional.of(id);
    }

    private boolean isKnown(Arriving mail) {
        return database.sql("""
                        select exists (select from request_mail where mailbox = ?
                            and (mark = ? or uid_validity = ? and uid = ?))""")
                .params(mail.mailbox(), mail.mark(), mail.validity(), mail.uid())
                .query(Boolean.class)
                .single();
    }

    Optional<MailView> find(UUID id) {
        return database.sql("select * from request_mail where id = ?")
                .param(id)
                .query(this::view)
                .optional();
    }

    /** For an act: two at once are done one after the other. */
    MailView hold(UUID id) {
        return database.sql("select * from request_mail where id = ? for update")
                .param(id)
                .query(this::view)
                .optional()
                .orElseThrow(() -> new UnlawfulAct("没有这封来信，可能地址有误。"));
    }

    /** Letters to these organs: open ones oldest first, others newest first. */
    List<MailView> list(List<UnitId> organs, boolean open, int most, int skip) {
        String order = open ? "arrived_at, id" : "arrived_at desc, id";
        return database.sql("select * from request_mail where organ = any(?) and (state = 'NEW') = ? order by " + order
                        + " limit ? offset ?")
                .params(organs.stream().map(UnitId::value).toArray(UUID[]::new), open, most, skip)
                .query(this::view)
                .list();
    }

    /**
     * Letters of an organ that wait.
     *
     * @param oldest when the first of them arrived; null where none waits
     */
    record Waiting(int letters, @Nullable OffsetDateTime oldest) {}

    Waiting waiting(UnitId organ) {
        return database.sql("select count(*) as letters, min(arrived_at) as oldest from request_mail"
                        + " where organ = ? and state = 'NEW'")
                .param(organ.value())
                .query(Waiting.class)
                .single();
    }

    void settle(UUID id, MailState state, @Nullable SetAside reason, @Nullable RequestId request) {
        database.sql("update request_mail set state = ?, reason = ?, request = ?, settled_on = ? where id = ?")
                .param(state.name())
                .param(reason == null ? null : reason.name())
                .param(request == null ? null : request.value())
                .param(state == MailState.NEW ? null : LocalDate.now(clock))
                .param(id)
                .update();
    }

    /** The bytes of the message; nobody else's seal opens them, nor this one for another letter. */
    byte[] raw(MailView mail) {
        return mail.stored() == null ? new byte[0] : messages.content(mail.id());
    }

    /** Letters whose time is over: settled before that day. */
    List<UUID> settledBefore(LocalDate day, int most) {
        return database.sql("select id from request_mail where settled_on < ? and erased_on is null limit ?")
                .params(day, most)
                .query(UUID.class)
                .list();
    }

    /** Letters that became part of a request and still say something. */
    List<UUID> unerased(RequestId request) {
        return database.sql("select id from request_mail where request = ? and erased_on is null order by id")
                .param(request.value())
                .query(UUID.class)
                .list();
    }

    /** Erases what a letter said; that it came, and what became of it, stays. */
    void erase(MailView mail) {
        database.sql("update request_mail set erased_on = ?, subject = ?, stored = null, sealed_with = '' where id = ?")
                .params(LocalDate.now(clock), seal.close(RequestErased.GONE, subjectPlace(mail.id())), mail.id())
                .update();
        database.sql("update request_mail_act set text = null where mail = ? and text is not null")
                .param(mail.id())
                .update();
        if (mail.stored() != null) {
            stored.forget(new StoredFileId(mail.stored()));
        }
    }

    /** Places of messages in the mailbox that were taken and not yet marked or moved there. */
    List<Long> untidy(String mailbox, long validity, int most) {
        return database.sql("select uid from request_mail where mailbox = ? and uid_validity = ? and not tidied"
                        + " order by uid limit ?")
                .params(mailbox, validity, most)
                .query(Long.class)
                .list();
    }

    void tidied(String mailbox, long validity, long uid) {
        database.sql("update request_mail set tidied = true where mailbox = ? and uid_validity = ? and uid = ?")
                .params(mailbox, validity, uid)
                .update();
    }

    void note(UUID mail, MailAct.Kind act, String text, Person by) {
        database.sql("insert into request_mail_act (mail, act, text, account, name, on_day, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        mail,
                        act.name(),
                        text,
                        by.account(),
                        by.name(),
                        LocalDate.now(clock),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Whether he opened it today already, so that a page drawn again is one look. */
    boolean openedToday(UUID mail, Person by) {
        return database.sql(
                        "select exists (select from request_mail_act where mail = ? and act = 'OPEN' and account = ?"
                                + " and on_day = ?)")
                .params(mail, by.account(), LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    List<MailAct> acts(UUID mail) {
        return database.sql("select act, coalesce(text, ''), name, at from request_mail_act where mail = ?"
                        + " order by place desc limit 200")
                .param(mail)
                .query((row, n) -> new MailAct(
                        MailAct.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class)))
                .list();
    }

    private MailView view(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime arrivedAt = row.getObject("arrived_at", OffsetDateTime.class);
        String reason = row.getString("reason");
        UUID request = row.getObject("request", UUID.class);
        return new MailView(
                id,
                row.getString("mailbox"),
                new UnitId(row.getObject("organ", UUID.class)),
                Nature.valueOf(row.getString("nature")),
                seal.open(row.getString("subject"), subjectPlace(id)),
                row.getLong("size"),
                row.getBoolean("whole"),
                row.getObject("stored", UUID.class),
                arrivedAt,
                Objects.requireNonNull(arrivedAt)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                MailState.valueOf(row.getString("state")),
                reason == null ? null : SetAside.valueOf(reason),
                request == null ? null : new RequestId(request),
                row.getObject("erased_on", LocalDate.class) != null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedMailSubjects() {
            return new SealedTable("request_mail", List.of("subject"), (column, id) -> subjectPlace((UUID) id));
        }

        @Bean
        SealedFiles sealedMessages(JdbcClient database, StoredFiles stored, Seal seal) {
            SealedFiles.Place place = row -> place(row.getObject("id", UUID.class));
            return new SealedFiles("request_mail", "id", place, database, stored, seal);
        }
    }

    private static String place(UUID id) {
        return "request_mail:" + id;
    }

    private static String subjectPlace(UUID id) {
        return "request_mail.subject:" + id;
    }
}
