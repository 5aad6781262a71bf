package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.asking.AskingForm;
import org.mingtang.request.handling.RegisterForm;

/** What of a letter stands in the registration before anybody types. */
class LetterDraftTests {

    private static final UnitId ORGAN = new UnitId(UUID.randomUUID());
    private static final MailView MAIL = new MailView(
            UUID.randomUUID(),
            "edu",
            ORGAN,
            Nature.LETTER,
            "政府信息公开申请",
            10,
            true,
            null,
            OffsetDateTime.parse("2026-03-02T10:00:00+08:00"),
            LocalDate.of(2026, 3, 2),
            MailState.NEW,
            null,
            null,
            false);

    private static final String PASTED = """
            您好，我要申请政府信息公开，申请表如下：
            一、申请人信息
            1. 姓　　名：乔安
            2．证件名称：身份证
            证件号码： 11010519491231002X
            联系电话：139 0000 1234
            通信地址：云麓市学院路 8 号
            二、所需政府信息
            所需信息内容描述：云麓小学 2025 年学区划分的会议纪要，
            包括附件。

            文号：云教发〔2025〕3号
            获取方式：邮寄
            提供形式：纸质
            此致
            """;

    @Test
    @DisplayName("第二十九条：表格里写明的每一项都填好")
    void takesWhatStandsUnderLabels() {
        AskingForm form = form(PASTED, "乔安").asked();
        assertThat(form)
                .returns(ORGAN.toString(), AskingForm::organ)
                .returns("PERSON", AskingForm::kind)
                .returns("乔安", AskingForm::name)
                .returns("RESIDENT_CARD", AskingForm::paper)
                .returns("11010519491231002X", AskingForm::paperNumber)
                .returns("139 0000 1234", AskingForm::phone)
                .returns("qiaoan@example.cn", AskingForm::mail)
                .returns("云麓市学院路 8 号", AskingForm::address)
                .returns("云麓小学 2025 年学区划分的会议纪要，\n包括附件。", AskingForm::subject)
                .returns("云教发〔2025〕3号", AskingForm::documentNumber)
                .returns("POST", AskingForm::delivery)
                .returns("PAPER", AskingForm::form);
        assertThat(form.refusals()).isEmpty();
    }

    @Test
    @DisplayName("第三十一条第三项：收到之日等双方确认，不预填")
    void leavesTheDayOfConfirmationOpen() {
        RegisterForm form = form(PASTED, "乔安");
        assertThat(form)
                .returns(MAIL.id(), RegisterForm::submission)
                .returns("E_MAIL", RegisterForm::channel)
                .returns("2026-03-02", RegisterForm::arrivedOn)
                .returns("", RegisterForm::confirmedOn)
                .returns("", RegisterForm::proof);
        assertThat(form.arrival().confirmedOn()).isNull();
    }

    @Test
    void takesAllWordsOfALetterWithoutLabels() {
        String text = "您好！请公开云麓小学的会议纪要。我的手机13900001234，身份证11010519491231002X。";
        AskingForm form = form(text, "乔安").asked();
        assertThat(form)
                .returns(text, AskingForm::subject)
                .returns("13900001234", AskingForm::phone)
                .returns("11010519491231002X", AskingForm::paperNumber)
                .returns("乔安", AskingForm::name)
                .returns("E_MAIL", AskingForm::delivery)
                .returns("ELECTRONIC", AskingForm::form);
    }

    @Test
    void takesTheSubjectOfALetterWithoutWords() {
        assertThat(form("", "").asked()).returns("学区划分", AskingForm::subject).returns("", AskingForm::name);
    }

    @Test
    void longLettersAreCutToWhatARequestMayHold() {
        assertThat(form("字".repeat(9_000), "").asked().subject()).hasSize(3_000);
    }

    @ParameterizedTest
    @CsvSource({"云麓公共政策研究院, RESEARCH", "云麓捷安客运有限公司, BUSINESS", "云麓正衡律师事务所, LEGAL", "乔安, PERSON"})
    void kindFollowsFromTheName(String name, String kind) {
        AskingForm form = form("单位名称：" + name + "\n法定代表人：柳言", "").asked();
        assertThat(form).returns(name, AskingForm::name).returns(kind, AskingForm::kind);
        assertThat(form.representative()).isEqualTo(kind.equals("PERSON") ? "" : "柳言");
        assertThat(form.paper()).isEqualTo(kind.equals("PERSON") ? "RESIDENT_CARD" : "CREDIT_CODE");
    }

    @ParameterizedTest
    @CsvSource({"获取信息的方式：当面领取, IN_PERSON", "获取方式：自行领取, IN_PERSON", "送达途径：快递, POST", "提供方式：邮件, E_MAIL"})
    void wayFollowsFromTheWords(String line, String delivery) {
        assertThat(form(line, "").asked().delivery()).isEqualTo(delivery);
    }

    @Test
    void addressesAreNoNames() {
        assertThat(form("x", "qiaoan@example.cn").asked().name()).isEmpty();
    }

    @Test
    @DisplayName("hostile lines take no time")
    void oddLinesAreBorne() {
        String odd = ("（".repeat(20_000) + "\n" + "申".repeat(20_000) + "：\n" + "1、".repeat(20_000) + "\n：：：\n");
        assertThat(LabelledWords.in(odd).of(".*")).isEmpty();
        var many = new StringBuilder("描述：");
        for (int i = 0; i < 5_000; i++) {
            many.append("一行\n");
        }
        assertThat(LabelledWords.in(many.toString()).of("描述")).hasSizeLessThanOrEqualTo(3_000);
    }

    private static RegisterForm form(String text, String name) {
        return LetterDraft.of(
                MAIL,
                new IncomingLetter(
                        name,
                        "qiaoan@example.cn",
                        "",
                        "",
                        "",
                        "学区划分",
                        org.mingtang.agenda.AnsweredMail.NONE,
                        text,
                        java.util.List.of(),
                        Nature.LETTER,
                        java.util.List.of()));
    }
}
