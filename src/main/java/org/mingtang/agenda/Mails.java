package org.mingtang.agenda;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails of other rooms to people outside the house: closed with the seal until they leave, emptied once they left. */
@Component
public class Mails {

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedMails() {
            return new SealedTable(
                    "outgoing_mail", List.of("recipient", "body", "answers"), (column, id) -> place(column, (UUID) id));
        }
    }

    private final JdbcClient database;
    private final MailRoute route;
    private final Seal seal;
    private final Clock clock;

    Mails(JdbcClient database, MailRoute route, Seal seal, Clock clock) {
        this.database = database;
        this.route = route;
        this.seal = seal;
        this.clock = clock;
    }

    /** Whether a mail server is named; without one nothing is queued, and pages must not promise a mail. */
    public boolean canBeSent() {
        return route.open();
    }

    /**
     * Queues a mail in the caller's transaction; the same key is never queued twice.
     *
     * @param key what the mail is about, for this recipient
     * @return whether it is new
     */
    @Transactional
    public boolean queue(UUID key, String recipient, String subject, String body) {
        return queue(key, recipient, subject, body, AnsweredMail.NONE);
    }

    /** Queues a mail that answers another. */
    @Transactional
    public boolean queue(UUID key, String recipient, String subject, String body, AnsweredMail answered) {
        if (!route.open()) {
            return false;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql("""
                        insert into outgoing_mail (id, recipient, subject, body, answers, next_attempt_at, made_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                        .params(key, seal.close(recipient, place("recipient", key)), subject)
                        .params(seal.close(body, place("body", key)))
                        .params(answered.isNone() ? "" : seal.close(answered.line(), place("answers", key)), now, now)
                        .update()
                > 0;
    }

    static String place(String column, UUID key) {
        return "outgoing_mail." + column + ":" + key;
    }
}
