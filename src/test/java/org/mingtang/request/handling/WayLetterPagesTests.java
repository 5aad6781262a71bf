package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.OwnRequest;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStep;
import org.mingtang.request.Requests;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters on the way, made of the acts of a request's history. */
@MingtangTest
class WayLetterPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    RequestPapers papers;

    @Autowired
    OwnRequest own;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    @BeforeEach
    void aRequestInHand() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("第三十条：补正告知书由补正通知制作，写给申请人，看过姓名留痕")
    void correctionNoticeIsMadeOfItsAct() {
        handling.askCorrection(id, DAY, "请写明会议的日期或者文号", LocalDate.of(2026, 3, 20), desk.clerk);
        String here = here(RequestAct.ASK_CORRECTION, "CORRECTION");
        assertThat(get("/desk/requests/" + id, desk.clerk)).bodyText().contains("制作文书：补正告知书", here);
        assertThat(get(here, desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("请写明会议的日期或者文号", "2026-03-20", "第三十条", "查明事实")
                .doesNotContain("乔安");

        assertThat(post(
                        here,
                        desk.clerk,
                        "said.FOUND",
                        "没有写明是哪一次会议",
                        "said.CORRECTIONS",
                        "请写明会议的日期或者文号",
                        "said.CORRECT_BY",
                        "2026-03-20"))
                .hasStatus(303);
        List<RequestFile> made = files(Kind.LETTER);
        assertThat(made).extracting(RequestFile::name).allMatch(name -> name.startsWith("政府信息公开申请补正告知书 "));
        assertThat(made)
                .extracting(RequestFile::mediaType)
                .contains("application/pdf")
                .hasSize(2);
        assertThat(made)
                .extracting(RequestFile::act)
                .containsOnly(step(RequestAct.ASK_CORRECTION).place());
        assertThat(word(made))
                .contains("乔安", "没有写明是哪一次会议", "2026年3月20日前", desk.view(id).number(), "视为放弃申请");
        assertThat(papers.looks(id)).extracting(RequestPapers.Look::what).contains("申请人信息");
    }

    @Test
    @DisplayName("文号按机关代字连续编排，同一事项只编一次，重做的文书代替原来的")
    void numberIsGivenOnceAnAct() {
        handling.askReasons(id, DAY, "三个月内提出申请 312 件", desk.clerk);
        String here = here(RequestAct.ASK_REASONS, "REASONS_ASKED");
        String[] said = {"said.FOUND", "三个月内提出申请 312 件", "said.REASONS_BY", "2026-03-20"};
        assertThat(post(here, desk.clerk, said)).hasStatus(303);
        List<RequestFile> first = files(Kind.LETTER);
        assertThat(get(here, desk.clerk)).bodyText().contains("〔2026〕1号", "不变，重做的文书代替原来的");
        said[1] = "半年内提出申请 500 件";
        assertThat(post(here, desk.clerk, said)).hasStatus(303);
        assertThat(files(Kind.LETTER)).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(files(Kind.LETTER)).extracting(RequestFile::name).allMatch(name -> name.contains("公复〔2026〕1号"));
        assertThat(files(Kind.REPLACED))
                .extracting(RequestFile::id)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(RequestFile::id).toList());

        RequestId another = desk.received(DAY, "另一件申请");
        handling.askReasons(another, DAY, "多次申请", desk.clerk);
        id = another;
        assertThat(post(here(RequestAct.ASK_REASONS, "REASONS_ASKED"), desk.clerk, said))
                .hasStatus(303);
        assertThat(files(Kind.LETTER)).extracting(RequestFile::name).allMatch(name -> name.contains("〔2026〕2号"));
    }

    @Test
    @DisplayName("第三十三条第二款：延期告知书写明原期限、延长天数和新期限")
    void extensionTellsBothDays() {
        handling.extend(id, 10, DAY, "档案跨二十余年", desk.head);
        String here = here(RequestAct.EXTEND, "EXTENSION");
        assertThat(get(here, desk.clerk)).bodyText().contains("2026-03-30", "2026-04-14", "档案跨二十余年", ">10<");
        String[] said = {
            "said.REASONS",
            "档案跨二十余年",
            "said.REPLY_BY",
            "2026-03-31",
            "said.EXTENSION_DAYS",
            "10",
            "said.EXTENDED_TO",
            "2026-04-14"
        };
        assertThat(post(here, desk.clerk, said)).hasStatus(422).bodyText().contains("原答复期限截止日应当为2026年3月30日");
        said[3] = "2026-03-30";
        said[5] = "21";
        assertThat(post(here, desk.clerk, said)).hasStatus(422).bodyText().contains("1至20个工作日");
        assertThat(files(Kind.LETTER)).isEmpty();
        said[5] = "10";
        assertThat(post(here, desk.clerk, said)).hasStatus(303);
        assertThat(word(files(Kind.LETTER))).contains("2026年3月30日", "延长10个工作日", "2026年4月14日", "〔2026〕1号");
    }

    @Test
    @DisplayName("第三十二条：征求意见书发给第三方，不写申请人；申请人拿不到它")
    void thirdPartysLetterDoesNotNameTheApplicantAndDoesNotReachHim() {
        handling.consult(id, Handling.Asked.THIRD_PARTY, "云麓捷安（集团）公司", DAY, null, "合同报价", desk.clerk);
        String page = "/desk/requests/" + id;
        assertThat(get(page, desk.clerk)).bodyText().contains("制作文书：征求第三方意见书", "制作文书：征求意见告知书");
        String letter = here(RequestAct.CONSULT, "THIRD_PARTY_CONSULTATION");
        assertThat(get(letter, desk.clerk)).bodyText().contains("云麓捷安（集团）公司", "合同报价", "对方是个人");
        assertThat(post(letter, desk.clerk, "said.CONCERNED", "乔安要的合同报价"))
                .hasStatus(422)
                .bodyText()
                .contains("不得写出申请人“（申请人）”");
        assertThat(post(letter, desk.clerk, "said.CONCERNED", "合同报价")).hasStatus(303);
        assertThat(word(files(Kind.OPINION_ASKED)))
                .contains("云麓捷安（集团）公司：", "合同报价", "15个工作日", "你单位")
                .doesNotContain("乔安");
        assertThat(post(here(RequestAct.CONSULT, "CONSULTATION_NOTICE"), desk.clerk, "said.CONSULTED_ON", "2026-03-02"))
                .hasStatus(303);
        assertThat(word(files(Kind.LETTER))).contains("乔安", "征求第三方的意见").doesNotContain("捷安");
        assertThat(files(Kind.OPINION_ASKED))
                .as("the notice does not replace the letter")
                .hasSize(2);

        handling.opinion(id, step(RequestAct.CONSULT).place(), Handling.Opinion.AGREES, DAY, "", desk.clerk);
        desk.approved(id, RequestDesk.disclosing());
        replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
        assertThat(own.files(papers.code(id, desk.clerk)))
                .isNotEmpty()
                .noneMatch(file -> file.name().contains("征求第三方意见书"))
                .anyMatch(file -> file.name().contains("征求意见告知书"));
    }

    @Test
    @DisplayName("第三十四条：征求共同制作机关意见书写明逾期视为同意；征求其他机关没有这种文书")
    void coAuthorIsToldWhatSilenceMeans() {
        handling.consult(id, Handling.Asked.CO_AUTHOR, "云麓市财政局", DAY, null, "联合发文", desk.clerk);
        assertThat(post(here(RequestAct.CONSULT, "CO_AUTHOR_CONSULTATION"), desk.clerk, "said.CONCERNED", "联合发文"))
                .hasStatus(303);
        assertThat(word(files(Kind.OPINION_ASKED)))
                .contains("云麓市财政局：", "视为同意公开")
                .doesNotContain("乔安");
        assertThat(get(here(RequestAct.CONSULT, "THIRD_PARTY_CONSULTATION"), desk.clerk))
                .bodyText()
                .contains("没有办理过需要这份文书的事项");
        id = desk.received(DAY, "另一件申请");
        handling.consult(id, Handling.Asked.OTHER_ORGAN, "云麓市档案馆", DAY, null, "有无此件", desk.clerk);
        assertThat(get("/desk/requests/" + id, desk.clerk)).bodyText().doesNotContain("制作文书：征求");
    }

    @Test
    void receiptTellsTheLastDayAndTheCode() {
        String here = here(RequestAct.CONFIRM, "RECEIPT");
        assertThat(get(here, desk.clerk)).bodyText().contains("2026-03-30");
        assertThat(post(here, desk.clerk, "said.REPLY_BY", "2026-04-01"))
                .hasStatus(422)
                .bodyText()
                .contains("答复期限截止日应当为2026年3月30日");
        assertThat(post(here, desk.clerk, "said.REPLY_BY", "2026-03-30")).hasStatus(303);
        assertThat(word(files(Kind.LETTER)))
                .contains("查询码" + papers.code(id, desk.clerk).code(), "2026年3月30日", "乔安");
    }

    @Test
    @DisplayName("国办函〔2020〕109号第三条：收费通知书不能按件、按量同时计收")
    void feeNoticeIsCheckedBeforeItIsMade() {
        handling.charge(id, DAY, null, "按量计收，超过 30 页", desk.clerk);
        String here = here(RequestAct.CHARGE, "FEE_NOTICE");
        String[] said = {
            "said.FOUND", "共 40 页", "said.FEE", "100", "said.FEE_STANDARD", "按件和按量", "said.FEE_WAY", "财政非税系统"
        };
        assertThat(post(here, desk.clerk, said)).hasStatus(422).bodyText().contains("不能同时适用", "财政非税系统");
        said[3] = "";
        assertThat(post(here, desk.clerk, said)).hasStatus(422).bodyText().contains("请填写“收费金额”");
        said[3] = "100";
        said[5] = "按量计收，超过 30 页的每页 10 元";
        assertThat(post(here, desk.clerk, said)).hasStatus(303);
        assertThat(word(files(Kind.LETTER))).contains("信息处理费100元", "财政非税系统", "20个工作日");
    }

    private String here(RequestAct act, String kind) {
        return "/desk/requests/" + id + "/letters/" + step(act).place() + "/" + kind;
    }

    private RequestStep step(RequestAct act) {
        return requests.history(id).stream()
                .filter(step -> step.act() == act)
                .findFirst()
                .orElseThrow();
    }

    private List<RequestFile> files(Kind kind) {
        return papers.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == kind)
                .toList();
    }

    private String word(List<RequestFile> files) {
        RequestFile word = files.stream()
                .filter(file -> file.name().endsWith(".docx"))
                .findFirst()
                .orElseThrow();
        return SensitiveFiles.textOfWord(papers.content(id, word.id(), desk.clerk));
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
