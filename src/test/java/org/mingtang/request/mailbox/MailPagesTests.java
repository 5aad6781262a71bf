package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The desk's pages of letters: what they show, to whom, and what they say when something cannot be done. */
@MingtangTest
class MailPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String LIST = "/desk/requests/mail";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Handling handling;

    @Autowired
    MailRows mails;

    @Autowired
    MailboxRows boxes;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    Letterbox box;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        box = new Letterbox(beans, desk.education);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void listTellsWhatWaitsAndWhatWasDone() {
        UUID spam = box.letter("优惠大酬宾", "x");
        box.letter("公开申请", "x");
        assertThat(post(spam, "setting-aside").param("reason", "SPAM")).hasStatus(303);
        page(LIST, desk.clerk).contains("公开申请", "2026-03-02", "没有在读").doesNotContain("优惠大酬宾", "乔安", "qiaoan");
        page(LIST + "?done=true", desk.clerk).contains("优惠大酬宾", "不作为申请", "垃圾邮件").doesNotContain("公开申请");
        page(LIST, new RequestDesk(beans).clerk)
                .contains("没有配置申请邮箱", "没有待处理的来信")
                .doesNotContain("公开申请");
    }

    @Test
    void listOfManyIsTurnedPageByPage() {
        for (int i = 0; i < 31; i++) {
            clock.pass(Duration.ofSeconds(1));
            box.letter("第" + i + "封来信", "x");
        }
        page(LIST, desk.clerk).contains("第29封来信", "下一页").doesNotContain("第30封来信", "上一页");
        page(LIST + "?page=1", desk.clerk).contains("第30封来信", "上一页").doesNotContain("下一页", "第29封来信");
        page(LIST + "?page=-5", desk.clerk).contains("第0封来信");
        page(LIST + "?page=999999999", desk.clerk).contains("没有待处理的来信");
    }

    @Test
    void listTellsThatAMailboxCannotBeRead() {
        String key = mails.find(box.letter("一", "x")).orElseThrow().mailbox();
        boxes.trouble(key, "用户名或者口令不对");
        page(LIST, desk.clerk).contains("没有在读");
    }

    @Test
    void letterIsShownWithItsRegistrationFilledIn() {
        UUID id = box.letter("公开申请", "姓名：乔安\n联系电话：13900001234\n所需信息：学区划分的会议纪要");
        page(here(id), desk.clerk)
                .contains(
                        "乔安 &lt;qiaoan@example.cn&gt;",
                        "name=\"phone\" value=\"13900001234\"",
                        "name=\"name\" value=\"乔安\"")
                .contains("value=\"E_MAIL\" selected", "name=\"arrivedOn\" value=\"2026-03-02\"", "第三十一条第三项")
                .contains("从邮箱收取", "打开查看");
    }

    @Test
    @DisplayName("来信里的标记、脚本、图片都只是字")
    void nothingOfALetterRunsOrIsFetched() {
        UUID id = box.takes(SomeMail.from("\"><script>x</script>\" <a@example.cn>")
                .header("Subject", "<img src=x onerror=alert(1)>")
                .header("Content-Type", "text/plain")
                .saying("</textarea><script>alert(1)</script><a href='https://x.example'>点这里</a>"));
        page(here(id), desk.clerk)
                .contains("&lt;img src=x", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<img src=x", "</textarea><script>");
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreForThoseWhoWorkOnRequests(Role role) {
        Person person = RequestDesk.person("叶知秋", desk.education, role);
        boolean works = role == Role.CLERK || role == Role.HEAD || role == Role.OPENNESS_OFFICE;
        UUID id = box.letter("公开申请", "x");
        for (String path : new String[] {LIST, here(id), here(id) + "/message"}) {
            assertThat(mvc.get().uri(path).with(SignedAs.person(person))).hasStatus(works ? 200 : 403);
        }
    }

    @Test
    void letterOfAnotherOrganIsNotThere() {
        UUID id = box.letter("公开申请", "x");
        assertThat(mvc.get().uri(here(id)).with(SignedAs.person(new RequestDesk(beans).clerk)))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("没有这封来信")
                .doesNotContain("公开申请");
        assertThat(mvc.get().uri(here(UUID.randomUUID())).with(SignedAs.person(desk.clerk)))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("没有这封来信");
    }

    @Test
    void registrationThatLacksSomethingKeepsWhatWasTyped() {
        UUID id = box.letter("公开申请", "x");
        assertThat(post(id, "registration").param("name", "乔安").param("channel", "E_MAIL"))
                .hasStatus(422)
                .bodyText()
                .contains("填写的内容都还在", "身份证号码应为 18 位", "请填写申请到达本机关的日期", "value=\"乔安\"");
        assertThat(registration(id).param("channel", "ONLINE"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择申请的渠道");
        assertThat(registration(id).param("channel", "E_MAIL").param("confirmedOn", "2026-03-02"))
                .hasStatus(422)
                .bodyText()
                .contains("确认的方式和经过");
    }

    @Test
    void registrationLeadsToTheCaseAndTheLetterSaysSo() {
        UUID id = box.letter("公开申请", "x");
        var answer = registration(id).param("channel", "E_MAIL").exchange();
        assertThat(answer).hasStatus(303);
        page(here(id), desk.clerk).contains("已登记为申请", "YSQ-2026-").doesNotContain("id=\"register\"");
        assertThat(registration(id).param("channel", "E_MAIL"))
                .hasStatus(422)
                .bodyText()
                .contains("已经处理过");
    }

    @Test
    @DisplayName("第三十条：信里写了编号的，直接并入待补正的申请")
    void joiningIsProposedForTheCaseTheLetterNames() {
        RequestId request = desk.received(DAY, "有关学校的全部文件");
        handling.askCorrection(request, DAY, "请写明文件名称和年份。", null, desk.clerk);
        String number = desk.view(request).number();
        UUID id = box.letter("补正：" + number, "云麓小学的校舍安全鉴定报告");
        page(here(id), desk.clerk).contains("信中提到", "value=\"" + number + "\"", "value=\"CORRECTION\" selected");
        assertThat(post(id, "joining")
                        .param("number", number)
                        .param("as", "CORRECTION")
                        .param("words", "短"))
                .hasStatus(422)
                .bodyText()
                .contains("4 到 3000 字");
        assertThat(post(id, "joining")
                        .param("number", " " + number + " ")
                        .param("as", "CORRECTION")
                        .param("words", "云麓小学的校舍安全鉴定报告"))
                .hasStatus(303);
        assertThat(desk.view(request).stage()).isEqualTo(RequestStage.IN_HAND);
    }

    @Test
    void wrongChoicesAreSaid() {
        UUID id = box.letter("公开申请", "x");
        assertThat(post(id, "setting-aside")).hasStatus(422).bodyText().contains("请选择一项");
        assertThat(post(id, "setting-aside").param("reason", "CONSULTATION"))
                .hasStatus(422)
                .bodyText()
                .contains("怎样处理");
        assertThat(post(id, "joining").param("number", "x").param("as", "NOTHING"))
                .hasStatus(422);
        assertThat(post(id, "joining")).hasStatus(422).bodyText().contains("没有编号为");
        assertThat(post(id, "reopening")).hasStatus(422);
    }

    @Test
    @DisplayName("附件和原件只作为字节下载，什么类型都不当网页打开")
    void attachmentsAreOnlyKept() {
        UUID id = box.takes(SomeMail.with("attachment; filename=\"../页.html\"", "text/html", "<script>".getBytes()));
        var answer = mvc.get()
                .uri(here(id) + "/attachments/0")
                .with(SignedAs.person(desk.clerk))
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/octet-stream")
                .headers()
                .hasValue("Content-Disposition", "attachment; filename*=UTF-8''%E9%A1%B5.html");
        assertThat(mvc.get().uri(here(id) + "/attachments/1").with(SignedAs.person(desk.clerk)))
                .hasStatus4xxClientError();
        assertThat(mvc.get().uri(here(id) + "/message").with(SignedAs.person(desk.clerk)))
                .hasContentType("application/octet-stream");
        page(here(id), desk.clerk).contains("不能直接作为材料", "附件 1", "原始邮件");
    }

    @Test
    void whatCouldNotBeReadIsSaid() {
        UUID cut =
                box.takes(SomeMail.from("a@example.cn").header("Subject", "大").saying("x"), false, clock.instant());
        page(here(cut), desk.clerk).contains("没能从邮箱完整取下");
        UUID bare = box.takes(new byte[0], false, clock.instant());
        page(here(bare), desk.clerk).contains("（没有主题）", "（没有写明）", "（没有正文）");
    }

    private MockMvcRequestBuilder registration(UUID id) {
        return post(id, "registration")
                .param("organ", desk.education.toString())
                .param("arrivedOn", "2026-03-02")
                .param("kind", "PERSON")
                .param("name", "乔安")
                .param("paper", "RESIDENT_CARD")
                .param("paperNumber", "11010519491231002X")
                .param("phone", "13900001234")
                .param("subject", "学区划分的会议纪要");
    }

    private AbstractStringAssert<?> page(String path, Person person) {
        return assertThat(mvc.get().uri(path).with(SignedAs.person(person)))
                .hasStatusOk()
                .bodyText();
    }

    private MockMvcRequestBuilder post(UUID id, String act) {
        return mvc.post()
                .uri(here(id) + "/" + act)
                .with(SignedAs.person(desk.clerk))
                .with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .csrf());
    }

    private static String here(UUID id) {
        return LIST + "/" + id;
    }
}
