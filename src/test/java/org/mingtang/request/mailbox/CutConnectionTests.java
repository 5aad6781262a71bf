package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.request.RequestDesk;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A server that breaks off in the middle of a message: nothing is lost, nothing taken twice, nobody waits for ever. */
@MingtangTest
class CutConnectionTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MailRows mails;

    @Autowired
    MailboxRows boxes;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailIntake intake;

    @Autowired
    MailAgenda agenda;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    ScriptedImap server;
    final String key = "box-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void office() throws IOException {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
        server = new ScriptedImap(
                2,
                Stream.of("一", "二", "三")
                        .map(each -> SomeMail.from("qiaoan@example.cn")
                                .header("Subject", SomeMail.word("UTF-8", each))
                                .saying("公开申请".repeat(500)))
                        .toList());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        clock.reset();
    }

    @Test
    void allIsTakenWhereNothingBreaks() {
        assertThat(read()).isEqualTo(3);
        assertThat(read()).isZero();
        assertThat(waiting()).extracting(MailView::subject).containsExactlyInAnyOrder("一", "二", "三");
        assertThat(waiting())
                .allSatisfy(mail -> assertThat(mail).returns(LocalDate.of(2026, 3, 2), MailView::arrivedOn));
    }

    @Test
    @DisplayName("half a message is none: what came before stays, the next reading begins with it")
    void nextReadingGoesOn() {
        server.breaks.set(1);
        read();
        assertThat(waiting()).extracting(MailView::subject).containsExactly("一");
        assertThat(boxes.last(key, 7)).isEqualTo(1);
        assertThat(boxes.state(key).orElseThrow().trouble()).contains("中断");

        assertThat(read()).isEqualTo(2);
        assertThat(waiting()).hasSize(3).allMatch(MailView::whole);
        assertThat(boxes.state(key).orElseThrow().trouble()).isNull();
    }

    @Test
    @DisplayName("a message that never comes through becomes a letter that says so, and holds up no other")
    void messageThatNeverComesThroughIsLeftToAPerson() {
        server.breaks.set(1_000);
        for (int reading = 0; reading < MailboxReader.PATIENCE - 1; reading++) {
            read();
            assertThat(waiting()).hasSize(1);
        }
        read();
        server.breaks.set(0);
        read();
        assertThat(waiting())
                .hasSize(3)
                .filteredOn(mail -> !mail.whole())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.line()).isEqualTo("（没有主题）");
                    assertThat(mail.stored()).isNull();
                    assertThat(mails.raw(mail)).isEmpty();
                });
        assertThat(boxes.last(key, 7)).isEqualTo(3);
    }

    private int read() {
        return new MailboxReader(mailboxes, boxes, mails, intake, agenda, clock, 1 << 20, PostRoom.trust())
                .read(server.box(key), desk.education);
    }

    private List<MailView> waiting() {
        return mails.list(List.of(desk.education), true, 50, 0);
    }
}
