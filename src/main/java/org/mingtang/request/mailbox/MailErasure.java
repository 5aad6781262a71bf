package org.mingtang.request.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.request.RequestErased;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases letters some time after they were settled (个人信息保护法第十九条、第四十七条). What became part of a case stays with it as
 * long as its other files do.
 */
@Component
class MailErasure {

    private static final int AT_ONCE = 200;

    private final MailRows mails;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int days;

    MailErasure(
            MailRows mails,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${mingtang.request.mail-days:365}") int days) {
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
        this.days = days;
    }

    /** Erases all that is due today; told twice, done once. */
    void pass() {
        LocalDate before = LocalDate.now(clock).minusDays(days);
        List<UUID> due = mails.settledBefore(before, AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(id -> transaction.executeWithoutResult(status -> erase(id)));
            due = mails.settledBefore(before, AT_ONCE);
        }
    }

    /** What became part of a case never stays longer than its applicant does, whatever the settings say. */
    @EventListener
    void on(RequestErased erased) {
        mails.unerased(erased.request()).forEach(this::erase);
    }

    private void erase(UUID id) {
        MailView mail = mails.hold(id);
        if (!mail.erased()) {
            mails.erase(mail);
            mails.note(id, MailAct.Kind.ERASE, "", Accounts.PROGRAM);
        }
    }
}
