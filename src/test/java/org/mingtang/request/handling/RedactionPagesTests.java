package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.request.SensitiveFiles.MOBILE;
import static org.mingtang.request.SensitiveFiles.NAME;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.SensitiveFiles;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which a file is blackened, as each role. */
@MingtangTest
class RedactionPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

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
    void showsWhatWasFoundMaskedAndWhatCannotBePromised() {
        String here = here("学区纪要.docx", SensitiveFiles.word());
        assertThat(get("/desk/requests/" + id, desk.clerk)).bodyText().contains(here.replace("//", "/"), "区分处理");
        assertThat(get(here, desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("学区纪要.docx", "手机号码", "138****5678", "正文第2段", "不能保证的", "系统找不到人的姓名", "个人隐私")
                .as("the text itself is shown, to be marked in")
                .contains(NAME)
                .doesNotContain("转为图片（特别敏感");
        assertThat(get(here("扫描.pdf", SensitiveFiles.pdf()), desk.clerk))
                .bodyText()
                .contains("有遮盖的页面一律转为图片");
        assertThat(get(here("空.docx", SensitiveFiles.word("没有号码")), desk.clerk))
                .bodyText()
                .contains("（0 处）", "这不等于没有");
    }

    @Test
    void blackensWhatIsTickedAndWhatIsWritten() {
        String here = here("学区纪要.docx", SensitiveFiles.word());
        String mark = marks(here).get(0);
        MvcTestResult done = post(here, desk.clerk, "pick", mark, "terms", NAME + "｜商业秘密", "ground", "个人隐私");
        assertThat(done).hasStatus(303);
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/desk/requests/" + id + "#files");

        RequestFile made = made();
        assertThat(made.name()).isEqualTo("学区纪要（已作区分处理）.docx");
        assertThat(SensitiveFiles.textOfWord(papers.content(id, made.id(), desk.clerk)))
                .contains("〔商业秘密〕", "〔个人隐私〕")
                .doesNotContain(NAME, MOBILE);
        assertThat(get("/desk/requests/" + id, desk.clerk))
                .bodyText()
                .contains("学区纪要（已作区分处理）.docx", "已由新件代替（不对外）", "（区分处理记录）.json", "个人隐私 1 处、商业秘密 2 处");
    }

    @Test
    void pdfPagesMayBecomePictures() {
        String here = here("名单.pdf", SensitiveFiles.pdf());
        List<String> marks = marks(here);
        assertThat(marks).hasSize(1);
        assertThat(post(here, desk.clerk, "pick", marks.get(0), "pictures", "true", "ground", "个人隐私"))
                .hasStatus(303);
        byte[] pdf = papers.content(id, made().id(), desk.clerk);
        assertThat(SensitiveFiles.textOfPdf(pdf)).doesNotContain(MOBILE, "end of line");
    }

    @Test
    void pdfKeepsTheRestOfItsTextOtherwise() {
        String here = here("名单.pdf", SensitiveFiles.pdf());
        assertThat(post(here, desk.clerk, "pick", marks(here).get(0))).hasStatus(303);
        assertThat(SensitiveFiles.textOfPdf(papers.content(id, made().id(), desk.clerk)))
                .contains("end of line")
                .doesNotContain(MOBILE);
    }

    @Test
    void workbookIsBlackenedCellByCell() {
        String here = here("名册.xlsx", SensitiveFiles.workbook());
        assertThat(get(here, desk.clerk)).bodyText().contains("名册!A2");
        assertThat(post(here, desk.clerk, "pick", marks(here).get(0))).hasStatus(303);
        assertThat(made().name()).isEqualTo("名册（已作区分处理）.xlsx");
    }

    @Test
    void keepsWhatWasMarkedWhereItIsRefused() {
        String here = here("学区纪要.docx", SensitiveFiles.word());
        String mark = marks(here).get(0);
        MvcTestResult refused = post(here, desk.clerk, "pick", mark, "terms", "<b>\n张", "ground", "商业秘密");
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "没有做成，文件没有变动",
                        "&lt;b&gt;\n张",
                        "selected>商业秘密",
                        "value=\"" + mark + "\" id=\"p-" + mark + "\" checked")
                .doesNotContain("<b>\n张");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张", "并无此人此事"})
    void refusesWithASentenceAndChangesNothing(String terms) {
        String here = here("学区纪要.docx", SensitiveFiles.word());
        assertThat(post(here, desk.clerk, "terms", terms, "ground", "商业秘密"))
                .hasStatus(422)
                .bodyText()
                .contains("没有做成，文件没有变动", terms, "selected>商业秘密");
        assertThat(post(here, desk.clerk)).hasStatus(422).bodyText().contains("没有要遮盖的内容");
        assertThat(post(here, desk.clerk, "pick", UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("勾选的内容与文件不符");
        assertThat(papers.files(id, desk.clerk)).extracting(RequestFile::kind).containsExactly(Kind.RELEASED);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensForThoseWhoWorkOnRequestsOnly(Role role) {
        boolean may = List.of(Role.OPENNESS_OFFICE, Role.CLERK, Role.HEAD).contains(role);
        Person person = RequestDesk.person("某人", desk.education, role);
        String here = here("学区纪要.docx", SensitiveFiles.word());
        assertThat(get(here, person)).hasStatus(may ? 200 : 403);
        assertThat(post(here, person, "terms", NAME, "ground", "个人隐私")).hasStatus(may ? 303 : 403);
    }

    @Test
    void strangersAndFilesOfOtherRequestsAreRefused() {
        String here = here("学区纪要.docx", SensitiveFiles.word());
        RequestId another = desk.received(DAY, "另一件申请");
        String elsewhere = here.replace(id.toString(), another.toString());
        for (Person person : List.of(new RequestDesk(beans).clerk, desk.openness)) {
            assertThat(status(get(here, person))).isBetween(400, 499);
            assertThat(status(post(here, person, "terms", NAME, "ground", "个人隐私")))
                    .isBetween(400, 499);
        }
        assertThat(get(elsewhere, desk.clerk)).bodyText().contains("没有这个文件");
        assertThat(status(post(elsewhere, desk.clerk, "terms", NAME, "ground", "个人隐私")))
                .isBetween(400, 499);
        assertThat(status(get(here.substring(0, here.length() - 11) + "x/redaction", desk.clerk)))
                .isBetween(400, 499);
        assertThat(papers.files(id, desk.clerk)).hasSize(1);
    }

    @Test
    void hostileFilesAreRefusedWithASentence() {
        assertThat(get(here("坏.pdf", "%PDF-1.7 \u0000\u0001".getBytes()), desk.clerk))
                .bodyText()
                .contains("打不开");
        assertThat(get(here("假.docx", "MZ".getBytes()), desk.clerk)).bodyText().contains("只能在PDF");
        assertThat(get("/desk/requests/" + id, desk.clerk)).hasStatusOk();
        MvcTestResult named = get(here("<script>x</script>.docx", SensitiveFiles.word()), desk.clerk);
        assertThat(named).hasStatusOk().bodyText().doesNotContain("<script>x");
    }

    private String here(String name, byte[] content) {
        papers.add(id, Kind.RELEASED, name, content, desk.clerk);
        List<RequestFile> all = papers.files(id, desk.clerk);
        UUID file = all.stream()
                .filter(each -> each.name().equals(name.replaceAll(".*/", "")))
                .findFirst()
                .orElseThrow()
                .id();
        return "/desk/requests/" + id + "/files/" + file + "/redaction";
    }

    private RequestFile made() {
        return papers.files(id, desk.clerk).stream()
                .filter(each -> each.name().contains("（已作区分处理）"))
                .findFirst()
                .orElseThrow();
    }

    /** The marks of the proposals on the page, in order; they are ticked where they are sure. */
    private List<String> marks(String here) {
        Matcher found = Pattern.compile("name=\"pick\" value=\"([0-9a-f-]+)\"").matcher(text(get(here, desk.clerk)));
        return found.results().map(each -> each.group(1)).toList();
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

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
