package org.mingtang.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices people get on the desk. */
@Component
class Notices {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient database;
    private final Clock clock;

    Notices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Why a notice is given: what is due when falls under which rule today. */
    record Ground(LocalDate due, String rule, AgendaDay day) {

        String mark() {
            return rule + "@" + due;
        }

        TimeLeft left() {
            return TimeLeft.of(due, day.today(), day.calendar());
        }
    }

    /** Adds one notice for each account that has none on this ground; returns how many are new. */
    int add(ItemsToRemind.Item item, Ground ground, List<UUID> accounts, boolean byMail) {
        int added = 0;
        for (UUID account : accounts) {
            added += database.sql("""
                            insert into notice (id, source, subject, unit, account, rule, due, title, words, href, overdue,
                                made_at, by_mail)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(UUID.randomUUID(), item.source(), item.subject(), item.unit(), account)
                    .params(ground.rule(), ground.due(), item.title(), words(item, ground), item.href())
                    .params(ground.left().overdue(), OffsetDateTime.now(clock), byMail)
                    .update();
        }
        return added;
    }

    List<NoticeLine> of(UUID account, boolean unreadOnly, int limit) {
        return database.sql("select * from notice where account = ?" + (unreadOnly ? " and read_at is null" : "")
                        + " order by made_at desc, overdue desc, due, id limit ?")
                .params(account, limit)
                .query(Notices::line)
                .list();
    }

    int unread(UUID account) {
        return database.sql("select count(*) from notice where account = ? and read_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Marks one's own notice as read and tells where its matter is; empty when it is not one's own. */
    Optional<String> read(UUID id, UUID account) {
        return database.sql("""
                        update notice set read_at = coalesce(read_at, ?) where id = ? and account = ? returning href""")
                .params(OffsetDateTime.now(clock), id, account)
                .query(String.class)
                .optional();
    }

    int readAll(UUID account) {
        return database.sql("update notice set read_at = ? where account = ? and read_at is null")
                .params(OffsetDateTime.now(clock), account)
                .update();
    }

    static NoticeLine line(ResultSet row, int n) throws SQLException {
        return new NoticeLine(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("words"),
                row.getObject("due", LocalDate.class),
                row.getString("href"),
                row.getBoolean("overdue"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(OFFICE)
                        .format(MINUTE),
                row.getObject("read_at") != null);
    }

    private static String words(ItemsToRemind.Item item, Ground ground) {
        return ground.left().words() + (item.provisional() ? "（日期暂定）" : "");
    }
}
