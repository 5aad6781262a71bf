package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import java.nio.file.Files;
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
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.request.AtOnce;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.mailbox.Mailbox.After;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading a mailbox against a real IMAP server over TLS on this computer. */
@MingtangTest
class MailboxReaderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MailRows mails;

    @Autowired
    MailboxRows boxes;

    @Autowired
    Agenda agenda;

    @Autowired
    StoredFiles stored;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    PostRoom post;

    @BeforeEach
    void start() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        post = new PostRoom(beans);
    }

    @AfterEach
    void stop() {
        post.close();
        clock.reset();
    }

    @Test
    void takesEachMessageOnceAndLeavesTheMailboxAsItIs() throws Exception {
        post.arrives(letter("第一封"));
        post.arrives(letter("第二封"));
        assertThat(post.read(desk.education)).isEqualTo(2);
        assertThat(post.read(desk.education)).isZero();
        post.arrives(letter("第三封"));
        assertThat(post.read(desk.education)).isEqualTo(1);

        assertThat(waiting()).extracting(MailView::subject).containsExactlyInAnyOrder("第一封", "第二封", "第三封");
        assertThat(post.inbox()).hasSize(3);
        for (Message message : post.inbox()) {
            assertThat(message.isSet(Flags.Flag.SEEN))
                    .as("read by the program only")
                    .isFalse();
        }
    }

    @Test
    void whatItTakesIsClosedInDatabaseAndFile() throws Exception {
        post.arrives(letter("2025年学区划分"));
        post.read(desk.education);
        MailView mail = waiting().get(0);
        assertThat(database.sql("select m::text from request_mail m where id = ?")
                        .param(mail.id())
                        .query(String.class)
                        .single())
                .contains("s1:")
                .doesNotContain("学区", "qiaoan", "乔安");
        byte[] kept = Files.readAllBytes(stored.path(new StoredFileId(mail.stored())));
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Subject", "qiaoan");
        assertThat(LetterReader.read(mails.raw(mail)).address()).isEqualTo("qiaoan@example.cn");
        assertThat(mail).returns(DAY, MailView::arrivedOn).returns(true, MailView::whole);
    }

    @Test
    @DisplayName("the same message delivered twice is one letter; another under its Message-ID is its own")
    void knowsTheSameMessageAgain() {
        byte[] first = SomeMail.from("qiaoan@example.cn")
                .header("Message-ID", "<1@x>")
                .header("Subject", "一")
                .saying("甲");
        byte[] twice = SomeMail.from("qiaoan@example.cn")
                .header("Received", "by another way")
                .header("Message-ID", "<1@x>")
                .header("Subject", "一")
                .saying("甲");
        byte[] other = SomeMail.from("boshi@example.cn")
                .header("Message-ID", "<1@x>")
                .header("Subject", "一")
                .saying("乙");
        post.arrives(first);
        post.arrives(twice);
        post.arrives(other);
        assertThat(post.read(desk.education)).isEqualTo(2);
    }

    @Test
    @DisplayName("RFC 3501: where the server counts anew, all is looked at again and nothing taken twice")
    void countingAnewTakesNothingTwice() throws Exception {
        post.arrives(letter("第一封"));
        post.arrives(letter("第二封"));
        post.read(desk.education);
        post.beginsToCountAnew();
        post.arrives(letter("第二封"));
        post.arrives(letter("新的"));
        database.sql("update request_mailbox set uid_validity = uid_validity - 1 where mailbox = ?")
                .param(post.key())
                .update();
        assertThat(post.read(desk.education)).isEqualTo(1);
        assertThat(waiting()).extracting(MailView::subject).containsExactlyInAnyOrder("第一封", "第二封", "新的");
    }

    @Test
    void severalReadersAtOnceTakeEachMessageOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            post.arrives(letter("第" + i + "封"));
        }
        var done = AtOnce.times(4, () -> post.read(desk.education));
        assertThat(done.thrown()).isEmpty();
        assertThat(done.returned().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
        assertThat(waiting()).hasSize(12);
    }

    @Test
    @DisplayName("a program that died while reading holds the mailbox for five minutes, no longer")
    void deadReaderIsNotWaitedForLong() {
        post.arrives(letter("一"));
        assertThat(boxes.take(post.key(), desk.education, UUID.randomUUID())).isTrue();
        assertThat(post.read(desk.education)).isZero();
        database.sql("update request_mailbox set reader_until = now() - interval '1 second' where mailbox = ?")
                .param(post.key())
                .update();
        assertThat(post.read(desk.education)).isEqualTo(1);
    }

    @Test
    void readerThatWasSlowTakesNothingOnceAnotherReads() {
        UUID slow = UUID.randomUUID();
        boxes.take(post.key(), desk.education, slow);
        database.sql("update request_mailbox set reader = ? where mailbox = ?")
                .params(UUID.randomUUID(), post.key())
                .update();
        assertThat(boxes.advance(post.key(), 1, 5, slow)).isFalse();
        assertThat(boxes.last(post.key(), 1)).isZero();
        boxes.release(post.key(), slow);
        assertThat(boxes.take(post.key(), desk.education, slow))
                .as("not his to release")
                .isFalse();
    }

    @Test
    void olderMessagesStayWhereOnlyNewOnesAreAskedFor() {
        post.arrives(letter("旧"), DAY.minusDays(1));
        post.arrives(letter("新"), DAY);
        assertThat(post.reader().read(post.box("geheim", After.LEAVE, DAY), desk.education))
                .isEqualTo(1);
        assertThat(waiting()).extracting(MailView::subject).containsExactly("新");
    }

    @Test
    void messageThatIsTooLargeBecomesALetterThatSaysSo() {
        post.arrives(SomeMail.from("qiaoan@example.cn").header("Subject", "很大").saying("x\r\n".repeat(200_000)));
        post.arrives(letter("不大"));
        assertThat(post.reader(100_000, PostRoom.trust()).read(post.box(), desk.education))
                .isEqualTo(2);
        assertThat(waiting())
                .anySatisfy(mail ->
                        assertThat(mail).returns("很大", MailView::subject).returns(false, MailView::whole));
    }

    @Test
    @DisplayName("第三十一条：来信当天处理，休息日到的下一个工作日处理，都在待办上")
    void standsOnTheAgendaUntilDealtWith() {
        post.arrives(letter("星期天到的"), LocalDate.of(2026, 3, 1));
        post.arrives(letter("星期一到的"), DAY);
        post.read(desk.education);
        assertThat(agendaLines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("处理申请邮箱来信 2 封").doesNotContain("星期");
            assertThat(line.due()).isEqualTo(DAY);
        });
    }

    private byte[] letter(String subject) {
        return SomeMail.from("乔安 <qiaoan@example.cn>")
                .header("Message-ID", "<" + subject.hashCode() + "@example.cn>")
                .header("Subject", SomeMail.word("UTF-8", subject))
                .header("Content-Type", "text/plain; charset=utf-8")
                .saying("申请公开" + subject);
    }

    private List<MailView> waiting() {
        return mails.list(List.of(desk.education), true, 50, 0);
    }

    private List<AgendaLine> agendaLines() {
        return agenda.open(desk.education.value(), 50);
    }

    private String trouble() {
        return boxes.state(post.key()).orElseThrow().trouble();
    }
}
