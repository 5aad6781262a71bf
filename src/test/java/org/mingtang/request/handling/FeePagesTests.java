package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.Handling;
import org.mingtang.request.PassingDays;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.Requests;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.fee.FeeOrder;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.reckoning.FeeMethod;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The fee on the desk, on the applicant's own page, in its letter and in the register. */
@MingtangTest
class FeePagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FeeOrder PAGES = new FeeOrder(FeeMethod.PER_PAGE, 1, 150, false);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Fees fees;

    @Autowired
    RequestPapers papers;

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
    @DisplayName("计算页：选定方式、填页数，逐档列出金额和条文，什么也不留存")
    void unfoldsTheLadderBeforeAnythingIsTold() {
        assertThat(get(here(), desk.clerk)).bodyText().contains("收取信息处理费", here() + "/fee");
        assertThat(get(here() + "/fee", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("当月此前已收到同一申请人向本机关提出的申请", "按件、按量只能选一种")
                .doesNotContain("登记收费通知", "乔安");
        assertThat(get(here() + "/fee?method=PER_PAGE&sides=150", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("第31页至第100页", "每页10元", "第101页至第150页", "每页20元", "国办函〔2020〕109号第五条", "1700", "登记收费通知");
        assertThat(get(here() + "/fee?method=PER_REQUEST", desk.clerk))
                .bodyText()
                .contains("当月第1件", "不收费", "不用发收费通知")
                .doesNotContain("登记收费通知");
        assertThat(requests.history(id)).noneMatch(step -> step.act().name().equals("CHARGE"));
    }

    @ParameterizedTest
    @CsvSource({
        "method=PER_PAGE&sides=0, 请填写页数",
        "method=PER_PAGE&sides=40&pointsToPublic=true, 不能按量计收",
        "method=PER_REQUEST&matters=0, 件数应在"
    })
    void saysWhyItCannotBeChargedLikeThat(String query, String sentence) {
        assertThat(get(here() + "/fee?" + query, desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("不能这样收", sentence)
                .doesNotContain("登记收费通知");
    }

    @ParameterizedTest
    @CsvSource({"method=BOTH", "method=PER_PAGE&sides=abc", "method=PER_PAGE&sides=99999999999"})
    void whatNoFormSendsIsRefused(String query) {
        assertThat(status(get(here() + "/fee?" + query, desk.clerk))).isBetween(400, 499);
    }

    @Test
    @DisplayName("收费通知由计算填入；办理页、申请人页、缴费单都看得到怎样算的")
    void tellsAndIsPaid() {
        assertThat(post(
                        here() + "/fee-notice",
                        desk.clerk,
                        "method",
                        "PER_PAGE",
                        "sides",
                        "150",
                        "howToPay",
                        "",
                        "on",
                        DAY.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("请写明缴费方式", "第31页至第100页");
        assertThat(post(
                        here() + "/fee-notice",
                        desk.clerk,
                        "method",
                        "PER_PAGE",
                        "sides",
                        "150",
                        "howToPay",
                        "到<b>窗口</b>缴纳",
                        "on",
                        DAY.toString(),
                        "servedOn",
                        DAY.toString()))
                .hasStatus(303);
        assertThat(get(here(), desk.clerk))
                .bodyText()
                .contains("信息处理费", "1700", "2026-03-30", "怎样计算的", "登记缴费", "制作文书：收费通知书")
                .doesNotContain("收取信息处理费", "<b>窗口", "逾期未缴费，终结办理");
        assertThat(get(own(), null))
                .bodyText()
                .contains("请您缴费", "1700", "2026-03-30", "为什么是这个金额", "第101页至第150页", "逾期未缴的，视为放弃申请")
                .doesNotContain("<b>窗口");

        assertThat(post(here() + "/payment", desk.clerk, "on", DAY.toString(), "way", "COUNTER", "receipt", "云财 0001"))
                .hasStatus3xxRedirection();
        assertThat(get(here(), desk.clerk)).bodyText().contains("已缴", "代收银行柜台", "云财 0001", "打印缴费单");
        assertThat(get(here() + "/payment", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("缴费单", "云财 0001", "1700", "以财政票据为准");
        assertThat(get(own() + "/fee", null)).hasStatusOk().bodyText().contains("缴费单", "云财 0001", "为什么是这个金额");
        assertThat(get(own(), null)).bodyText().contains("已缴").doesNotContain("请您缴费");
    }

    @Test
    @DisplayName("收费通知书填好金额、标准、方式；知道收到日期的写明截止日；申请人随即可以下载")
    void letterIsFilledFromTheReckoning() {
        long notice =
                fees.charge(id, PAGES, "到市政务服务中心非税窗口缴纳", DAY, DAY, desk.clerk).notice();
        String letter = here() + "/letters/" + notice + "/FEE_NOTICE";
        assertThat(get(letter, desk.clerk))
                .bodyText()
                .contains("本件申请提供的政府信息共150页", ">1700<", "按量计收，第1页至第30页不收费", "非税窗口");
        assertThat(post(
                        letter,
                        desk.clerk,
                        "said.FOUND",
                        "本件申请提供的政府信息共150页",
                        "said.FEE",
                        "1700",
                        "said.FEE_STANDARD",
                        "按量计收，第31页至第100页每页10元，第101页至第150页每页20元",
                        "said.FEE_WAY",
                        "到市政务服务中心非税窗口缴纳"))
                .hasStatus(303);
        RequestFile word = papers.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == Kind.LETTER && file.name().endsWith(".docx"))
                .findFirst()
                .orElseThrow();
        assertThat(SensitiveFiles.textOfWord(papers.content(id, word.id(), desk.clerk)))
                .contains("信息处理费1700元", "20个工作日内缴纳（截止日为2026年3月30日，含当日）", "视为放弃申请");
        assertThat(get(own(), null)).bodyText().contains("收费通知书", own() + "/files/" + word.id());
        assertThat(get(own() + "/files/" + word.id(), null)).hasStatusOk();
    }

    @Test
    @DisplayName("期满才看得到终结办理；终结后申请人页说明后果和救济")
    void isLeftUnpaidFromThePage() {
        fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        assertThat(post(here() + "/unpaid", desk.clerk, "text", "没有到账"))
                .bodyText()
                .contains("还没有届满");
        clock.moveTo(LocalDate.of(2026, 3, 31));
        new PassingDays(beans).pass();
        assertThat(get(here(), desk.clerk)).bodyText().contains("逾期未缴费，终结办理", "已过期限", "缴费期限已过，待核实后终结");
        assertThat(get(own(), null)).bodyText().contains("缴费期限已过", "请尽快联系受理机关核对");
        assertThat(post(here() + "/unpaid", desk.clerk, "text", "3 月 31 日查询非税系统，没有到账"))
                .hasStatus3xxRedirection();
        assertThat(get(here(), desk.clerk)).bodyText().contains("已办结", "登记复议或者诉讼");
        assertThat(get(own(), null))
                .bodyText()
                .contains("逾期不缴费", "视为放弃申请，本机关不再处理", "对不再处理不服的")
                .doesNotContain("非税系统");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensForThoseWhoWorkOnRequestsOnly(Role role) {
        boolean works = List.of(Role.OPENNESS_OFFICE, Role.CLERK, Role.HEAD).contains(role);
        Person person = RequestDesk.person("某人", desk.education, role);
        assertThat(get(here() + "/fee?method=PER_PAGE&sides=31", person)).hasStatus(works ? 200 : 403);
        assertThat(status(post(here() + "/unpaid", person, "text", "没有到账"))).isEqualTo(works ? 409 : 403);
        for (String page : List.of("/desk/requests/fees", "/desk/requests/fees.csv")) {
            assertThat(get(page, person)).hasStatus(person.may(Permission.READ_REQUESTS) ? 200 : 403);
        }
    }

    @Test
    void strangersSeeNeitherFeeNorSheet() {
        fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        Person stranger = new RequestDesk(beans).clerk;
        for (String page : List.of("/fee", "/payment")) {
            assertThat(status(get(here() + page, stranger))).isBetween(400, 499);
        }
        assertThat(status(post(here() + "/payment", stranger, "on", DAY.toString(), "way", "COUNTER", "receipt", "1")))
                .isBetween(400, 499);
        assertThat(fees.of(id).orElseThrow().isPaid()).isFalse();
        assertThat(get("/desk/requests/fees", stranger))
                .bodyText()
                .doesNotContain(desk.view(id).number());
        assertThat(get(here(), desk.openness)).bodyText().doesNotContain("怎样计算的");
    }

    @Test
    void registerListsTheUnitsFeesAndTheOfficeSeesAll() {
        fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        assertThat(get("/desk/requests/fees", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains(desk.view(id).number(), "1700", "待缴", "未收取信息处理费");
        assertThat(get("/desk/requests/fees?year=2026", desk.openness))
                .bodyText()
                .contains("全部机关");
        assertThat(get("/desk/requests/fees?year=2025", desk.clerk)).bodyText().contains("这一年没有收费通知");
        assertThat(get("/desk/requests/fees?year=2020", desk.clerk)).bodyText().contains("2021 年");
        assertThat(status(get("/desk/requests/fees?year=x", desk.clerk))).isBetween(400, 499);
    }

    @Test
    void whereNothingIsChargedThereIsNoSheet() {
        assertThat(get(here() + "/payment", desk.clerk)).bodyText().contains("这件申请没有收费");
        assertThat(get(own() + "/fee", null)).bodyText().contains("这件申请没有收费");
        handling.withdraw(id, DAY, "来电撤回", desk.clerk);
        assertThat(get(here() + "/fee", desk.clerk)).bodyText().contains("不能发出收费通知");
    }

    private String here() {
        return "/desk/requests/" + id;
    }

    private String own() {
        return "/requests/own/" + papers.code(id, desk.clerk).code();
    }

    private MvcTestResult get(String address, @Nullable Person person) {
        var request = mvc.get().uri(address);
        return (person == null ? request : request.with(SignedAs.person(person))).exchange();
    }

    private MvcTestResult post(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
