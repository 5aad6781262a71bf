package org.mingtang.request;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.reckoning.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what tells who asked, when its time is over (个人信息保护法第十九条、第四十七条): first identity papers, later all words
 * of the applicant. A request over which somebody still goes to law waits until that is decided.
 */
@Component
class RequestErasure {

    /** Stands where something was. */
    static final String GONE = RequestErased.GONE;

    private static final int AT_ONCE = 200;

    /** All but what was given out: that is the office's information, not the applicant's. */
    private static final Set<Kind> PERSONAL = EnumSet.complementOf(EnumSet.of(Kind.RELEASED));

    private static final Logger log = LoggerFactory.getLogger(RequestErasure.class);

    private final JdbcClient database;
    private final RequestFiles files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final int applicantDays;
    private final int identityDays;

    RequestErasure(
            JdbcClient database,
            RequestFiles files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${mingtang.request.applicant-days:3650}") int applicantDays,
            @Value("${mingtang.request.identity-days:365}") int identityDays) {
        this.database = database;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
        this.applicantDays = applicantDays;
        this.identityDays = identityDays;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> requestErasureByTheDay(RequestErasure erasure, Clock clock) {
            return Tasks.recurring("request-erasure", Schedules.cron("0 40 0 * * *", clock.getZone()))
                    .execute((instance, context) -> erasure.pass());
        }
    }

    /**
     * Erases all that is due today, and what was marked in files of closed requests; told twice, done once. What fails is
     * tried again the next night and holds up nothing.
     */
    void pass() {
        database.sql("delete from request_redaction_draft d using request_case c"
                        + " where c.id = d.request and c.stage = 'CLOSED'")
                .update();
        each("identity_erased_on", identityDays, this::identity);
        each("erased_on", applicantDays, this::applicant);
    }

    private record Due(UUID id, LocalDate closedOn) {}

    private void each(String column, int days, Consumer<UUID> erase) {
        var last = new Due(new UUID(0, 0), LocalDate.EPOCH);
        List<Due> due = due(column, days, last);
        while (!due.isEmpty()) {
            due.forEach(each -> alone(each.id(), erase));
            last = due.get(due.size() - 1);
            due = due(column, days, last);
        }
    }

    private List<Due> due(String column, int days, Due after) {
        return database.sql("select id, closed_on from request_case c where stage = 'CLOSED' and " + column + " is null"
                        + " and closed_on < ? and (closed_on, id) > (?, ?) and not exists"
                        + " (select from request_remedy r where r.request = c.id and r.result is null)"
                        + " order by closed_on, id limit " + AT_ONCE)
                .params(today().minusDays(days), after.closedOn(), after.id())
                .query(Due.class)
                .list();
    }

    private void alone(UUID id, Consumer<UUID> erase) {
        try {
            transaction.executeWithoutResult(status -> erase.accept(id));
        } catch (RuntimeException failed) {
            // What a database says of a failure may repeat the row: only its kind is told.
            log.error("申请 {} 没有按期限删除（{}），明晚再试。", id, failed.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> note(id, "按期限删除未成功，明晚再试", 0));
        }
    }

    private void identity(UUID id) {
        if (mark("identity_erased_on", id)) {
            int gone = files.erase(new RequestId(id), Set.of(Kind.IDENTITY), today());
            note(id, "按期限删除身份证明", gone);
        }
    }

    private void applicant(UUID id) {
        if (!mark("erased_on", id)) {
            return;
        }
        String basis = Channel.valueOf(database.sql("select channel from request_case where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .basis();
        database.sql("""
                        update request_case set applicant = '', applicant_mark = '', code = '', code_hash = 'erased ' || id,
                            subject = :gone, subject_key = '', subject_likeness = 0, document_number = null,
                            receipt_basis = case when receipt_basis is null then null else :basis end
                        where id = :id""")
                .param("gone", GONE)
                .param("basis", basis)
                .param("id", id)
                .update();
        database.sql("update request_contact set mark = null where request = ?")
                .param(id)
                .update();
        database.sql("update request_act set text = null where request = ? and text is not null")
                .param(id)
                .update();
        database.sql("update request_remedy set number = ? where request = ?")
                .params(GONE, id)
                .update();
        events.publishEvent(new RequestChanged(new RequestId(id)));
        // Answers, their reviews and decisions lie with others.
        events.publishEvent(new RequestErased(new RequestId(id)));
        files.unname(new RequestId(id));
        note(id, "按期限删除申请人信息", files.erase(new RequestId(id), PERSONAL, today()));
    }

    /** False where somebody else did it in the meantime. */
    private boolean mark(String column, UUID id) {
        return database.sql("update request_case set " + column + " = ?, revision = revision + 1 where id = ? and "
                                + column + " is null")
                        .params(today(), id)
                        .update()
                == 1;
    }

    private void note(UUID id, String what, int gone) {
        String number = database.sql("select number from request_case where id = ?")
                .param(id)
                .query(String.class)
                .single();
        audit.note(Accounts.PROGRAM.account(), Accounts.PROGRAM.name(), what, "公开申请 " + number, gone + " 个文件");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
