package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestRedactions;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.mailbox.Letterbox;
import org.mingtang.request.mailbox.MailDesk;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.rectification.Claim;
import org.mingtang.request.rectification.Decision;
import org.mingtang.request.rectification.RectificationFile;
import org.mingtang.request.rectification.RectificationId;
import org.mingtang.request.rectification.RectificationOutcome;
import org.mingtang.request.rectification.Rectifications;
import org.mingtang.request.reply.ReplySeals;
import org.mingtang.request.reply.SomeSeal;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One closed value of every kind that the rooms of requests keep, made by the real acts. */
final class SealedMatters {

    /** Where they lie, as those who look after the keys are told. */
    static final List<String> COLUMNS = List.of(
            "request_case.applicant",
            "request_case.code",
            "request_file.name",
            "request_file.sealed_with",
            "request_redaction_draft.draft",
            "request_mail.subject",
            "request_mail.sealed_with",
            "request_seal.sealed_with",
            "request_rectification.applicant",
            "request_rectification.claim",
            "request_rectification.code",
            "request_rectification.decision",
            "request_rectification_file.name",
            "request_rectification_file.sealed_with");

    static final List<String> FILES =
            List.of("request_file", "request_mail", "request_seal", "request_rectification_file");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Claim CLAIM = new Claim("教师资格登记表第 12 号", "姓名登记为“桥安”", "姓名为“乔安”", "户口簿");
    private static final Decision CORRECTED =
            new Decision(RectificationOutcome.CORRECTED, "与户口簿核对属实", "已将登记的姓名更正为“乔安”", "", "", "");

    private final RequestDesk desk;
    private final JdbcClient database;
    private final RequestPapers papers;
    private final RequestRedactions redactions;
    private final MailDesk mails;
    private final ReplySeals seals;
    private final Rectifications rectifications;

    private final RequestId request;
    private final UUID file;
    private final UUID letter;
    private final RectificationId matter;
    private final byte[] word = SensitiveFiles.word();

    SealedMatters(RequestDesk desk, ListableBeanFactory beans) {
        this.desk = desk;
        database = beans.getBean(JdbcClient.class);
        papers = beans.getBean(RequestPapers.class);
        redactions = beans.getBean(RequestRedactions.class);
        mails = beans.getBean(MailDesk.class);
        seals = beans.getBean(ReplySeals.class);
        rectifications = beans.getBean(Rectifications.class);
        request = desk.received(DAY);
        papers.add(request, RequestFile.Kind.RELEASED, "纪要.docx", word, desk.clerk);
        file = papers.files(request, desk.clerk).get(0).id();
        redactions.keepDraft(request, file, "第三段的电话", 0, desk.clerk);
        letter = new Letterbox(beans, desk.education).letter("申请公开学区划分", "申请公开学区划分的会议纪要。");
        seals.choose(
                desk.education,
                new ReplySeals.Chosen(ReplySeals.Signing.PICTURE, false, 42),
                SomeSeal.png(),
                desk.head);
        var proof = new RectificationFile.Upload(
                RectificationFile.Kind.PROOF, "户口簿.txt", "乔安".getBytes(StandardCharsets.UTF_8));
        matter = rectifications.register(
                new Rectifications.Asked(UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), CLAIM),
                Channel.IN_PERSON,
                DAY,
                List.of(proof),
                desk.clerk);
        rectifications.propose(matter, CORRECTED, desk.clerk);
    }

    /** All of it opens, as whoever works on it sees it. */
    void open() {
        assertThat(papers.applicant(request, desk.clerk).name()).isEqualTo("乔安");
        assertThat(papers.code(request, desk.clerk).code()).hasSize(16);
        assertThat(papers.files(request, desk.clerk))
                .singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo("纪要.docx"));
        assertThat(papers.content(request, file, desk.clerk)).isEqualTo(word);
        assertThat(redactions
                        .open(request, file, desk.clerk)
                        .draft()
                        .orElseThrow()
                        .words())
                .isEqualTo("第三段的电话");
        assertThat(mails.open(letter, desk.clerk).mail().subject()).isEqualTo("申请公开学区划分");
        assertThat(new String(mails.message(letter, desk.clerk), StandardCharsets.UTF_8))
                .contains("申请公开学区划分的会议纪要。");
        assertThat(seals.picture(desk.education, desk.head).orElseThrow()).isNotEmpty();
        assertThat(rectifications.applicant(matter, desk.clerk).name()).isEqualTo("乔安");
        assertThat(rectifications.claim(matter, desk.clerk)).isEqualTo(CLAIM);
        assertThat(rectifications.code(matter, desk.clerk).code()).hasSize(16);
        assertThat(rectifications.decision(matter, desk.clerk)).isEqualTo(CORRECTED);
        assertThat(rectifications.files(matter, desk.clerk)).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("户口簿.txt");
            assertThat(rectifications.content(matter, each.id(), desk.clerk))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("乔安");
        });
    }

    /** Which file of the store the row of this table names. */
    UUID file(String table) {
        return database.sql("select stored from " + own(table))
                .query(UUID.class)
                .single();
    }

    /** With which key that row says it was closed. */
    String sealedWith(String table) {
        return database.sql("select sealed_with from " + own(table))
                .query(String.class)
                .single();
    }

    private String own(String table) {
        return switch (table) {
            case "request_file" -> "request_file where id = '" + file + "'";
            case "request_mail" -> "request_mail where id = '" + letter + "'";
            case "request_seal" -> "request_seal where unit = '" + desk.education + "'";
            default -> "request_rectification_file where rectification = '" + matter + "'";
        };
    }
}
