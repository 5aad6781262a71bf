package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.AnsweredMail;
import org.mingtang.agenda.Mails;
import org.mingtang.agenda.SomeMails;
import org.mingtang.organisation.Units;
import org.mingtang.request.RequestDesk;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** RFC 3834: who is told by the program that his letter arrived, and who never. */
@MingtangTest
class ArrivalAnswerTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Units units;

    @Autowired
    Mails withoutServer;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    SomeMails sent;
    ArrivalAnswer answer;
    final String sender = "q" + UUID.randomUUID().toString().substring(0, 8) + "@example.cn";

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
        sent = new SomeMails(beans);
        answer = new ArrivalAnswer(sent.open(), units, clock);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十一条第三项：自动回复只说到达，不冒充确认，不重复来信内容")
    void personIsToldOnceADay() {
        assertThat(answers(letter("Subject: x", true), true)).isTrue();
        assertThat(answers(letter("Subject: another", true), true)).isFalse();
        assertThat(sent.to(sender))
                .singleElement()
                .asString()
                .contains("2026-03-02", "双方确认之日", "第三十一条第三项")
                .doesNotContain("会议纪要");
        clock.moveTo(LocalDate.of(2026, 3, 3));
        assertThat(answers(letter("Subject: x", true), true)).isTrue();
    }

    @Test
    @DisplayName("自动回复排在申请人那封来信之下（In-Reply-To、References）")
    void answerStandsInTheThreadOfTheLetter() {
        IncomingLetter letter = letter("Message-ID: <申@x> <2@example.cn>\r\nReferences: <1@example.cn>", true);
        assertThat(letter.thread().ids()).containsExactly("<1@example.cn>", "<2@example.cn>");
        assertThat(answers(letter, true)).isTrue();
        assertThat(sent.lastAnswers()).containsExactly("<1@example.cn>", "<2@example.cn>");
    }

    @Test
    void letterWithoutAnIdHasNoThread() {
        IncomingLetter letter = letter("References: <1@example.cn>", true);
        assertThat(letter.thread()).isEqualTo(AnsweredMail.NONE);
        assertThat(answers(letter, true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x",
                "Precedence: bulk",
                "Precedence: list",
                "Precedence: junk",
                "Precedence: auto_reply",
                "List-Id: <x.example.cn>",
                "List-Unsubscribe: <mailto:x@example.cn>",
                "X-Autoreply: yes",
                "X-Auto-Response-Suppress: All",
                "X-Spam-Flag: YES",
                "Return-Path: <>",
                "Return-Path: <bounces+1@example.cn>",
                "Return-Path: <no-reply@example.cn>",
                "Return-Path: <list-request@example.cn>",
                "Return-Path: <owner-list@example.cn>",
                "Return-Path: <MAILER-DAEMON@example.cn>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
            })
    void machinesAndListsAreNeverAnswered(String header) {
        assertThat(answers(letter(header, true), true)).isFalse();
        assertThat(sent.to(sender)).isEmpty();
    }

    @Test
    void noIsNoMachine() {
        assertThat(answers(letter("Auto-Submitted: no", true), true)).isTrue();
    }

    @Test
    void nobodyIsAnsweredWhereItIsNotSet() {
        assertThat(answers(letter("Subject: x", true), false)).isFalse();
    }

    @Test
    void whoDidNotWriteToTheMailboxItselfIsNotAnswered() {
        assertThat(answers(letter("Subject: x", false), true)).isFalse();
    }

    @Test
    void whatLayThereForDaysIsNotAnswered() {
        var letter = letter("Subject: x", true);
        assertThat(answer.to(letter, box(true), desk.education, clock.instant().minus(Duration.ofDays(4))))
                .isFalse();
    }

    @Test
    void mailboxNeverAnswersItself() {
        IncomingLetter own = LetterReader.read(SomeMail.from(PostRoom.ADDRESS).saying("x"));
        assertThat(answers(own, true)).isFalse();
    }

    @Test
    void nothingIsPromisedWithoutAMailServer() {
        var letter = letter("Subject: x", true);
        assertThat(new ArrivalAnswer(withoutServer, units, clock)
                        .to(letter, box(true), desk.education, clock.instant()))
                .isFalse();
    }

    private boolean answers(IncomingLetter letter, boolean set) {
        return answer.to(letter, box(set), desk.education, clock.instant());
    }

    private IncomingLetter letter(String header, boolean toUs) {
        return LetterReader.read(new SomeMail()
                .header("From", sender)
                .header("To", toUs ? "办公室 <YSQ@edu.yunlu.example>" : "other@yunlu.example")
                .line(header)
                .saying("申请公开会议纪要"));
    }

    private static Mailbox box(boolean answers) {
        return new Mailbox(
                "edu", "", "h", 993, "ysq", PostRoom.ADDRESS, "p", "INBOX", Mailbox.After.LEAVE, "", null, answers);
    }
}
