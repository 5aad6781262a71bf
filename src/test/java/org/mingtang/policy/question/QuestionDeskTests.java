package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
class QuestionDeskTests {

    private static final List<String> ACTS = List.of("answer", "correction", "transfer", "closing", "draft", "contact");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PolicyQuestions questions;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    AskingRoom room;

    @BeforeEach
    void publish() {
        clock.reset();
        room = new AskingRoom(beans);
    }

    private String address(UUID id, String act) {
        return "/desk/policy-questions/" + id + "/" + act;
    }

    private UUID asked() {
        return room.asked("分公司可以单独申请吗？", "13900001234", true);
    }

    @Test
    @DisplayName("every role at every act: only keepers of the unit and the openness office work on a question")
    void whoMayWorkOnAQuestion() {
        UUID id = asked();
        for (Role role : Role.values()) {
            Person own = PressRoom.person("来人", room.press.education, role);
            Person stranger = PressRoom.person("外人", new PressRoom(beans).education, role);
            for (String act : ACTS) {
                if (!own.may(Permission.KEEP_POLICIES)) {
                    assertThat(room.send(address(id, act), own, "text", "答", "reason", "因"))
                            .as(role + " " + act)
                            .hasStatus(403);
                }
                if (stranger.may(Permission.KEEP_POLICIES)) {
                    assertThat(room.send(address(id, act), stranger, "text", "答", "reason", "因"))
                            .as(role + " " + act)
                            .hasStatus(409)
                            .bodyText()
                            .doesNotContain("13900001234");
                }
            }
            assertThat(room.desk("/desk/policy-questions/" + id, own))
                    .as(role.name())
                    .hasStatus(own.may(Permission.READ_PUBLICATIONS) ? 200 : 403);
        }
        assertThat(room.desk("/desk/policy-questions/" + id, room.press.clerk))
                .bodyText()
                .contains("待答复");
    }

    @Test
    @DisplayName("the contact is shown to who works on it, on demand, and that is noted")
    void theContactIsShownOnDemandAndNoted() {
        UUID id = asked();
        assertThat(room.desk("/desk/policy-questions/" + id, room.press.clerk))
                .bodyText()
                .doesNotContain("13900001234");

        assertThat(room.send(address(id, "contact"), room.press.clerk))
                .bodyText()
                .contains("13900001234");

        List<String> audited = database.sql("select act || subject || detail from audit_entry where detail like ?")
                .param("%" + id + "%")
                .query(String.class)
                .list();
        assertThat(audited).anyMatch(entry -> entry.contains("查看咨询人联系方式"));
        assertThat(audited).noneMatch(entry -> entry.contains("13900001234"));
    }

    @Test
    void withoutAContactThePageSaysSo() {
        UUID id = room.asked("分公司可以单独申请吗？", "", true);

        assertThat(room.send(address(id, "contact"), room.press.clerk))
                .bodyText()
                .contains("没有留联系方式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "00000000-0000-0000-0000-000000000000"})
    void aTransferToNowhereIsRefusedWithASentence(String unit) {
        assertThat(room.send(address(asked(), "transfer"), room.press.clerk, "unit", unit, "reason", "不归我们"))
                .hasStatus(409)
                .bodyText()
                .contains("请选择要转给的单位");
    }

    @Test
    void aTransferToItselfIsRefused() {
        assertThat(room.send(
                        address(asked(), "transfer"),
                        room.press.clerk,
                        "unit",
                        room.press.education.value().toString(),
                        "reason",
                        "转"))
                .hasStatus(409)
                .bodyText()
                .contains("已经在这个单位");
    }

    @ParameterizedTest
    @CsvSource({"answer,text,请写答复", "transfer,reason,请写明转办的原因", "closing,reason,请写明不作答复的原因"})
    void anActWithoutWordsIsRefused(String act, String field, String sentence) {
        UUID id = asked();
        String unit = room.press.office.value().toString();

        assertThat(room.send(address(id, act), room.press.clerk, field, " ", "unit", unit))
                .hasStatus(409)
                .bodyText()
                .contains(sentence);
        assertThat(room.send(address(id, act), room.press.clerk, field, "长".repeat(5001), "unit", unit))
                .hasStatus(409)
                .bodyText()
                .contains(sentence);
    }

    @Test
    void whatIsAnsweredIsOnlyCorrectedAndTheFormerAnswerStays() {
        UUID id = room.answered("");

        assertThatThrownBy(() -> questions.answer(id, "再答", room.press.clerk)).hasMessageContaining("不能答复");
        assertThatThrownBy(() -> questions.close(id, "不答", room.press.clerk)).hasMessageContaining("不能办结");
        assertThat(room.send(address(id, "correction"), room.press.clerk, "text", "更正：不可以。"))
                .hasStatus3xxRedirection();
        assertThat(room.desk("/desk/policy-questions/" + id, room.press.clerk))
                .bodyText()
                .contains("更正：不可以。", "原答复：可以。");
    }

    @Test
    void aSecondDraftOfTheSameQuestionIsRefused() {
        UUID id = room.answered("");
        questions.draft(id, room.press.clerk);

        assertThatThrownBy(() -> questions.draft(id, room.press.clerk)).hasMessageContaining("已经起草");
    }

    @Test
    @DisplayName("a 简明问答 that is revised is listed under its new title")
    void aRevisedAnswerHasItsNewTitleOnThePolicysPage() {
        UUID id = room.answered("");
        ManuscriptId draft = questions.draft(id, room.press.clerk);
        ManuscriptFields fields = manuscripts.find(draft).orElseThrow().fields();
        manuscripts.submit(draft, room.press.clerk);
        room.press.pass(draft);
        ItemNumber answer = publications.publish(draft, room.press.head);
        assertThat(room.page(room.policy.path())).bodyText().contains("问答：分公司可以单独申请吗？");

        room.press.revised(answer, fields.saying("问答：分公司怎样申请", fields.body()));

        assertThat(room.page(room.policy.path()))
                .bodyText()
                .contains("问答：分公司怎样申请")
                .doesNotContain("问答：分公司可以单独");
        assertThat(room.page("/questions")).bodyText().contains("问答：分公司怎样申请");
    }

    @Test
    @DisplayName("two clicks at the same moment are one question with one address")
    void twoClicksAtOnceAreOneQuestion() throws Exception {
        String pass = room.visitor.pass(AskController.FORM);
        Callable<String> click =
                () -> room.visit(room.policy.path() + "/questions", pass, "words", "分公司可以单独申请吗？", "contact", "")
                        .getResponse()
                        .getRedirectedUrl();
        ExecutorService both = Executors.newFixedThreadPool(3);
        Set<String> addresses = new TreeSet<>();
        try {
            for (Future<String> each : both.invokeAll(List.of(click, click, click))) {
                addresses.add(String.valueOf(each.get()));
            }
        } finally {
            both.shutdown();
        }

        assertThat(addresses).hasSize(1).allSatisfy(each -> assertThat(each).matches("/questions/[A-Za-z0-9_-]{22}"));
    }

    @ParameterizedTest
    @CsvSource({
        "an@example.cn,true",
        "13900001234,true",
        "0599-6120018,true",
        "+86 139 0000 1234,true",
        "'',true",
        "'  ',true",
        "an@example,false",
        "an@@example.cn,false",
        "微信号abc,false",
        "'a@b.cn,c@d.cn',false",
        "'a@b.cn\nBcc: x@y.cn',false",
        "12345,false"
    })
    void aContactIsAMailAddressOrATelephone(String contact, boolean fits) {
        List<Refusal> refusals =
                new NewQuestion(UUID.randomUUID(), new ItemNumber(1), "这是一个问题吗？", contact, false).refusals();

        assertThat(refusals.isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"4,false", "5,true", "2000,true", "2001,false"})
    void aQuestionHasFiveToTwoThousandCharacters(int length, boolean fits) {
        NewQuestion question =
                new NewQuestion(UUID.randomUUID(), new ItemNumber(1), " " + "问".repeat(length) + "\n", "", false);

        assertThat(question.refusals().isEmpty()).isEqualTo(fits);
        if (!fits) {
            assertThatThrownBy(() -> questions.ask(question)).isInstanceOf(UnlawfulAct.class);
        }
    }

    @Test
    void whoGuessesAnAddressFindsNothing() {
        String code = questions.ask(room.question("分公司可以单独申请吗？", "", false));
        char first = code.charAt(0) == 'A' ? 'B' : 'A';

        assertThat(room.page("/questions/" + first + code.substring(1))).hasStatus(404);
        assertThat(room.page("/questions/" + code.toLowerCase() + "x")).hasStatus(404);
        assertThat(room.page("/questions/" + code.substring(1))).hasStatus(404);
    }
}
