package org.mingtang.request.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.letter.LetterKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which wordings of letters are looked at and kept. */
@MingtangTest
class LetterEditionPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HERE = "/desk/requests/wordings";
    private static final LetterKind KIND = LetterKind.NOT_FOUND;
    private static final LetterEdition DELIVERED = LetterEdition.builtIn(KIND);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LetterEditions editions;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    OfficeWordings wordings;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        wordings = new OfficeWordings(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void listHasEveryLetterWithItsEditions() {
        wordings.keep(KIND, "第一。", DAY, desk.openness);
        wordings.keep(KIND, "第二。", DAY.plusDays(9), desk.openness);
        assertThat(get(HERE, desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("信息不存在告知书", "补正告知书", "更正答复", "内置版", "第 1 版", "第 2 版", "2026-03-11")
                .contains("模板由本级政府办公室维护");
        assertThat(get(HERE, desk.openness)).bodyText().doesNotContain("模板由本级政府办公室维护");
        assertThat(get("/desk/requests", desk.clerk)).bodyText().contains("href=\"" + HERE + "\"");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每种文书的页面：用虚拟的内容写成，各版列出，字段表齐全")
    void everyLetterHasItsPage(LetterKind kind) {
        assertThat(get(HERE + "/" + kind, desk.openness))
                .hasStatusOk()
                .bodyText()
                .contains(LetterEdition.builtIn(kind).template().title(), "云麓市发展和改革委员会", "内置版", "随程序提供")
                .contains("{{申请编号}}", "{{称谓}}", "保存为新版", "min=\"2026-03-02\"")
                .doesNotContain("比较</h2>");
        assertThat(get(HERE + "/" + kind, desk.clerk)).hasStatusOk().bodyText().doesNotContain("保存为新版", "textarea");
    }

    @Test
    void editionIsComparedWithTheFormer() {
        wordings.keep(KIND, "第一次改。", DAY, desk.openness);
        wordings.keep(KIND, "第二次改。", DAY, desk.openness);
        assertThat(get(HERE + "/NOT_FOUND/2", desk.clerk))
                .bodyText()
                .contains("与第 1 版比较", "改动 1 处", "第 2 版", "现行", "统一用语", "苏明远");
        assertThat(get(HERE + "/NOT_FOUND/1", desk.clerk)).bodyText().contains("与内置版比较", "新增 1 段", "曾用");
        assertThat(get(HERE + "/NOT_FOUND/0", desk.clerk))
                .bodyText()
                .contains("曾用")
                .doesNotContain("比较</h2>");
    }

    @Test
    @DisplayName("恢复旧版：打开那一版，保存为新版")
    void anEarlierTextIsBroughtBackFromItsPage() {
        wordings.keep(KIND, "第一次改。", DAY, desk.openness);
        wordings.keep(KIND, "第二次改。", DAY, desk.openness);
        assertThat(get(HERE + "/NOT_FOUND/1", desk.openness))
                .bodyText()
                .contains("以第 1 版的文字另存新版", "第一次改。", "value=\"恢复第 1 版的文字\"", "name=\"before\" value=\"2\"");
        assertThat(post(desk.openness, "keep", "第一次改。", "2026-03-02", "恢复第 1 版的文字", 2))
                .hasStatus(303);
        assertThat(get(HERE + "/NOT_FOUND", desk.openness)).bodyText().contains("第 3 版", "恢复第 1 版的文字", "与第 2 版比较");
        assertThat(editions.inForce(desk.education, KIND).template().body()).startsWith("第一次改。");
    }

    @Test
    void previewShowsTheLetterAndKeepsNothing() {
        assertThat(post(desk.openness, "preview", "特此郑重告知。", "2026-03-09", "", 0))
                .hasStatusOk()
                .bodyText()
                .contains("预览：还没有保存", "<p>特此郑重告知。</p>", "与现行的内置版比较", "新增 1 段", "value=\"2026-03-09\"");
        assertThat(editions.inForce(desk.education, KIND).number()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"preview, 200", "keep, 422"})
    void aFaultIsToldAndWhatWasTypedStays(String then, int status) {
        assertThat(exchange(
                        desk.openness,
                        "title",
                        "不存在告知书<b>",
                        "text",
                        "没有找到{{检索}}。",
                        "then",
                        then,
                        "effectiveFrom",
                        "昨天"))
                .hasStatus(status)
                .bodyText()
                .contains("没有名为“检索”的字段，请改用字段表里的名称", "没有写“救济途径”", "请在正文相应的地方加上{{救济途径}}")
                .contains("没有保存，填写的内容都还在", "value=\"不存在告知书&lt;b>\"", "没有找到{{检索}}。")
                .contains("文字有不合要求的地方，改好后在这里预览")
                .doesNotContain("告知书<b>");
        assertThat(editions.inForce(desk.education, KIND).number()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 改, 启用日期不能早于今天",
        "2027-03-03, 改, 启用日期请填在一年以内",
        "'', 改, 请填写启用日期",
        "2026-13-45, 改, 请填写启用日期",
        "2026-03-02, '', 请写明为什么修改"
    })
    void dayAndReasonAreWanted(String from, String reason, String sentence) {
        assertThat(post(desk.openness, "keep", "特此告知。", from, reason, 0))
                .hasStatus(422)
                .bodyText()
                .contains(sentence, "特此告知。");
    }

    @Test
    @DisplayName("别人先保存了：说明，填的都在，看过后可以接着保存")
    void whoeverComesSecondIsToldAndMayGoOn() {
        assertThat(post(desk.openness, "keep", "先来的。", "2026-03-02", "统一", 0)).hasStatus(303);
        assertThat(post(desk.openness, "keep", "后来的。", "2026-03-02", "补充", 0))
                .hasStatus(422)
                .bodyText()
                .contains("别人刚刚保存了新的一版", "后来的。", "与现行的第 1 版比较", "name=\"before\" value=\"1\"");
        assertThat(post(desk.openness, "keep", "后来的。", "2026-03-02", "补充", 1)).hasStatus(303);
        assertThat(editions.of(desk.government, KIND)).hasSize(3);
    }

    @Test
    @DisplayName("保存按了两下：只存一版")
    void aDoubleClickKeepsOneEdition() {
        assertThat(post(desk.openness, "keep", "特此告知。", "2026-03-02", "统一", 0)).hasStatus(303);
        assertThat(post(desk.openness, "keep", "特此告知。", "2026-03-02", "统一", 0))
                .hasStatus(422)
                .bodyText()
                .contains("和 2026-03-02 起适用的第 1 版一字不差，不用另存一版。");
        assertThat(editions.of(desk.government, KIND)).hasSize(2);
    }

    @Test
    void aWaitingEditionIsShownAndCanBeReplacedBeforeItsDay() {
        wordings.keep(KIND, "写错了。", DAY.plusDays(5), desk.openness);
        assertThat(get(HERE + "/NOT_FOUND", desk.openness))
                .bodyText()
                .contains("待启用", "自 <span class=\"num\">2026-03-07</span> 起", "name=\"before\" value=\"1\"")
                .doesNotContain("<p>写错了。</p>");
        assertThat(post(desk.openness, "keep", "写对了。", "2026-03-07", "更正", 1)).hasStatus(303);
        assertThat(get(HERE + "/NOT_FOUND/1", desk.openness)).bodyText().contains("已被替代", "<p>写错了。</p>");
        clock.moveTo(DAY.plusDays(5));
        assertThat(get(HERE + "/NOT_FOUND", desk.clerk)).bodyText().contains("<p>写对了。</p>", "现行");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("角色×看和改：看的是办申请的人，改的是本级政府办公室的负责人")
    void whoMayLookAndWhoMayKeep(Role role) {
        Person office = RequestDesk.person("苏明远", desk.office, role);
        Person department = RequestDesk.person("叶知秋", desk.education, role);
        int looks = office.may(Permission.READ_REQUESTS) ? 200 : 403;
        for (String page : new String[] {"", "/NOT_FOUND", "/NOT_FOUND/0"}) {
            assertThat(get(HERE + page, office)).as(page).hasStatus(looks);
            assertThat(get(HERE + page, department)).as(page).hasStatus(looks);
        }
        boolean head = office.may(Permission.DECIDE_REQUEST);
        for (String then : new String[] {"preview", "keep"}) {
            assertThat(post(department, then, "特此告知。", "2026-03-02", "统一", 0)).hasStatus(head ? 409 : 403);
        }
        assertThat(editions.inForce(desk.education, KIND).number()).isZero();
        assertThat(post(office, "keep", "特此告知。", "2026-03-02", "统一", 0)).hasStatus(head ? 303 : 403);
        assertThat(editions.inForce(desk.education, KIND).number()).isEqualTo(head ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/NO_SUCH",
                "/NOT_FOUND/1",
                "/NOT_FOUND/999999",
                "/NOT_FOUND/1234567",
                "/not_found",
                "/NOT_FOUND/-1"
            })
    void anAddressThatLeadsNowhereIsToldSo(String page) {
        MvcTestResult answer = get(HERE + page, desk.openness);
        assertThat(answer.getResponse().getStatus()).isBetween(400, 499);
    }

    @Test
    void somebodyOfNoGovernmentIsToldWhatToDo() {
        Person nobodys = RequestDesk.person("过路人", new UnitId(UUID.randomUUID()), Role.HEAD);
        assertThat(get(HERE, nobodys)).hasStatus(409).bodyText().contains("请先在机构里确定它的上级");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "99999999999", "-3"})
    void aFormThatWasTamperedWithKeepsNothing(String before) {
        MvcTestResult answer = exchange(
                desk.openness,
                "title",
                DELIVERED.template().title(),
                "text",
                "特此\u0000告知。\n" + DELIVERED.template().text(),
                "effectiveFrom",
                "2026-03-02",
                "reason",
                "统一",
                "then",
                "keep",
                "before",
                before);
        assertThat(answer.getResponse().getStatus()).isBetween(300, 499);
        assertThat(editions.of(desk.government, KIND))
                .allSatisfy(edition -> assertThat(edition.template().text()).doesNotContain("\u0000"));
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(Person person, String then, String sentence, String from, String reason, int before) {
        return exchange(
                person,
                "title",
                DELIVERED.template().title(),
                "text",
                sentence + "\n" + DELIVERED.template().text(),
                "effectiveFrom",
                from,
                "reason",
                reason,
                "then",
                then,
                "before",
                String.valueOf(before));
    }

    private MvcTestResult exchange(Person person, String... fields) {
        var request = mvc.post().uri(HERE + "/NOT_FOUND").with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
