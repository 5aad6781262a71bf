package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.database.Seal;
import org.mingtang.database.SealBroken;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.mailbox.MailIntake.OtherReader;
import org.mingtang.request.mailbox.MailIntake.Place;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking a message in: all of it happens or nothing does. */
@MingtangTest
class MailIntakeTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MailIntake intake;

    @Autowired
    MailRows mails;

    @Autowired
    MailboxRows boxes;

    @Autowired
    MailAgenda mailAgenda;

    @Autowired
    Agenda agenda;

    @Autowired
    Seal seal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    final UUID reader = UUID.randomUUID();
    final String key = "box-" + reader.toString().substring(0, 8);

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
        boxes.take(key, desk.education, reader);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void messageAndMarkAreOneTransaction() {
        transaction.executeWithoutResult(status -> {
            intake.take(place(5), found("一"));
            status.setRollbackOnly();
        });
        assertThat(waiting()).isEmpty();
        assertThat(boxes.last(key, 1)).isZero();
        assertThat(lines()).isEmpty();

        assertThat(intake.take(place(5), found("一"))).isTrue();
        assertThat(boxes.last(key, 1)).isEqualTo(5);
        assertThat(lines()).hasSize(1);
        assertThat(mails.acts(waiting().get(0).id())).extracting(MailAct::kind).containsExactly(MailAct.Kind.TAKE);
    }

    @Test
    void sameMessageElsewhereInTheMailboxIsPassedOver() {
        assertThat(intake.take(place(5), found("一"))).isTrue();
        assertThat(intake.take(place(6), found("一"))).isFalse();
        assertThat(boxes.last(key, 1)).isEqualTo(6);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    @DisplayName("the same mail to two organs is a letter to each")
    void sameMessageInAnotherMailboxIsItsOwn() {
        intake.take(place(5), found("一"));
        var other = new RequestDesk(beans);
        new Letterbox(beans, other.education).takes(found("一").raw());
        assertThat(waiting()).hasSize(1);
        assertThat(mails.list(List.of(other.education), true, 9, 0)).hasSize(1);
    }

    @Test
    void passingOverMovesTheMarkOnly() {
        intake.skip(place(9));
        assertThat(boxes.last(key, 1)).isEqualTo(9);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void nothingIsTakenOnceAnotherReads() {
        var late = new Place(box(), desk.education, 1, 5, UUID.randomUUID());
        assertThatThrownBy(() -> intake.take(late, found("一"))).isInstanceOf(OtherReader.class);
        assertThatThrownBy(() -> intake.skip(late)).isInstanceOf(OtherReader.class);
        assertThat(waiting()).isEmpty();
        assertThat(boxes.last(key, 1)).isZero();
    }

    @Test
    void markIsThatOfOneCountOfTheServer() {
        intake.skip(place(9));
        assertThat(boxes.last(key, 2)).isZero();
        assertThat(boxes.last("no-such-box", 1)).isZero();
    }

    @Test
    void failuresAreCountedForOneMessageAtATime() {
        assertThat(boxes.failed(key, 5)).isEqualTo(1);
        assertThat(boxes.failed(key, 5)).isEqualTo(2);
        assertThat(boxes.failed(key, 6)).isEqualTo(1);
        intake.skip(place(6));
        assertThat(boxes.failed(key, 6)).isEqualTo(1);
    }

    @Test
    void letterOpensForItselfOnly() {
        intake.take(place(5), found("一"));
        intake.take(place(6), found("二"));
        String one = closedSubject(5);
        assertThat(seal.open(one, "request_mail.subject:" + id(5))).isEqualTo("一");
        assertThatThrownBy(() -> seal.open(one, "request_mail.subject:" + id(6)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void messageWithoutADayArrivesNow() {
        intake.take(place(5), new ImapFolder.Found(found("一").raw(), true, 9, null));
        assertThat(waiting().get(0).arrivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void agendaGoesByTheOldestThatWaits() {
        intake.take(
                place(5),
                new ImapFolder.Found(found("一").raw(), true, 9, clock.instant().minus(Duration.ofDays(3))));
        intake.take(place(6), found("二"));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.due()).isEqualTo(LocalDate.of(2026, 2, 27));
            assertThat(line.title()).endsWith("2 封");
        });
    }

    @Test
    void troubleStandsOnTheAgendaAfterHoursAndGoesWithIt() {
        boxes.trouble(key, "连接不上");
        boxes.state(key).ifPresent(mailAgenda::trouble);
        assertThat(lines()).isEmpty();
        clock.pass(Duration.ofHours(4).plusSeconds(1));
        boxes.trouble(key, "用户名或者口令不对");
        boxes.state(key).ifPresent(mailAgenda::trouble);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).contains(key, "读不到");
            assertThat(line.detail()).isEqualTo("用户名或者口令不对");
        });
        boxes.readWell(key);
        boxes.state(key).ifPresent(mailAgenda::trouble);
        assertThat(lines()).isEmpty();
    }

    private String closedSubject(long uid) {
        return database.sql("select subject from request_mail where id = ?")
                .param(id(uid))
                .query(String.class)
                .single();
    }

    private UUID id(long uid) {
        return database.sql("select id from request_mail where mailbox = ? and uid = ?")
                .params(key, uid)
                .query(UUID.class)
                .single();
    }

    private Place place(long uid) {
        return new Place(box(), desk.education, 1, uid, reader);
    }

    private Mailbox box() {
        return new Mailbox(key, "", "h", 993, "u", "a@b.cn", "p", "INBOX", Mailbox.After.LEAVE, "", null, false);
    }

    private ImapFolder.Found found(String subject) {
        byte[] raw = SomeMail.from("qiaoan@example.cn")
                .header("Subject", SomeMail.word("UTF-8", subject))
                .saying("x");
        return new ImapFolder.Found(raw, true, raw.length, clock.instant());
    }

    private List<MailView> waiting() {
        return mails.list(List.of(desk.education), true, 50, 0);
    }

    private List<AgendaLine> lines() {
        return agenda.open(desk.education.value(), 50);
    }
}
