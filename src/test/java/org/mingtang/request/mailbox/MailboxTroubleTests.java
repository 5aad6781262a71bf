package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.documents.StoredFiles;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.mailbox.Mailbox.After;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong between here and a mailbox, and what is done there with what was taken. */
@MingtangTest
class MailboxTroubleTests {

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
    void goesOnWhereACutConnectionStopped() {
        post.arrives(letter("一"));
        post.read(desk.education);
        post.server.getImaps().stopService();
        assertThat(post.read(desk.education)).isZero();
        assertThat(trouble()).contains("连接");
        assertThat(agendaLines()).noneMatch(line -> line.title().contains("读不到"));

        clock.pass(java.time.Duration.ofHours(5));
        post.read(desk.education);
        assertThat(agendaLines()).anyMatch(line -> line.title().contains("读不到，请直接登录邮箱查看"));

        try (PostRoom repaired = new PostRoom(beans)) {
            // The former letter is there again, and known however the server counts.
            repaired.arrives(letter("一"));
            repaired.arrives(letter("二"));
            Mailbox box = repaired.box();
            var same = new Mailbox(
                    post.key(),
                    "",
                    box.host(),
                    box.port(),
                    "ysq",
                    box.address(),
                    "geheim",
                    "INBOX",
                    After.LEAVE,
                    "",
                    null,
                    false);
            database.sql("update request_mailbox set last_uid = 0 where mailbox = ?")
                    .param(post.key())
                    .update();
            assertThat(repaired.reader().read(same, desk.education)).isEqualTo(1);
        }
        assertThat(trouble()).isNull();
        assertThat(agendaLines()).noneMatch(line -> line.title().contains("读不到"));
    }

    @Test
    void wrongPasswordAndUnknownFolderAreSaidInPlainWords() {
        assertThat(post.reader().read(post.box("wrong", After.LEAVE, null), desk.education))
                .isZero();
        assertThat(trouble()).isEqualTo("用户名或者口令不对");
        Mailbox box = post.box();
        var elsewhere = new Mailbox(
                post.key(),
                "",
                box.host(),
                box.port(),
                "ysq",
                box.address(),
                "geheim",
                "无此夹",
                After.LEAVE,
                "",
                null,
                false);
        assertThat(post.reader().read(elsewhere, desk.education)).isZero();
        assertThat(trouble()).isEqualTo("邮箱里没有配置的文件夹");
    }

    @Test
    @DisplayName("a server whose certificate nobody vouches for gets neither password nor trust")
    void strangersCertificateIsNotTrusted() {
        post.arrives(letter("一"));
        assertThat(post.reader(1 << 20, new Properties()).read(post.box(), desk.education))
                .isZero();
        assertThat(trouble()).contains("连接");
    }

    @Test
    void marksAsReadWhereThatIsSet() throws Exception {
        post.arrives(letter("一"));
        post.reader().read(post.box(After.SEEN), desk.education);
        assertThat(post.inbox())
                .singleElement()
                .satisfies(message -> assertThat(message.isSet(Flags.Flag.SEEN)).isTrue());
    }

    @Test
    void movesWhereThatIsSetAndDeletesNothing() {
        post.add("taken");
        post.arrives(letter("一"));
        post.arrives(letter("二"));
        assertThat(post.reader().read(post.box(After.MOVE), desk.education)).isEqualTo(2);
        assertThat(post.inbox()).isEmpty();
        assertThat(post.messages("taken")).hasSize(2);
        post.arrives(letter("三"));
        assertThat(post.reader().read(post.box(After.MOVE), desk.education)).isEqualTo(1);
        assertThat(post.messages("taken")).hasSize(3);
    }

    @Test
    void folderToMoveToThatIsNotThereLosesNothing() {
        post.arrives(letter("一"));
        assertThat(post.reader().read(post.box(After.MOVE), desk.education)).isEqualTo(1);
        assertThat(waiting()).hasSize(1);
        assertThat(post.inbox()).hasSize(1);
        assertThat(trouble()).isNotNull();
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
