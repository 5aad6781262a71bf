package org.mingtang.agenda;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails of a house with a mail server, and what lies in its queue. */
public final class SomeMails {

    private final JdbcClient database;
    private final Seal seal;
    private final Mails mails;

    public SomeMails(ListableBeanFactory beans) {
        database = beans.getBean(JdbcClient.class);
        seal = beans.getBean(Seal.class);
        mails = new Mails(
                database,
                new MailRoute(new JavaMailSenderImpl(), "open@yunlu.example"),
                seal,
                beans.getBean(Clock.class));
    }

    public Mails open() {
        return mails;
    }

    /** Which mails the last one queued answers, by their ids. */
    public List<String> lastAnswers() {
        return database.sql("select id, answers from outgoing_mail where answers <> '' order by made_at desc limit 1")
                .query((row, n) -> AnsweredMail.kept(seal.open(
                                row.getString("answers"), Mails.place("answers", row.getObject("id", UUID.class))))
                        .ids())
                .single();
    }

    /** Bodies of the mails to somebody that wait. */
    public List<String> to(String recipient) {
        return database
                .sql("select id, recipient, body from outgoing_mail where recipient like 's1:%' order by made_at, id")
                .query((row, n) -> {
                    UUID key = row.getObject("id", UUID.class);
                    return List.of(
                            seal.open(row.getString("recipient"), Mails.place("recipient", key)),
                            seal.open(row.getString("body"), Mails.place("body", key)));
                })
                .list()
                .stream()
                .filter(mail -> mail.get(0).equals(recipient))
                .map(mail -> mail.get(1))
                .toList();
    }
}
