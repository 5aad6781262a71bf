package org.mingtang.policy.question;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.mingtang.procedure.DayBegan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets how an asker could be reached once his question has been answered for a while (个人信息保护法第十九条: no longer
 * than the purpose needs; how long that is, each place sets).
 */
@Component
@Transactional
class ContactRetention {

    private static final Logger log = LoggerFactory.getLogger(ContactRetention.class);
    private static final int PORTION = 1000;

    private final QuestionRows rows;
    private final QuestionActs acts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration kept;

    ContactRetention(
            QuestionRows rows,
            QuestionActs acts,
            AuditTrail audit,
            Clock clock,
            @Value("${mingtang.policy.contact-days:180}") int days) {
        this.rows = rows;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @ApplicationModuleListener
    void on(DayBegan began) {
        int forgotten = forget();
        if (forgotten > 0) {
            log.info("已删除 {} 条政策咨询的联系方式", forgotten);
        }
    }

    /** Counts from the last answer, corrections included. Gives how many were forgotten; doing it twice changes nothing. */
    int forget() {
        OffsetDateTime before = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        List<UUID> due = rows.withContactAnsweredBefore(before.toInstant(), PORTION);
        for (UUID id : due) {
            rows.findById(id).ifPresent(this::forget);
        }
        return due.size();
    }

    private void forget(Question question) {
        QuestionStage before = question.stage();
        question.forget();
        acts.note(question, QuestionAct.FORGET, before, null, Accounts.PROGRAM);
        audit.note(
                Accounts.PROGRAM.account(),
                Accounts.PROGRAM.name(),
                "删除咨询人联系方式",
                question.itemTitle(),
                question.id().toString());
    }
}
