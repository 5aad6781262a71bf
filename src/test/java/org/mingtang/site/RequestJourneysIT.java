package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingtang.MovableClock;
import org.mingtang.request.PassingDays;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests from the form to the letter, on portal and desk, by the people of the demo city. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestJourneysIT {

    private static final Map<String, String> DISCLOSED = Map.of(
            "said.FOUND", "本机关保存有该信息",
            "said.INFORMATION", "学校食堂检查结果通报",
            "said.WAY", "网上获取",
            "said.ROUTE", "登录本网站，凭查询码下载",
            "said.TIME", "自收到本告知书之日起");

    @Autowired
    MovableClock clock;

    @Autowired
    ListableBeanFactory beans;

    @LocalServerPort
    int port;

    private RequestJourney way;
    private int hours;

    @BeforeAll
    void open() {
        way = new RequestJourney(port, clock);
    }

    @AfterAll
    void close() {
        way.close();
        clock.reset();
    }

    /** Hours apart, since whoever sends many forms within an hour is asked a sum. */
    @BeforeEach
    void monday() {
        clock.reset();
        clock.pass(Duration.ofHours(hours++));
    }

    @AfterEach
    void everyPageCouldBeUsedByEverybody() {
        assertThat(way.complaints()).isEmpty();
    }

    @Test
    @DisplayName("第三十六条第二项 予以公开：申请、确认、答复、三审、送达、下载、评价、复议")
    void disclosesAndIsReconsidered() {
        way.asked("2025年学校食堂检查结果通报");
        assertThat(way.answered("A2", Map.of("said.FOUND", "有"))).contains("草稿已保存，还不能送审", "公开内容");
        assertThat(way.answered("A2", DISCLOSED)).contains("答复审核中");
        way.reviewed();
        assertThat(way.seen()).doesNotContain("告知书");
        way.sent("系统送达");
        assertThat(way.seen()).contains("予以公开", "政府信息予以公开告知书", ".pdf", "这次办理怎么样");
        assertThat(way.applicant
                        .waitForDownload(() ->
                                way.applicant.locator("main a:has-text('.pdf')").click())
                        .suggestedFilename())
                .endsWith(".pdf");
        way.applicant.check("#stars-4");
        way.applicant.click("button:text-is('提交评价')");
        assertThat(way.desk()).contains("4 星");
        way.act(way.clerk, "登记复议或者诉讼", Map.of("number", "云府复〔2026〕21号"), "登记");
        assertThat(way.desk()).contains("云府复〔2026〕21号", "尚未审结");
    }

    @Test
    @DisplayName("第三十条：一次补正，申请人在线补正，期限重新计算")
    void isCorrected() {
        way.asked("有关学校的文件");
        way.act(way.clerk, "要求补正（一次，7 个工作日内）", Map.of("text", "请写明文件名称、年份。"), "登记补正通知");
        assertThat(way.seen()).contains("请您补正", "请写明文件名称、年份。");
        way.letPassTo(LocalDate.of(2026, 11, 26));
        way.applicant.navigate(way.applicant.url());
        way.applicant.fill("#subject", "2025年云麓实验小学校舍安全鉴定报告");
        way.applicant.click("button:text-is('提交补正')");
        assertThat(way.seen()).contains("2026-12-24", "补正");
        assertThat(way.desk()).contains("补正前的申请内容：有关学校的文件");
    }

    @Test
    @DisplayName("第三十二条：第三方沉默不是同意，满十五个工作日后由行政机关决定")
    void goesOnAfterAThirdPartysSilence() {
        way.asked("校车服务采购合同");
        consult("云麓捷安客运有限公司");
        assertThat(way.desk()).contains("征求意见，期限中止");
        assertThat(way.answered(
                        "B4", Map.of("said.FOUND", "合同含有报价", "said.REASONS", "涉及商业秘密", "said.CONSULTATION", "第三方未答复")))
                .contains("征求意见还没有结果");
        way.letPassTo(LocalDate.of(2026, 12, 15));
        assertThat(way.answered(
                        "B4",
                        Map.of(
                                "said.FOUND",
                                "合同含有报价",
                                "said.REASONS",
                                "涉及商业秘密，公开会损害第三方合法权益",
                                "said.CONSULTATION",
                                "已书面征求第三方意见，第三方逾期未答复，本机关依法决定")))
                .contains("答复审核中", "申请行政复议");
    }

    @Test
    @DisplayName("第三十二条：第三方有合理理由不同意公开的，不予公开，先复议")
    void withholdsOnAThirdPartysObjection() {
        way.asked("校车服务采购合同报价明细");
        consult("云麓捷安客运有限公司");
        way.act(way.clerk, "登记收到的意见", Map.of("opinion", "OBJECTS", "text", "报价属于商业秘密。"), "登记意见");
        assertThat(way.answered(
                        "B4",
                        Map.of(
                                "said.FOUND",
                                "报价明细由第三方提供",
                                "said.REASONS",
                                "公开会损害第三方合法权益",
                                "said.CONSULTATION",
                                "第三方书面表示不同意公开并说明了理由")))
                .contains("答复审核中");
        way.reviewed();
        way.sent("系统送达");
        assertThat(way.seen()).contains("损害第三方合法权益", "不予公开告知书");
    }

    @Test
    @DisplayName("第三十三条第二款：经办人看不到延期，负责人同意后延长一次")
    void isExtendedByTheHead() {
        way.asked("2003年以来民办学校审批档案");
        assertThat(way.desk()).doesNotContain("延期答复（负责人同意）");
        way.act(way.head, "延期答复（负责人同意）", Map.of("workingDays", "15", "text", "需要逐卷查阅档案。"), "同意延期并告知");
        assertThat(way.seen()).contains("延长答复期限", "2027");
    }

    @Test
    @DisplayName("国办函〔2020〕109号：缴费后重新计算；不缴费视为放弃")
    void isChargedAndPaid() {
        way.asked("全市学校历年统计报表");
        charge();
        assertThat(way.seen()).contains("待申请人缴费", "请您缴费", "1700", "第31页至第100页", "2026-12-21");
        way.letPassTo(LocalDate.of(2026, 11, 30));
        way.act(way.clerk, "登记缴费", Map.of("receipt", "云财票 00012345"), "登记缴费");
        assertThat(way.seen()).contains("办理中", "2026-12-28", "云财票 00012345");
        way.clerk.click("a:text-is('打印缴费单')");
        assertThat(way.clerk.locator("main").textContent()).contains("缴费单", "云财票 00012345", "1700");
    }

    @Test
    @DisplayName("国办函〔2020〕109号第六条：逾期不缴费，核实后终结，视为放弃")
    void isLeftUnpaid() {
        way.asked("全市学校历年经费决算报表");
        charge();
        assertThat(way.desk()).doesNotContain("逾期未缴费，终结办理");
        way.letPassTo(LocalDate.of(2026, 12, 22));
        new PassingDays(beans).pass();
        way.act(way.clerk, "逾期未缴费，终结办理", Map.of("text", "查询非税系统，没有到账。"), "视为放弃，不再处理");
        assertThat(way.desk()).contains("已办结", "逾期未缴费，不再处理");
        assertThat(way.seen()).contains("视为放弃申请，本机关不再处理", "可以依法申请行政复议或者提起行政诉讼");
    }

    private void charge() {
        way.desk();
        way.clerk.click("a:text-is('收取信息处理费')");
        way.clerk.check("#per-page");
        way.clerk.fill("#sides", "150");
        way.clerk.click("button:text-is('计算')");
        assertThat(way.clerk.locator("main").textContent()).contains("第101页至第150页", "每页20元", "1700");
        way.clerk.fill("#how", "到市政务服务中心非税窗口缴纳");
        way.clerk.fill("#served", "2026-11-23");
        way.clerk.click("button:text-is('登记收费通知')");
        way.clerk.waitForLoadState();
    }

    @Test
    @DisplayName("第三十二条：不公开会重大影响公共利益的，决定公开，书面告知第三方后送达")
    void releasesAgainstAnObjectionAndTellsTheThirdParty() {
        way.asked("校车安全检测数据");
        consult("云麓捷安客运有限公司");
        way.act(way.clerk, "登记收到的意见", Map.of("opinion", "OBJECTS", "text", "涉及经营信息。"), "登记意见");
        assertThat(way.answered("A2", DISCLOSED)).contains("答复审核中");
        way.reviewed();
        way.act(way.clerk, "送达答复", Map.of("proof", "系统送达"), "登记送达");
        assertThat(way.clerk.locator("main").textContent()).contains("须先书面告知第三方");
        way.desk();
        way.clerk.click("a:text-is('制作文书：依法公开决定告知书')");
        way.clerk.fill("#said-REASONS", "数据关系学生人身安全，不公开可能对公共利益造成重大影响");
        way.clerk.click("button:text-is('制作 Word 和 PDF')");
        way.clerk.waitForLoadState();
        way.act(way.clerk, "告知第三方决定公开", Map.of("proof", "EMS 1234567890123"), "登记告知第三方");
        way.sent("系统送达");
        assertThat(way.seen()).contains("予以公开").doesNotContain("捷安");
    }

    @Test
    @DisplayName("第三十六条第四项：先登记检索，才能答复信息不存在；第三十七条：部分公开按不公开部分的依据告知救济")
    void searchesBeforeItSaysThereIsNothing() {
        way.asked("1958年学校花名册");
        var nothing = Map.of("said.SEARCH", "检索了档案室 1950 年至 1960 年案卷，未找到");
        assertThat(way.answered("C1", nothing)).contains("须先登记检索记录");
        way.act(way.clerk, "登记检索", Map.of("where", "档案室", "words", "花名册", "found", "未找到"), "留存检索记录");
        assertThat(way.answered("C1", nothing)).contains("答复审核中");

        way.asked("2026年招生工作会议纪要");
        assertThat(way.answered("A3", partly())).contains("答复审核中", "先", "行政复议");
    }

    @Test
    @DisplayName("第三十六条第六项：重复申请写明原答复的文号和日期；申请人可以在线撤回")
    void isARepeatOrIsWithdrawn() {
        way.asked("2025年学校食堂检查结果通报复印件");
        assertThat(way.desk()).contains("同一申请人");
        assertThat(way.answered("D2", Map.of("said.EARLIER_NUMBER", "云教公复〔2026〕1号", "said.EARLIER_DATE", "2026-11-20")))
                .contains("答复审核中");

        way.asked("不想再问的事情");
        way.applicant.navigate(way.applicant.url());
        way.applicant.locator("summary:text-is('撤回申请')").click();
        way.applicant.check("#sure");
        way.applicant.click("button:text-is('撤回')");
        assertThat(way.seen()).contains("已办结", "其他处理");
    }

    private void consult(String whom) {
        way.act(
                way.clerk,
                "征求第三方或者其他机关意见",
                Map.of("asked", "THIRD_PARTY", "whom", whom, "servedOn", "2026-11-23", "text", "是否同意公开。"),
                "登记征求意见书");
    }

    private static Map<String, String> partly() {
        return Map.of(
                "said.FOUND", "会议纪要共两部分",
                "said.INFORMATION", "会议纪要第一部分",
                "said.WAY", "网上获取",
                "said.ROUTE", "凭查询码下载",
                "said.TIME", "自收到本告知书之日起",
                "part.what", "会议纪要第二部分",
                "part.reasons", "属于讨论过程中形成的意见",
                "part.detail", "讨论记录");
    }
}
