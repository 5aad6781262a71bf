package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo city's letters: one that fills a registration, one that is no request, one from a machine. */
@MingtangTest
class DemoLettersTests {

    @Autowired
    MailIntake intake;

    @Autowired
    MailboxRows boxes;

    @Autowired
    MailRows mails;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void comeInOnce() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            // Other tests' letters would keep the demo's out; all comes back with the transaction.
            database.sql("alter table request_mail_act disable trigger user").update();
            database.sql("delete from request_mail_act").update();
            database.sql("delete from request_mail").update();
            var demo = new DemoLetters(intake, boxes, database, clock);
            demo.run(new DefaultApplicationArguments());
            demo.run(new DefaultApplicationArguments());
            List<MailView> letters = mails.list(List.of(UnitId.named("云麓市教育局")), true, 9, 0);
            assertThat(letters)
                    .extracting(MailView::nature)
                    .containsExactly(Nature.LETTER, Nature.LETTER, Nature.BOUNCE);
            IncomingLetter first = LetterReader.read(mails.raw(letters.get(0)));
            assertThat(first.attachments()).hasSize(2);
            var form = LetterDraft.of(letters.get(0), first);
            assertThat(form.refusals()).extracting(each -> each.field()).containsOnly("paperNumber");
            assertThat(LetterReader.read(mails.raw(letters.get(1))).text()).contains("请加派人手");
        });
    }
}
