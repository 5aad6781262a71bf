package org.mingtang.request.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a rectification, on the portal and the desk, as those who may and may not open them. */
@MingtangTest
class RectificationPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String DESK = "/desk/requests/rectifications";
    private static final Claim CLAIM = new Claim("教师资格登记表", "姓名登记为“桥安”", "姓名为<b>“乔安”", "户口簿");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Rectifications rectifications;

    @Autowired
    OwnRectification own;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private RectificationId registered() {
        var asked = new Rectifications.Asked(UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), CLAIM);
        return rectifications.register(asked, Channel.IN_PERSON, DAY, List.of(), desk.clerk);
    }

    @Test
    @DisplayName("网上提出：填哪份记录、哪里不对、证据，得到编号和查询码，凭码查询、撤回")
    void isAskedOnThePortalAndFollowed() {
        assertThat(get("/requests", null)).bodyText().contains("/requests/rectifications/new");
        String form = text(get("/requests/rectifications/new", null));
        assertThat(form).contains("更正本人信息申请表", "第四十一条", "证据");
        clock.pass(Duration.ofMinutes(1));
        MvcTestResult taken = sent(pass(form), "姓名为“乔安”", true);
        assertThat(taken).hasStatus(303);
        String address = String.valueOf(taken.getResponse().getHeader("Location"));
        assertThat(address).matches("/requests/rectifications/[2-9A-Z]{16}\\?new=true");
        String here = address.replaceAll("\\?.*", "");
        assertThat(get(address, null)).bodyText().contains("申请已提交", "GZ-2026-", "核实中", "法律没有规定期限");
        assertThat(mvc.post()
                        .uri("/requests/following")
                        .param("code", here.replaceAll(".*/", "").toLowerCase(Locale.ROOT))
                        .exchange())
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(here);

        assertThat(mvc.post().uri(here + "/withdrawal").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("请勾选“确认撤回”");
        assertThat(mvc.post().uri(here + "/withdrawal").param("sure", "true").exchange())
                .hasStatus(303);
        assertThat(get(here, null)).bodyText().contains("已办结", "申请人撤回").doesNotContain("确认撤回，本机关");
        assertThat(mvc.post().uri(here + "/withdrawal").param("sure", "true").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("没有办成");
    }

    @Test
    void whatIsMissingIsToldAndWhatWasTypedIsKept() {
        String form = text(get("/requests/rectifications/new", null));
        clock.pass(Duration.ofMinutes(1));
        assertThat(sent(pass(form), "", false))
                .hasStatus(422)
                .bodyText()
                .contains("还没有提交，填写的内容都还在", "应当更正为什么", "请上传身份证明", "value=\"教师资格登记表\"", "11010519491231002X");
    }

    @Test
    void robotsAreAskedASum() {
        String form = text(get("/requests/rectifications/new", null));
        assertThat(sent(pass(form), "姓名为“乔安”", true)).hasStatus(422).bodyText().contains("为防止机器提交");
    }

    @Test
    void aWrongCodeOpensNothing() {
        String wrong = "/requests/rectifications/" + "2".repeat(16);
        assertThat(get(wrong, null)).hasStatus(404).bodyText().contains("没有找到这个查询码");
        assertThat(mvc.post().uri(wrong + "/withdrawal").param("sure", "true").exchange())
                .hasStatus(404);
        assertThat(get(wrong + "/files/" + UUID.randomUUID(), null)).hasStatus(404);
    }

    @Test
    @DisplayName("登记、核实、审定、送达都在页面上；申请人送达后才看得到答复")
    void isHandledOnTheDesk() {
        assertThat(get(DESK, desk.clerk)).hasStatusOk().bodyText().contains("还没有更正申请");
        assertThat(get(DESK + "/new", desk.clerk)).hasStatusOk().bodyText().contains("登记更正申请", "当面提交");
        MvcTestResult taken = post(
                DESK,
                desk.clerk,
                "submission",
                UUID.randomUUID().toString(),
                "channel",
                "IN_PERSON",
                "arrivedOn",
                "2026-03-02",
                "organ",
                desk.education.toString(),
                "record",
                "教师资格登记表",
                "wrong",
                "姓名登记为桥安",
                "right",
                "姓名为乔安",
                "evidence",
                "户口簿",
                "name",
                "乔安",
                "paperNumber",
                "11010519491231002X",
                "phone",
                "13900001234");
        assertThat(taken).hasStatus(303);
        String here = String.valueOf(taken.getResponse().getHeader("Location"));
        assertThat(get(here, desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("教师资格登记表", "核实和处理意见", "显示申请人和查询码")
                .doesNotContain("11010519491231002X", "审定并制作答复");
        assertThat(post(here + "/applicant", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("11010519491231002X", "查询码");

        assertThat(post(here + "/proposal", desk.clerk, "outcome", "REFUSED", "found", "<i>核对了原件"))
                .hasStatus(422)
                .bodyText()
                .contains("还不能提出", "不予更正的，请写明理由", "核对了原件")
                .doesNotContain("<i>核对");
        assertThat(post(here + "/proposal", desk.clerk, "outcome", "OTHER"))
                .bodyText()
                .contains("请选择处理结果");
        assertThat(post(
                        here + "/proposal",
                        desk.clerk,
                        "outcome",
                        "REFUSED",
                        "found",
                        "与原件核对一致",
                        "reasons",
                        "登记与原件一致，证据不足"))
                .hasStatus(303);
        assertThat(get(here, desk.clerk)).bodyText().contains("待审定", "等待负责人审定").doesNotContain("审定并制作答复");
        assertThat(post(here + "/decision", desk.clerk)).hasStatus(403);
        assertThat(get(here, desk.head)).bodyText().contains("审定并制作答复", "退回重新核实", "政府信息更正答复书", "理由是：登记与原件一致");
        assertThat(post(here + "/decision", desk.head)).hasStatus(303);
        assertThat(get(here, desk.clerk)).bodyText().contains("待送达", "政府信息更正答复书", ".docx");

        String page = address(here);
        assertThat(get(page, null)).bodyText().doesNotContain("答复书");
        assertThat(post(here + "/service", desk.clerk, "on", "2026-03-02", "proof", "本人签收"))
                .hasStatus(303);
        assertThat(get(page, null))
                .bodyText()
                .contains("已办结", "不予更正", "政府信息更正答复书")
                .doesNotContain("本人签收", "叶知秋");
        assertThat(get(DESK, desk.clerk)).bodyText().contains("不予更正", "办结");
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, 2026-03-02, 请选择申请的渠道",
        "PIGEON, 2026-03-02, 请选择申请的渠道",
        "FAX, '', 请填写申请到达本机关的日期",
        "FAX, 2026-02-30, 请填写申请到达本机关的日期",
        "FAX, 2026-03-03, 不能晚于今天"
    })
    void registrationSaysWhatIsWrongAndKeepsTheForm(String channel, String day, String sentence) {
        assertThat(post(
                        DESK,
                        desk.clerk,
                        "channel",
                        channel,
                        "arrivedOn",
                        day,
                        "organ",
                        desk.education.toString(),
                        "record",
                        "教师资格登记表",
                        "wrong",
                        "姓名登记为桥安",
                        "right",
                        "姓名为乔安",
                        "evidence",
                        "户口簿",
                        "name",
                        "乔安",
                        "paperNumber",
                        "11010519491231002X",
                        "phone",
                        "13900001234"))
                .hasStatus(422)
                .bodyText()
                .contains("还没有登记，填写的内容都还在", sentence, "姓名登记为桥安");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensForThoseWhoWorkOnRequestsOnly(Role role) {
        boolean works = List.of(Role.OPENNESS_OFFICE, Role.CLERK, Role.HEAD).contains(role);
        Person person = RequestDesk.person("某人", desk.education, role);
        RectificationId id = registered();
        for (String page : List.of(DESK, DESK + "/new", DESK + "/" + id)) {
            assertThat(get(page, person)).as(page).hasStatus(works ? 200 : 403);
        }
        assertThat(post(DESK + "/" + id + "/applicant", person)).hasStatus(works ? 200 : 403);
        assertThat(get(DESK, null)).hasStatus3xxRedirection();
    }

    @Test
    void strangersOpenNeitherPageNorFilesNorActs() {
        RectificationId id = registered();
        Person stranger = new RequestDesk(beans).clerk;
        String here = DESK + "/" + id;
        assertThat(status(get(here, stranger))).isBetween(400, 499);
        assertThat(status(get(here + "/files/" + UUID.randomUUID(), stranger))).isBetween(400, 499);
        for (String act : List.of("/applicant", "/proposal", "/service", "/withdrawal", "/return", "/decision")) {
            assertThat(status(post(here + act, stranger, "on", "2026-03-02", "outcome", "CORRECTED")))
                    .as(act)
                    .isBetween(400, 499);
        }
        assertThat(get(DESK, stranger))
                .bodyText()
                .doesNotContain(rectifications.find(id).orElseThrow().number());
        assertThat(rectifications.history(id)).hasSize(1);
        assertThat(status(get(DESK + "/" + UUID.randomUUID(), desk.clerk))).isBetween(400, 499);
    }

    @Test
    void wordsOfAClaimAreNotMarkup() {
        RectificationId id = registered();
        assertThat(get(DESK + "/" + id, desk.clerk)).bodyText().doesNotContain("<b>“乔安”");
        QueryCode code = rectifications.code(id, desk.clerk);
        assertThat(get(RectificationController.address(code), null)).bodyText().doesNotContain("<b>“乔安”");
        assertThat(own.address(code)).contains(RectificationController.address(code));
        assertThat(own.address(new QueryCode("3".repeat(16)))).isEmpty();
    }

    private String address(String here) {
        var id = new RectificationId(UUID.fromString(here.replaceAll(".*/", "")));
        return RectificationController.address(rectifications.code(id, desk.clerk));
    }

    private MvcTestResult sent(String pass, String right, boolean identity) {
        var request = mvc.post()
                .uri("/requests/rectifications")
                .multipart()
                .param("pass", pass)
                .param("organ", desk.education.toString())
                .param("record", "教师资格登记表")
                .param("wrong", "姓名登记为“桥安”")
                .param("right", right)
                .param("evidence", "户口簿")
                .param("name", "乔安")
                .param("paperNumber", "11010519491231002X")
                .param("phone", "13900001234");
        byte[] picture = "png".getBytes(StandardCharsets.UTF_8);
        return (identity ? request.file(new MockMultipartFile("identity", "证件.png", "image/png", picture)) : request)
                .exchange();
    }

    private static String pass(String form) {
        return form.replaceAll("(?s).*name=\"pass\" value=\"([^\"]*)\".*", "$1");
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
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
