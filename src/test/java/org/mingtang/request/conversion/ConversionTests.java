package org.mingtang.request.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Arrival;
import org.mingtang.request.Handling;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.conversion.Conversion.Decision;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What several people ask for is proposed for everybody, decided once, and counted once it is public. */
@MingtangTest
class ConversionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String SUBJECT = "云麓小学 2025 年学区划分的会议纪要";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Conversions conversions;

    @Autowired
    ConversionDays days;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Agenda agenda;

    @Autowired
    Evidence evidence;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @Test
    @DisplayName("第四十四条：不同申请人申请相同信息，列入日程，二十个工作日内决定")
    void isProposedWhenAnotherApplicantAsksForTheLike() {
        RequestId first = asked("乔安", SUBJECT);
        days.pass();
        assertThat(proposals()).isEmpty();

        RequestId second = asked("宁采文", "云麓小学2025年学区划分的会议纪要。");
        days.pass();

        assertThat(proposals()).singleElement().satisfies(line -> {
            assertThat(line.title())
                    .startsWith("是否转为主动公开：申请 " + desk.view(second).number());
            assertThat(line.title()).doesNotContain("宁采文", "乔安", "学区");
            assertThat(line.due()).isEqualTo(LocalDate.of(2026, 3, 30));
        });
        assertThat(conversions.of(first))
                .isEqualTo(conversions.of(second))
                .get()
                .satisfies(each -> {
                    assertThat(each.cases()).isEqualTo(2);
                    assertThat(each.unit()).isEqualTo(desk.education);
                    assertThat(each.decision()).isNull();
                });
    }

    @Test
    void isNotProposedForTheSameApplicantOrAnotherMatterOrAnotherOrgan() {
        asked("乔安", SUBJECT);
        RequestId again = asked("乔安", SUBJECT);
        RequestId other = asked("宁采文", "全市校车采购合同及付款凭证");
        days.pass();
        RequestDesk elsewhere = new RequestDesk(beans);
        elsewhere.received(DAY, SUBJECT);
        days.pass();

        assertThat(proposals()).isEmpty();
        assertThat(conversions.of(again)).isEmpty();
        assertThat(conversions.of(other)).isEmpty();
    }

    @Test
    void isProposedOnceHoweverManyAskAndHoweverOftenOneLooks() {
        RequestId first = asked("乔安", SUBJECT);
        asked("宁采文", SUBJECT);
        days.pass();
        clock.pass(Duration.ofMinutes(1));
        RequestId third = asked("陆以宁", SUBJECT);
        days.pass();
        days.pass();

        assertThat(proposals()).hasSize(1);
        assertThat(conversions.of(first)).get().returns(3, Conversion::cases);
        assertThat(conversions.of(third)).isEqualTo(conversions.of(first));
    }

    @Test
    @DisplayName("决定转为主动公开：建一份没有申请人只言片语的稿件，公开后记一次实绩")
    void convertingBeginsAManuscriptAndCountsItsPublicationOnce() {
        RequestId id = proposed();
        Conversion decided = conversions.decide(id, Decision.CONVERT, "多人申请，内容可以公开。", desk.clerk);

        assertThat(decided)
                .returns(Decision.CONVERT, Conversion::decision)
                .returns("叶知秋", Conversion::decidedBy)
                .returns(DAY, Conversion::decidedOn);
        ManuscriptView draft =
                manuscripts.find(new ManuscriptId(decided.draft())).orElseThrow();
        assertThat(draft.unit()).isEqualTo(desk.education.value());
        assertThat(draft.toString()).doesNotContain("乔安", "宁采文", "学区", "13900001234");
        assertThat(proposals()).isEmpty();

        published(UUID.randomUUID(), 4_000_001);
        assertThat(facts()).isEmpty();
        published(decided.draft(), 4_000_002);
        published(decided.draft(), 4_000_002);
        assertThat(facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact).contains("依申请公开的信息转为主动公开").doesNotContain("学区"));
        assertThat(conversions.of(id)).get().returns(DAY, Conversion::publishedOn);
    }

    @Test
    void keepingClosesTheItemAndBeginsNothing() {
        RequestId id = proposed();
        Conversion decided = conversions.decide(id, Decision.KEEP, "涉及第三方，不宜全部公开。", desk.head);

        assertThat(decided.draft()).isNull();
        assertThat(decided.reason()).isEqualTo("涉及第三方，不宜全部公开。");
        assertThat(proposals()).isEmpty();
        asked("陆以宁", SUBJECT);
        days.pass();
        assertThat(proposals()).as("decided for this wording").isEmpty();
    }

    @Test
    void isDecidedOnceByThoseWhoWorkOnItWithAReason() {
        RequestId id = proposed();
        assertRefused(() -> conversions.decide(id, Decision.KEEP, " ", desk.clerk), "请写明理由");
        assertRefused(() -> conversions.decide(id, Decision.KEEP, "字".repeat(1001), desk.clerk), "不超过 1000 字");
        assertRefused(() -> conversions.decide(id, Decision.KEEP, "不宜", desk.leader), "承办单位");
        assertRefused(() -> conversions.decide(id, Decision.KEEP, "不宜", desk.openness), "承办单位");
        assertThat(conversions.of(id)).get().returns(null, Conversion::decision);

        conversions.decide(id, Decision.KEEP, "不宜", desk.clerk);
        assertRefused(() -> conversions.decide(id, Decision.CONVERT, "又想公开", desk.clerk), "不再重复决定");
        RequestId alone = asked("乔安", "全市校车采购合同及付款凭证");
        assertRefused(() -> conversions.decide(alone, Decision.KEEP, "不宜", desk.clerk), "没有转为主动公开的建议");
        assertRefused(
                () -> conversions.decide(new RequestId(UUID.randomUUID()), Decision.KEEP, "不宜", desk.clerk), "没有这件申请");
    }

    @Test
    void casePageAsksAndThenSaysWhatWasDecided() {
        RequestId id = proposed();
        assertThat(page(id, desk.clerk))
                .bodyText()
                .contains("转为主动公开", "共 2 件", "2026-03-30", "不转为主动公开", "name=\"reason\"");
        assertThat(post(id, "CONVERT", "可以公开", desk.clerk)).hasStatus3xxRedirection();
        assertThat(page(id, desk.clerk))
                .bodyText()
                .contains(
                        "叶知秋决定",
                        "可以公开",
                        "/desk/drafts/" + conversions.of(id).orElseThrow().draft())
                .doesNotContain("不转为主动公开");
        assertThat(page(asked("乔安", "全市校车采购合同及付款凭证"), desk.clerk)).bodyText().doesNotContain("id=\"conversion\"");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("谁能决定：本单位办理申请的人；其他人不能，决定不变")
    void isDecidedByRole(Role role) {
        RequestId id = proposed();
        boolean works = role == Role.CLERK || role == Role.HEAD || role == Role.OPENNESS_OFFICE;
        int other = status(post(id, "KEEP", "不宜", RequestDesk.person("方知远", desk.office, role)));
        assertThat(other).isEqualTo(works ? 409 : 403);
        assertThat(conversions.of(id)).get().returns(null, Conversion::decision);
        int own = status(post(id, "KEEP", "不宜", RequestDesk.person("方知远", desk.education, role)));
        assertThat(own).isEqualTo(works ? 302 : 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PERHAPS", "convert", "\u0000"})
    void takesNoOtherDecision(String decision) {
        RequestId id = proposed();
        assertThat(status(post(id, decision, "不宜", desk.clerk))).isBetween(400, 499);
        assertThat(conversions.of(id)).get().returns(null, Conversion::decision);
    }

    private RequestId proposed() {
        asked("乔安", SUBJECT);
        RequestId id = asked("宁采文", SUBJECT);
        days.pass();
        return id;
    }

    private RequestId asked(String name, String subject) {
        var who = new Applicant(
                ApplicantKind.PERSON,
                name,
                IdentityPaper.RESIDENT_CARD,
                "11010519491231002X",
                null,
                "13900001234",
                null,
                null);
        return requests.register(
                desk.asked(who, RequestDesk.wanted(subject)),
                new Arrival(Channel.IN_PERSON, DAY, null, null),
                List.of(),
                desk.clerk);
    }

    private void published(UUID draft, long number) {
        conversions.published(new ItemPublished(
                new ItemNumber(number),
                1,
                draft,
                desk.education.value(),
                ItemKind.INFORMATION,
                "学区划分",
                Instant.parse("2026-03-02T02:00:00Z")));
    }

    private List<String> facts() {
        return evidence.facts("CONVERSION", List.of(desk.education), DAY, DAY).stream()
                .map(fact -> fact.subject())
                .toList();
    }

    private List<AgendaLine> proposals() {
        return agenda.open(desk.education.value(), 50).stream()
                .filter(line -> line.href().endsWith("#conversion"))
                .toList();
    }

    private MvcTestResult page(RequestId id, Person by) {
        return mvc.get().uri("/desk/requests/" + id).with(SignedAs.person(by)).exchange();
    }

    private MvcTestResult post(RequestId id, String decision, String reason, Person by) {
        return mvc.post()
                .uri("/desk/requests/" + id + "/conversion")
                .param("decision", decision)
                .param("reason", reason)
                .with(SignedAs.person(by))
                .with(csrf())
                .exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    private static void assertRefused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(words);
    }
}
