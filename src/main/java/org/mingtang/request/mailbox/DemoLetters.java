package org.mingtang.request.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to the demo city's education bureau, as they would have come from its mailbox; everybody in them is invented. */
@Component
@Order(65)
@ConditionalOnProperty("mingtang.demo")
class DemoLetters implements ApplicationRunner {

    private static final UnitId EDUCATION = UnitId.named("云麓市教育局");
    static final String ADDRESS = "ysq@edu.yunlu.example";
    private static final Mailbox BOX =
            new Mailbox("demo", "云麓市教育局", "", 993, ADDRESS, ADDRESS, "", "INBOX", Mailbox.After.LEAVE, "", null, false);

    private static final List<String> LETTERS = List.of("""
            From: 沐春山 <muchunshan@mail.example>
            To: ysq@edu.yunlu.example
            Subject: 政府信息公开申请
            Message-ID: <demo-1@mail.example>
            Content-Type: multipart/mixed; boundary=demo

            --demo
            Content-Type: text/plain; charset=utf-8

            您好，我申请公开政府信息：
            姓名：沐春山
            证件名称：其他
            证件号码：DEMO-0003
            联系电话：0599-6120002
            通信地址：云麓市学院路 18 号
            所需信息：云麓市 2025 年小学课后服务收费标准和收支情况
            获取方式：电子邮件
            --demo
            Content-Type: text/plain; name="身份证明.txt"
            Content-Disposition: attachment; filename="身份证明.txt"

            （演示用，没有真实证件）
            --demo
            Content-Type: application/zip
            Content-Disposition: attachment; filename="照片.zip"

            PK
            --demo--
            """, """
            From: 祝晚晴 <zhuwanqing@mail.example>
            To: ysq@edu.yunlu.example
            Subject: 学校门口早上堵车，能不能管管
            Message-ID: <demo-2@mail.example>
            Content-Type: text/html; charset=utf-8

            <p>实验小学门口每天早上堵得厉害，<b>请加派人手</b>。</p><p>一位家长</p>
            """, """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mail.example>
            To: ysq@edu.yunlu.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <demo-3@mail.example>
            Auto-Submitted: auto-replied
            Content-Type: text/plain; charset=utf-8

            <luxingchuan@mail.example>: mailbox full
            """);

    private final MailIntake intake;
    private final MailboxRows boxes;
    private final JdbcClient database;
    private final Clock clock;

    DemoLetters(MailIntake intake, MailboxRows boxes, JdbcClient database, Clock clock) {
        this.intake = intake;
        this.boxes = boxes;
        this.database = database;
        this.clock = clock;
    }

    /** Whether the letters of a mailbox came with the demo. */
    static boolean isBox(String mailbox) {
        return mailbox.equals(BOX.key());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean there = database.sql("select exists (select from request_mail)")
                .query(Boolean.class)
                .single();
        UUID reader = UUID.randomUUID();
        if (there || !boxes.take(BOX.key(), EDUCATION, reader)) {
            return;
        }
        for (int place = 0; place < LETTERS.size(); place++) {
            byte[] raw = LETTERS.get(place).getBytes(StandardCharsets.UTF_8);
            var found = new ImapFolder.Found(
                    raw, true, raw.length, clock.instant().minus(Duration.ofHours(20L * (LETTERS.size() - place))));
            intake.take(new MailIntake.Place(BOX, EDUCATION, 1, place + 1L, reader), found);
        }
        boxes.readWell(BOX.key());
        boxes.release(BOX.key(), reader);
    }
}
