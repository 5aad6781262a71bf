package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.evidence.Evidence;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class PolicyQuestionTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PolicyQuestions questions;

    @Autowired
    QuestionRows rows;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Agenda agenda;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    PressRoom room;
    SomeVisitor visitor;
    ItemNumber policy;

    @BeforeEach
    void publish() {
        clock.reset();
        room = new PressRoom(beans);
        visitor = new SomeVisitor(beans);
        policy = room.published(
                ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, "关于发放稳岗补贴的通知", "<p>符合条件的企业可以申请稳岗补贴。</p>")
                        .dated("云人社〔2026〕8号", LocalDate.of(2026, 11, 20), null, null));
    }

    @Test
    void isAskedOnThePolicysPageWithoutSignInOrCookie() {
        assertThat(mvc.get().uri(policy.path()))
                .bodyText()
                .contains("就这份文件提问", policy.path() + "/questions/new", "这份政策好用吗");

        MvcTestResult form = mvc.get().uri(policy.path() + "/questions/new").exchange();
        assertThat(form).bodyText().contains("5 个工作日内答复", "name=\"pass\"");
        assertThat(form.getResponse().getCookies()).isEmpty();

        MvcTestResult sent = asked("分公司可以单独申请吗？", "13900001234", true, visitor.pass(AskController.FORM));
        assertThat(sent).hasStatus(303);
        assertThat(mvc.get().uri(sent.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("待答复", "分公司可以单独申请吗？", "2026-11-30")
                .doesNotContain("13900001234");
    }

    @Test
    void keepsWhatWasFilledInWhereSomethingIsMissing() {
        MvcTestResult sent = asked("太短", "不是电话", true, visitor.pass(AskController.FORM));

        assertThat(sent).hasStatus(422);
        assertThat(sent).bodyText().contains("5 到 2000 字", "电子邮箱或电话号码", "太短", "不是电话");
    }

    @Test
    void asksARobotASumAndForgetsNothing() {
        MvcTestResult sent = asked("分公司可以单独申请吗？", "", false, "");

        assertThat(sent).hasStatus(422);
        assertThat(sent).bodyText().contains("等于多少？", "分公司可以单独申请吗？");
    }

    @Test
    void isOneQuestionHoweverOftenItIsSent() {
        String pass = visitor.pass(AskController.FORM);

        String first = asked("分公司可以单独申请吗？", "", false, pass).getResponse().getRedirectedUrl();
        String second = asked("分公司可以单独申请吗？", "", false, pass).getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first).matches("/questions/[A-Za-z0-9_-]{22}");
        assertThat(agenda.open(room.education.value(), 10))
                .filteredOn(line -> line.title().contains("稳岗补贴"))
                .hasSize(1);
    }

    @Test
    void keepsContactAndAddressClosed() {
        String code = questions.ask(question("分公司可以单独申请吗？", "an@example.cn", false));

        List<String> kept = database.sql("select contact || code || code_hash from policy_question where item = ?")
                .param(policy.value())
                .query(String.class)
                .list();
        assertThat(kept)
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat(row).doesNotContain("an@example.cn", code).startsWith("s1:"));
        assertThat(questions.byCode(code)).isPresent();
        assertThat(questions.byCode(code.substring(1) + "A")).isEmpty();
    }

    @Test
    void goesToTheUnitThatMadeTheDocumentAndCountsOnceAnswered() {
        String code = questions.ask(question("分公司可以单独申请吗？", "", false));
        UUID id = id(code);
        assertThat(agenda.open(room.education.value(), 10))
                .anySatisfy(line -> assertThat(line.due()).isEqualTo(LocalDate.of(2026, 11, 30)));

        MvcTestResult answered = posted("/desk/policy-questions/" + id + "/answer", room.clerk, "text", "可以。\n依据第三条。");

        assertThat(answered).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/questions/" + code)).bodyText().contains("已答复", "依据第三条。");
        assertThat(agenda.open(room.education.value(), 10))
                .noneMatch(line -> line.title().contains("稳岗补贴"));
        assertThat(evidence.facts(
                        "ANSWER", List.of(room.education), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)))
                .hasSize(1);
    }

    @Test
    void belongsToItsUnitAndTheOpennessOfficeOnly() {
        UUID id = id(questions.ask(question("分公司可以单独申请吗？", "13900001234", false)));
        Person stranger = SignedAs.person(Role.CLERK);

        assertThat(page("/desk/policy-questions/" + id, stranger))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("分公司");
        assertThat(page("/desk/policy-questions", stranger)).bodyText().doesNotContain("分公司");
        assertThatThrownBy(() -> questions.answer(id, "答", stranger)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> questions.contactOf(id, stranger)).isInstanceOf(UnlawfulAct.class);
        assertThat(page("/desk/policy-questions/" + id, room.openness))
                .bodyText()
                .contains("分公司")
                .doesNotContain("13900001234");
        assertThat(questions.contactOf(id, room.clerk)).isEqualTo("13900001234");
    }

    @Test
    void movesToAnotherUnitWithTheSameLastDay() {
        UUID id = id(questions.ask(question("分公司可以单独申请吗？", "", false)));

        assertThatThrownBy(() -> questions.transfer(id, room.office.value(), " ", room.clerk))
                .hasMessageContaining("原因");
        questions.transfer(id, room.office.value(), "由办公室负责", room.clerk);

        assertThat(agenda.open(room.education.value(), 10))
                .noneMatch(line -> line.title().contains("稳岗补贴"));
        assertThat(agenda.open(room.office.value(), 10))
                .anySatisfy(line -> assertThat(line.due()).isEqualTo(LocalDate.of(2026, 11, 30)));
        assertThatThrownBy(() -> questions.answer(id, "答", room.clerk)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void whoIsNotAnsweredIsToldWhyAndCanStillBeReached() {
        String code = questions.ask(question("我要投诉某某饭店", "an@example.cn", false));

        questions.close(id(code), "属于投诉，请拨打12345。", room.clerk);

        assertThat(rows.findById(id(code)).orElseThrow().contactClosed()).isNotNull();
        assertThat(mvc.get().uri("/questions/" + code)).bodyText().contains("没有作答复的原因", "请拨打12345");
    }

    @Test
    @DisplayName("简明问答: becomes public only with consent, through review and the door, without the asker's own words")
    void isPublishedThroughTheDoorOnly() {
        UUID closed = id(questions.ask(question("不同意公开的问题", "", false)));
        questions.answer(closed, "答复。", room.clerk);
        assertThatThrownBy(() -> questions.draft(closed, room.clerk)).hasMessageContaining("没有同意公开");
        UUID id = id(questions.ask(question("分公司可以单独申请吗？我叫王小二。", "", true)));
        questions.answer(id, "可以。", room.clerk);
        ManuscriptId draft = questions.draft(id, room.clerk);
        ManuscriptFields fields = manuscripts.find(draft).orElseThrow().fields();
        assertThat(fields.kind()).isEqualTo(ItemKind.ANSWER);
        assertThatThrownBy(() -> publications.publish(draft, room.head)).isInstanceOf(UnlawfulAct.class);

        manuscripts.change(draft, fields.saying("分公司能否申请稳岗补贴", fields.body().replace("我叫王小二。", "")), null, room.clerk);
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        ItemNumber answer = publications.publish(draft, room.head);

        assertThat(mvc.get().uri(policy.path()))
                .bodyText()
                .contains("分公司能否申请稳岗补贴", answer.path())
                .doesNotContain("王小二");
        assertThat(mvc.get().uri(answer.path()))
                .bodyText()
                .contains(policy.path())
                .doesNotContain("王小二");
        assertThat(mvc.get().uri("/questions"))
                .bodyText()
                .contains("分公司能否申请稳岗补贴")
                .doesNotContain("王小二");
        publications.withdraw(answer, "内容有误", room.head);
        assertThat(mvc.get().uri(policy.path())).bodyText().doesNotContain("分公司能否申请稳岗补贴");
    }

    @Test
    void cannotBeAskedAboutWhatIsNoPolicyOrIsGone() {
        ItemNumber notice = room.published(PressRoom.notice("报名通知"));
        publications.withdraw(policy, "内容有误", room.head);

        assertThat(mvc.get().uri(notice.path() + "/questions/new")).hasStatus(404);
        assertThat(mvc.get().uri(policy.path() + "/questions/new")).hasStatus(404);
        assertThatThrownBy(() -> questions.ask(question("还能问吗，谢谢", "", false))).isInstanceOf(UnlawfulAct.class);
    }

    private MvcTestResult asked(String words, String contact, boolean consent, String pass) {
        return mvc.post()
                .uri(policy.path() + "/questions")
                .with(visitor.with(pass))
                .param("words", words)
                .param("contact", contact)
                .param("consent", String.valueOf(consent))
                .exchange();
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult posted(String address, Person person, String name, String value) {
        return mvc.post()
                .uri(address)
                .with(SignedAs.person(person))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    @Test
    @DisplayName("简明问答: turns yellow when the policy it rests on falls, and its keeper is told")
    void anAnswerOfAFallenPolicyTurnsYellow() {
        UUID id = id(questions.ask(question("分公司可以单独申请吗？", "", true)));
        questions.answer(id, "可以。", room.clerk);
        ManuscriptId draft = questions.draft(id, room.clerk);
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        ItemNumber answer = publications.publish(draft, room.head);
        assertThat(mvc.get().uri(answer.path())).bodyText().doesNotContain("内容可能不再适用");

        publications.withdraw(policy, "发布有误", room.head);

        assertThat(mvc.get().uri(answer.path())).bodyText().contains("本问答依据的", "已撤回，内容可能不再适用");
        assertThat(agenda.open(room.education.value(), 50))
                .anySatisfy(line -> assertThat(line.detail()).startsWith("简明问答所依据的"));
    }

    private NewQuestion question(String words, String contact, boolean consent) {
        return new NewQuestion(UUID.randomUUID(), policy, words, contact, consent);
    }

    private UUID id(String code) {
        return questions.byCode(code).orElseThrow().id();
    }
}
