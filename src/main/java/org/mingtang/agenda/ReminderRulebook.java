package org.mingtang.agenda;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reminder rules in force; rows of the database. */
@Component
@Transactional
class ReminderRulebook {

    private static final String BEFORE = "BEFORE";
    private static final String OVERDUE = "OVERDUE";

    private final JdbcClient database;
    private final AuditTrail audit;

    ReminderRulebook(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** A row as it stands. */
    record Row(String kind, int workingDays, @Nullable Integer repeatEvery, boolean byMail) {}

    @Transactional(readOnly = true)
    ReminderRules inForce() {
        List<Row> rows = database.sql("select kind, working_days, repeat_every, by_mail from reminder_rule")
                .query(Row.class)
                .list();
        var before = new TreeSet<Integer>();
        rows.stream()
                .filter(row -> row.kind().equals(BEFORE))
                .map(Row::workingDays)
                .forEach(before::add);
        Row overdue = rows.stream()
                .filter(row -> row.kind().equals(OVERDUE))
                .findFirst()
                .orElse(null);
        return new ReminderRules(
                before,
                overdue == null ? null : overdue.workingDays(),
                overdue == null ? null : overdue.repeatEvery(),
                rows.stream().anyMatch(Row::byMail));
    }

    void replace(ReminderRules rules, Person by) {
        database.sql("delete from reminder_rule").update();
        rules.before().forEach(days -> insert(BEFORE, days, null, rules.byMail()));
        if (rules.overdueFrom() != null) {
            insert(OVERDUE, rules.overdueFrom(), rules.overdueEvery(), rules.byMail());
        }
        audit.note(by.account(), by.name(), "修改提醒规则", "提醒规则", rules.words());
    }

    private void insert(String kind, int days, @Nullable Integer every, boolean byMail) {
        database.sql("""
                        insert into reminder_rule (kind, working_days, repeat_every, by_mail)
                        values (:kind, :days, :every, :byMail)""")
                .param("kind", kind)
                .param("days", days)
                .param("every", every)
                .param("byMail", byMail)
                .update();
    }
}
