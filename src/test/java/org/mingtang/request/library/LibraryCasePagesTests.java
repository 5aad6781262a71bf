package org.mingtang.request.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The library's pages as each role, and the whole course on them. */
@MingtangTest
class LibraryCasePagesTests {

    private static final Set<Role> HANDLERS = Set.of(Role.CLERK, Role.HEAD, Role.OPENNESS_OFFICE);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Library library;

    @Autowired
    MovableClock clock;

    AnsweredCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        cases = new AnsweredCases(beans);
    }

    @Test
    void wholeCourseIsWorkedOnThePages() {
        RequestId request = cases.answered(AnsweredCases.SUBJECT, Outcome.NOT_FOUND);
        assertThat(get("/desk/requests/" + request, cases.desk.clerk))
                .bodyText()
                .contains("提名入案例库");
        String here = post("/desk/requests/" + request + "/library", cases.desk.clerk)
                .getResponse()
                .getRedirectedUrl();
        UUID id = UUID.fromString(here.substring("/desk/library/".length()));
        assertThat(get(here, cases.desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("脱敏之前", "脱敏之后", "乔安</mark>", "→申请人", "13900001234</mark>", "→（电话略）", "保存并提交复核");

        MvcTestResult leaking = write(here, "乔安的申请", "hand-in");
        assertThat(leaking).hasStatus(422).bodyText().contains("还不能入库", "“标题”里还有申请人姓名或者名称", "value=\"乔安的申请\"");
        assertThat(library.find(id).orElseThrow().text().title())
                .as("what was typed is kept")
                .isEqualTo("乔安的申请");
        assertThat(write(here, " ", "keep")).hasStatus(422).bodyText().contains("请写标题");
        assertThat(write(here, "学区划分会议纪要不存在", "keep")).hasStatus(303);
        assertThat(write(here, "学区划分会议纪要不存在", "hand-in")).hasStatus(303);

        assertThat(get(here, cases.second)).bodyText().contains("复核无误，入库", "退回修改", "待复核");
        assertThat(post(here + "/release", cases.desk.clerk))
                .hasStatus(409)
                .bodyText()
                .contains("由两个人分别办理");
        assertThat(post(here + "/return", cases.second, "reason", "看得出是哪所学校")).hasStatus(302);
        assertThat(get(here, cases.desk.clerk)).bodyText().contains("看得出是哪所学校", "待脱敏");
        assertThat(write(here, "学区划分会议纪要不存在", "hand-in")).hasStatus(303);
        assertThat(post(here + "/release", cases.second)).hasStatus(302);

        assertThat(get(here, cases.second))
                .bodyText()
                .contains("已入库", "第三十六条第四项", "没有登记过复议或者诉讼", "列为培训案例", "原申请")
                .doesNotContain("脱敏之前", "乔安", "13900001234");
        assertThat(get("/desk/requests/" + request, cases.desk.clerk))
                .bodyText()
                .contains("本件申请：", "已入库");
        assertThat(post(here + "/withdrawal", cases.second, "reason", "情节能看出是谁"))
                .hasStatus(302);
        assertThat(get(here, cases.second)).bodyText().contains("已撤出：情节能看出是谁").doesNotContain("学区划分", "现在可以做");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("入库的案例各单位办理申请的都能看；没入库的只有本单位；其他角色都不能")
    void isReadByRole(Role role) {
        UUID released = cases.released("校车采购合同", Outcome.DISCLOSED);
        String unready = "食堂检查" + UUID.randomUUID();
        UUID draft = cases.written(cases.answered("食堂检查结果"), AnsweredCases.text(unready));
        Person elsewhere = RequestDesk.person("方知远", new RequestDesk(beans).education, role);
        Person own = RequestDesk.person("方知远", cases.desk.education, role);
        boolean reads = HANDLERS.contains(role);
        assertThat(status(get("/desk/library", elsewhere))).isEqualTo(reads ? 200 : 403);
        assertThat(status(get("/desk/library/" + released, elsewhere))).isEqualTo(reads ? 200 : 403);
        assertThat(status(get("/desk/library/" + draft, elsewhere))).isEqualTo(reads ? 409 : 403);
        assertThat(status(get("/desk/library/" + draft, own))).isEqualTo(reads ? 200 : 403);
        if (reads) {
            assertThat(get("/desk/library/" + released, elsewhere))
                    .bodyText()
                    .contains("校车采购合同")
                    .doesNotContain("现在可以做", "经过");
            assertThat(get("/desk/library", elsewhere)).bodyText().doesNotContain(unready);
            assertThat(get("/desk/library", own)).bodyText().contains("本单位待入库", unready);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWorkedOnByRole(Role role) {
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        String here = "/desk/library/" + id;
        Person own = RequestDesk.person("方知远", cases.desk.education, role);
        Person elsewhere = RequestDesk.person("方知远", cases.desk.office, role);
        boolean works = HANDLERS.contains(role);
        boolean decides = works && role != Role.CLERK;
        assertThat(status(post(here + "/opening", own))).isEqualTo(decides ? 302 : 403);
        for (String act : new String[] {"/training?is=true", "/release", "/return", "/withdrawal"}) {
            assertThat(status(post(here + act, elsewhere))).as(act).isEqualTo(works ? 409 : 403);
        }
        assertThat(status(post(here + "/training?is=true", own))).isEqualTo(works ? 302 : 403);
        assertThat(library.find(id)).get().returns(works, LibraryView::training);
    }

    @Test
    void listIsSearchedAndSaysWhenNothingIsFound() {
        cases.released("校车采购合同", Outcome.NOT_FOUND);
        String unit = "&unit=" + cases.desk.education;
        assertThat(get("/desk/library?words=校车&outcome=C1&year=2026&ending=NONE" + unit, cases.desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("校车采购合同", "信息不存在", "第三十六条第四项");
        assertThat(get("/desk/library?words=没有这样的字" + unit, cases.desk.clerk))
                .bodyText()
                .contains("没有符合条件的案例");
        assertThat(get("/desk/library?ending=CORRECTED" + unit, cases.desk.clerk))
                .bodyText()
                .doesNotContain("校车采购合同");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?outcome=X9",
                "?ending=LOST",
                "?article=第一千条",
                "?page=-1",
                "?page=999999999",
                "?words=%00",
                "?year=0"
            })
    void listBearsWhatNobodyOffers(String query) {
        assertThat(get("/desk/library" + query, cases.desk.clerk)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?unit=x", "?year=x", "?page=x", "/" + "x", "/00000000-0000-0000-0000-000000000000"})
    void whatCannotBeIsRefused(String rest) {
        assertThat(status(get("/desk/library" + rest, cases.desk.clerk))).isBetween(400, 499);
    }

    @Test
    void likeCasesAreOfferedWhereAnAnswerIsDrafted() {
        cases.released("云麓小学校车采购合同及付款凭证", Outcome.NOT_FOUND);
        RequestId asked = cases.asked("第二小学校车采购合同及付款凭证");
        assertThat(get("/desk/requests/" + asked, cases.desk.clerk))
                .bodyText()
                .contains("申请内容相近的案例", "云麓小学校车采购合同及付款凭证", "信息不存在", "拟稿答复")
                .doesNotContain("提名入案例库");
        assertThat(get("/desk/requests/" + asked, cases.desk.openness))
                .as("sees how it stands, does not answer it")
                .bodyText()
                .doesNotContain("申请内容相近的案例");
    }

    @Test
    void formsNeedTheirTokenAndStrangersSignIn() {
        UUID id = cases.released("校车采购合同", Outcome.DISCLOSED);
        assertThat(mvc.post().uri("/desk/library/" + id + "/release").with(SignedAs.person(cases.second)))
                .hasStatus(403);
        assertThat(status(mvc.get().uri("/desk/library").exchange())).isIn(302, 401);
        assertThat(status(mvc.get().uri("/desk/library/" + id).exchange())).isIn(302, 401);
    }

    private MvcTestResult write(String here, String title, String then) {
        UUID id = UUID.fromString(here.substring("/desk/library/".length()));
        return post(
                here + "/text",
                cases.desk.clerk,
                "title",
                title,
                "asked",
                "申请公开学区划分的会议纪要",
                "answered",
                "经检索，本机关没有制作",
                "revision",
                String.valueOf(library.find(id).orElseThrow().revision()),
                "then",
                then);
    }

    private MvcTestResult get(String address, Person by) {
        return mvc.get().uri(address).with(SignedAs.person(by)).exchange();
    }

    private MvcTestResult post(String address, Person by, String... fields) {
        var post = mvc.post().uri(address).with(SignedAs.person(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
