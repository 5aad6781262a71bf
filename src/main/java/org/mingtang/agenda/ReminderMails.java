package org.mingtang.agenda;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a person's new notices together into one mail, not one mail for each. */
@Component
class ReminderMails {

    private final JdbcClient database;
    private final Accounts accounts;
    private final MailRoute route;
    private final Clock clock;
    private final String address;

    ReminderMails(
            JdbcClient database,
            Accounts accounts,
            MailRoute route,
            Clock clock,
            @Value("${mingtang.address:}") String address) {
        this.database = database;
        this.accounts = accounts;
        this.route = route;
        this.clock = clock;
        this.address = address;
    }

    /** Without a mail server nothing is kept for mailing, else a server named later would send what is long past. */
    boolean canBeSent() {
        return route.open();
    }

    /** Queues one mail for each person with notices not yet mailed; returns how many. */
    @Transactional
    int putTogether() {
        int queued = 0;
        for (UUID account : database.sql("select distinct account from notice where by_mail and mail is null")
                .query(UUID.class)
                .list()) {
            queued += putTogether(account);
        }
        return queued;
    }

    private int putTogether(UUID account) {
        List<NoticeLine> lines =
                database.sql("""
                        select * from notice where account = ? and by_mail and mail is null
                        order by due, title, id for update skip locked""").param(account).query(Notices::line).list();
        if (lines.isEmpty()) {
            return 0;
        }
        List<UUID> ids = lines.stream().map(NoticeLine::id).toList();
        UUID mail = UUID.randomUUID();
        String recipient = accounts.mailOf(account).orElse(null);
        if (recipient == null) {
            database.sql("update notice set by_mail = false where id in (:ids)")
                    .param("ids", ids)
                    .update();
            return 0;
        }
        database.sql("update notice set mail = :mail where id in (:ids)")
                .param("mail", mail)
                .param("ids", ids)
                .update();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql("""
                        insert into outgoing_mail (id, recipient, subject, body, next_attempt_at, made_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(mail, recipient, subject(lines), body(lines), now, now)
                .update();
    }

    static String subject(List<NoticeLine> lines) {
        long overdue = lines.stream().filter(NoticeLine::overdue).count();
        long ahead = lines.size() - overdue;
        if (overdue == 0) {
            return "【明堂】" + ahead + " 项工作临近期限";
        }
        return "【明堂】" + overdue + " 项工作已逾期" + (ahead == 0 ? "" : "，" + ahead + " 项临近期限");
    }

    private String body(List<NoticeLine> lines) {
        String items = lines.stream()
                .map(line -> "· " + line.title() + "\n  期限 " + line.due() + "，" + line.words() + link(line))
                .collect(Collectors.joining("\n\n"));
        return "您好：\n\n以下工作需要办理：\n\n" + items + "\n\n请登录明堂工作台办理；已办结的事项不会再提醒。\n本邮件由系统自动发出，请勿回复。\n";
    }

    private String link(NoticeLine line) {
        return address.isBlank() ? "" : "\n  " + address.replaceAll("/+$", "") + line.href();
    }
}
