package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.database.Seal;
import org.mingtang.identity.Accounts;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail against a real SMTP server on this computer. */
@MingtangTest
class ReminderMailTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 12, 2);

    @Autowired
    Agenda agenda;

    @Autowired
    Reminders withoutMail;

    @Autowired
    ReminderRulebook rulebook;

    @Autowired
    ItemsToRemind items;

    @Autowired
    Notices notices;

    @Autowired
    Recipients recipients;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Seal seal;

    @Autowired
    MovableClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final UUID unit = UUID.randomUUID();
    private final String mail = Staff.someMail();

    @BeforeEach
    void start() {
        server.start();
        clock.moveTo(DAY_BEFORE);
        // Mails that other tests left behind would be sent here too.
        database.sql("delete from outgoing_mail").update();
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.reset();
    }

    @Test
    void onePersonGetsOneMailOfAllThatIsDue() throws Exception {
        Staff.of(accounts, unit, mail);
        agenda.put(Matter.of(unit, "召开培训", DUE));
        agenda.put(Matter.of(unit, "政策评价", LocalDate.of(2026, 12, 1)));
        agenda.put(Matter.of(unit, "年底再办", LocalDate.of(2026, 12, 31)));

        reminders().remind(DAY_BEFORE);
        outbox(route()).send();

        assertThat(received()).hasSize(1);
        MimeMessage message = received().get(0);
        assertThat(message.getSubject()).isEqualTo("【明堂】1 项工作已逾期，1 项临近期限");
        assertThat(message.getFrom()[0]).hasToString("mingtang@yunlu.example");
        assertThat(message.getContent().toString())
                .contains("政策评价", "期限 2026-12-01，逾期 1 个工作日")
                .contains("召开培训", "期限 2026-12-03，剩 1 个工作日")
                .contains("https://open.yunlu.example/desk/tasks/")
                .doesNotContain("年底再办");
    }

    @Test
    void nothingIsMailedTwice() {
        Staff.of(accounts, unit, mail);
        agenda.put(Matter.of(unit, "召开培训", DUE));

        for (int run = 0; run < 3; run++) {
            reminders().remind(DAY_BEFORE);
            outbox(route()).send();
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void twoProgramsSendingAtOnceSendEachMailOnce() throws Exception {
        List<String> mails = Collections.nCopies(12, 0).stream()
                .map(n -> Staff.someMail())
                .peek(each -> Staff.of(accounts, unit, each))
                .toList();
        agenda.put(Matter.of(unit, "召开培训", DUE));
        reminders().remind(DAY_BEFORE);
        var together = new CyclicBarrier(3);
        Callable<Integer> program = () -> {
            together.await();
            return outbox(route()).send();
        };

        var threads = Executors.newFixedThreadPool(3);
        int sent = 0;
        for (var run : threads.invokeAll(Collections.nCopies(3, program))) {
            sent += run.get();
        }
        threads.shutdown();

        assertThat(sent).isEqualTo(12);
        assertThat(mails).allSatisfy(each -> assertThat(received(each)).hasSize(1));
    }

    @Test
    void serverThatIsDownIsAskedAgainLater() {
        Staff.of(accounts, unit, mail);
        agenda.put(Matter.of(unit, "召开培训", DUE));
        reminders().remind(DAY_BEFORE);
        var nobody = new JavaMailSenderImpl();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);

        assertThat(outbox(new MailRoute(nobody, "mingtang@yunlu.example")).send())
                .isZero();

        Outbox outbox = outbox(route());
        assertThat(outbox.state()).isEqualTo(new Outbox.State(1, 0, 0));
        assertThat(outbox.lastError()).isPresent();
        assertThat(outbox.send()).as("before the wait is over").isZero();
        assertThat(outbox(route(), later(Duration.ofMinutes(1))).send()).isEqualTo(1);
        assertThat(received()).hasSize(1);
        assertThat(outbox.lastError()).isEmpty();
    }

    @Test
    void mailRefusedForGoodWaitsForAPersonAndCanBeTriedAgain() {
        queue("not an address");
        Duration passed = Duration.ZERO;
        for (int attempt = 0; attempt < 7; attempt++) {
            passed = passed.plusHours(12);
            outbox(route(), later(passed)).send();
        }

        Outbox outbox = outbox(route());
        assertThat(outbox.state()).isEqualTo(new Outbox.State(0, 0, 1));
        assertThat(outbox(route(), later(Duration.ofDays(30))).send()).isZero();
        assertThat(outbox.retryFailed()).isEqualTo(1);
        assertThat(outbox.state()).isEqualTo(new Outbox.State(1, 0, 0));
    }

    @Test
    void oneBadAddressDoesNotHoldUpTheOthers() {
        queue("not an address");
        queue(mail);

        assertThat(outbox(route()).send()).isEqualTo(1);

        assertThat(received()).hasSize(1);
    }

    @Test
    void mailSentAgainAfterACrashIsKnownAsTheSame() {
        queue(mail);
        // The server took the mail and the program died before it could note that.
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    outbox(route()).send();
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        outbox(route()).send();

        assertThat(received()).hasSize(2);
        assertThat(received().stream().map(ReceivedMails::id).distinct())
                .singleElement()
                .asString()
                .endsWith("@yunlu.example>");
    }

    @Test
    void whoHasNoAddressIsRemindedOnTheDeskOnly() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "召开培训", DUE));

        reminders().remind(DAY_BEFORE);

        assertThat(notices.unread(clerk)).isEqualTo(1);
        assertThat(outbox(route()).state()).isEqualTo(new Outbox.State(0, 0, 0));
    }

    @Test
    void serverNamedLaterDoesNotSendWhatIsPast() {
        UUID clerk = Staff.of(accounts, unit, mail);
        agenda.put(Matter.of(unit, "召开培训", DUE));
        withoutMail.remind(DAY_BEFORE);

        reminders().remind(DAY_BEFORE);
        outbox(route()).send();

        assertThat(notices.unread(clerk)).isEqualTo(1);
        assertThat(received()).isEmpty();
    }

    private Reminders reminders() {
        var mails = new ReminderMails(database, accounts, route(), transactions, clock, "https://open.yunlu.example/");
        return new Reminders(rulebook, items, notices, recipients, mails, calendars, transactions);
    }

    private Outbox outbox(MailRoute route) {
        return outbox(route, clock);
    }

    private Outbox outbox(MailRoute route, Clock now) {
        return new Outbox(database, route, transactions, seal, now);
    }

    private Clock later(Duration time) {
        return Clock.offset(clock, time);
    }

    private MailRoute route() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new MailRoute(sender, "mingtang@yunlu.example");
    }

    private void queue(String recipient) {
        database.sql("""
                        insert into outgoing_mail (id, recipient, subject, body, next_attempt_at, made_at)
                        values (?, ?, '主题', '正文', ?, ?)""")
                .params(UUID.randomUUID(), recipient)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<MimeMessage> received() {
        return received(mail);
    }

    private List<MimeMessage> received(String recipient) {
        return ReceivedMails.to(recipient, server);
    }
}
