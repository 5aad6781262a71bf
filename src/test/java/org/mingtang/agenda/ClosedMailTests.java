package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.database.Seal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class ClosedMailTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Seal seal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    Mails withoutServer;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void start() {
        clock.reset();
        database.sql("update outgoing_mail set state = 'FAILED' where state = 'PENDING'")
                .update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void isClosedUntilItLeavesAndEmptyAfterwards() throws Exception {
        Mails mails = new Mails(database, route(), seal, clock);
        assertThat(mails.queue(key, "an@example.cn", "主题", "正文")).isTrue();
        assertThat(mails.queue(key, "an@example.cn", "主题", "正文")).isFalse();
        assertThat(kept()).startsWith("s1:").doesNotContain("an@example.cn", "正文");

        new Outbox(database, route(), transactions, seal, clock).send();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("an@example.cn");
        assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("正文");
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("RFC 5322, 3.6.4: an answer stands in the thread of the mail it answers; a first mail in none")
    void standsBeneathTheMailItAnswers() throws Exception {
        Mails mails = new Mails(database, route(), seal, clock);
        var answered = AnsweredMail.of("<c@example.cn>", "<a@example.cn>\t<b@example.cn>", "");
        mails.queue(key, "an@example.cn", "主题", "正文", answered);
        mails.queue(UUID.randomUUID(), "bo@example.cn", "主题", "正文");
        assertThat(answers()).startsWith("s1:").doesNotContain("example.cn");

        new Outbox(database, route(), transactions, seal, clock).send();

        var answer = ReceivedMails.to("an@example.cn", server).get(0);
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<c@example.cn>");
        assertThat(answer.getHeader("References", null).split("\\s+"))
                .containsExactly("<a@example.cn>", "<b@example.cn>", "<c@example.cn>");
        assertThat(answer.getMessageID()).isEqualTo("<" + key + "@yunlu.example>");
        assertThat(answers()).isEmpty();
        var first = ReceivedMails.to("bo@example.cn", server).get(0);
        assertThat(first.getHeader("In-Reply-To")).isNull();
        assertThat(first.getHeader("References")).isNull();
    }

    @Test
    void tellsNobodyTheAddressThatAServerRefused() {
        new Mails(database, route(), seal, clock).queue(key, "not an address", "主题", "正文");

        new Outbox(database, route(), transactions, seal, clock).send();

        assertThat(database.sql("select last_error from outgoing_mail where id = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isNotEmpty()
                .doesNotContain("not an address");
    }

    @Test
    void isNotKeptWithoutAServer() {
        assertThat(withoutServer.canBeSent()).isFalse();
        assertThat(withoutServer.queue(key, "an@example.cn", "主题", "正文")).isFalse();
    }

    private String answers() {
        return database.sql("select answers from outgoing_mail where id = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private String kept() {
        return database.sql("select recipient || body from outgoing_mail where id = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private MailRoute route() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new MailRoute(sender, "open@yunlu.example");
    }
}
