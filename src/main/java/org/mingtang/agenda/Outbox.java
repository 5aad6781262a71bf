package org.mingtang.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails waiting to be sent, each locked while it is sent, so that no two programs send the same. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** After each failed attempt; after the last the mail counts as failed and waits for a person. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    /** A server that refuses so often in a row is not asked again in this run. */
    private static final int PATIENCE = 3;

    private final JdbcClient database;
    private final MailRoute route;
    private final TransactionTemplate transactions;
    private final Seal seal;
    private final Clock clock;

    Outbox(JdbcClient database, MailRoute route, TransactionTemplate transactions, Seal seal, Clock clock) {
        this.database = database;
        this.route = route;
        this.transactions = transactions;
        this.seal = seal;
        this.clock = clock;
    }

    private record Mail(UUID id, String recipient, String subject, String body, String answers, int attempts) {}

    /** Sends all that are due; returns how many the server took. */
    int send() {
        int sent = 0;
        int refused = 0;
        while (route.open() && refused < PATIENCE) {
            Optional<Boolean> next = Objects.requireNonNull(transactions.execute(status -> take().map(this::attempt)));
            if (next.isEmpty()) {
                break;
            }
            sent += next.get() ? 1 : 0;
            refused = next.get() ? 0 : refused + 1;
        }
        return sent;
    }

    /** Figures for the page of reminders. */
    record State(long pending, long sent, long failed) {}

    State state() {
        return database.sql("""
                        select count(*) filter (where state = 'PENDING') as pending,
                            count(*) filter (where state = 'SENT') as sent,
                            count(*) filter (where state = 'FAILED') as failed from outgoing_mail""").query(State.class).single();
    }

    Optional<String> lastError() {
        return database.sql("""
                        select last_error from outgoing_mail where last_error is not null and state <> 'SENT'
                        order by made_at desc limit 1""").query(String.class).optional();
    }

    /** Gives the failed another try; returns how many. */
    int retryFailed() {
        return database.sql("""
                        update outgoing_mail set state = 'PENDING', attempts = 0, next_attempt_at = ? where state = 'FAILED'""").param(OffsetDateTime.now(clock)).update();
    }

    private Optional<Mail> take() {
        return database.sql("""
                        select id, recipient, subject, body, answers, attempts from outgoing_mail
                        where state = 'PENDING' and next_attempt_at <= ?
                        order by next_attempt_at, id limit 1 for update skip locked""")
                .param(OffsetDateTime.now(clock))
                .query(Mail.class)
                .optional();
    }

    private boolean attempt(Mail mail) {
        try {
            route.send(
                    mail.id(),
                    opened(mail, "recipient", mail.recipient()),
                    mail.subject(),
                    opened(mail, "body", mail.body()),
                    AnsweredMail.kept(opened(mail, "answers", mail.answers())));
        } catch (MailException e) {
            if (closed(mail)) {
                // What a server says of an address outside the house names the address.
                LOG.warn("Mail {} was not taken, attempt {}", mail.id(), mail.attempts() + 1);
                putOff(mail, e.getClass().getSimpleName());
                return false;
            }
            LOG.warn("Mail {} was not taken, attempt {}", mail.id(), mail.attempts() + 1, e);
            putOff(mail, String.valueOf(e.getMessage()));
            return false;
        }
        database.sql("update outgoing_mail set state = 'SENT', sent_at = ?, last_error = null,"
                        + " recipient = case when recipient like 's1:%' then '' else recipient end,"
                        + " body = case when recipient like 's1:%' then '' else body end, answers = '' where id = ?")
                .params(OffsetDateTime.now(clock), mail.id())
                .update();
        return true;
    }

    private static boolean closed(Mail mail) {
        return Seal.isClosed(mail.recipient());
    }

    private String opened(Mail mail, String column, String text) {
        return closed(mail) && !text.isEmpty() ? seal.open(text, Mails.place(column, mail.id())) : text;
    }

    private void putOff(Mail mail, String error) {
        boolean last = mail.attempts() >= WAITS.size();
        Duration wait = last ? Duration.ZERO : WAITS.get(mail.attempts());
        database.sql("""
                        update outgoing_mail set state = ?, attempts = attempts + 1, next_attempt_at = ?, last_error = ?
                        where id = ?""")
                .params(last ? "FAILED" : "PENDING", OffsetDateTime.now(clock).plus(wait))
                .params(error.substring(0, Math.min(500, error.length())), mail.id())
                .update();
    }
}
