package org.mingtang.request.rectification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what tells whose a matter was when its time is over, after the same days as for requests (个人信息保护法第十九条、
 * 第四十七条): first identity papers, later everything of the applicant. Number, days and outcome stay.
 */
@Component
class RectificationErasure {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final RectificationRecords records;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final int applicantDays;
    private final int identityDays;

    RectificationErasure(
            JdbcClient database,
            RectificationRecords records,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${mingtang.request.applicant-days:3650}") int applicantDays,
            @Value("${mingtang.request.identity-days:365}") int identityDays) {
        this.database = database;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.applicantDays = applicantDays;
        this.identityDays = identityDays;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> rectificationErasureByTheDay(RectificationErasure erasure, Clock clock) {
            return Tasks.recurring("rectification-erasure", Schedules.cron("0 45 0 * * *", clock.getZone()))
                    .execute((instance, context) -> erasure.pass());
        }
    }

    /** Erases all that is due today; told twice, done once. */
    void pass() {
        each("identity_erased_on", identityDays, this::identity);
        each("erased_on", applicantDays, this::applicant);
    }

    private void each(String column, int days, Consumer<UUID> erase) {
        List<UUID> due = due(column, days);
        while (!due.isEmpty()) {
            due.forEach(id -> transaction.executeWithoutResult(status -> erase.accept(id)));
            due = due(column, days);
        }
    }

    private List<UUID> due(String column, int days) {
        return database.sql("select id from request_rectification where " + column + " is null and closed_on < ?"
                        + " order by closed_on limit " + AT_ONCE)
                .param(LocalDate.now(clock).minusDays(days))
                .query(UUID.class)
                .list();
    }

    private void identity(UUID id) {
        if (mark("identity_erased_on", id)) {
            note(id, "按期限删除身份证明", records.erase(new RectificationId(id), Set.of(RectificationFile.Kind.IDENTITY)));
        }
    }

    private void applicant(UUID id) {
        if (!mark("erased_on", id)) {
            return;
        }
        database.sql("""
                        update request_rectification set applicant = '', claim = '', code = '',
                            code_hash = 'erased ' || id, decision = case when decision is null then null else '' end
                        where id = ?""").param(id).update();
        database.sql("update request_rectification_act set text = null where rectification = ? and text is not null")
                .param(id)
                .update();
        note(id, "按期限删除申请人信息", records.erase(new RectificationId(id), Set.of(RectificationFile.Kind.values())));
    }

    /** False where somebody else did it in the meantime. */
    private boolean mark(String column, UUID id) {
        return database.sql("update request_rectification set " + column
                                + " = ?, revision = revision + 1 where id = ? and " + column + " is null")
                        .params(LocalDate.now(clock), id)
                        .update()
                == 1;
    }

    private void note(UUID id, String what, int gone) {
        String number = database.sql("select number from request_rectification where id = ?")
                .param(id)
                .query(String.class)
                .single();
        audit.note(Accounts.PROGRAM.account(), Accounts.PROGRAM.name(), what, "更正申请 " + number, gone + " 个文件");
    }
}
