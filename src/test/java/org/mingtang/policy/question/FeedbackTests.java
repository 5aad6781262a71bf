package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@DisplayName("这份政策好用吗: figures for everybody, words for the unit and the openness office")
class FeedbackTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Feedback feedback;

    @Autowired
    Items items;

    @Autowired
    Publications publications;

    @Autowired
    MovableClock clock;

    @Autowired
    Agenda agenda;

    AskingRoom room;

    @BeforeEach
    void publish() {
        clock.reset();
        room = new AskingRoom(beans);
    }

    private MvcTestResult judged(String judgement, String words, String pass) {
        return room.visit(room.policy.path() + "/feedback", pass, "judgement", judgement, "words", words);
    }

    private String pass() {
        return room.visitor.pass(FeedbackController.FORM);
    }

    @Test
    void tellsFiguresToAllAndWordsToTheUnit() {
        assertThat(judged("POOR", "材料太多", pass())).hasStatus(303);
        assertThat(judged("GOOD", "", pass())).hasStatus(303);

        assertThat(room.page(room.policy.path()))
                .bodyText()
                .contains("好用 1 · 一般 0 · 不好用 1")
                .doesNotContain("材料太多");
        String words = "/desk/policy-feedback/" + room.policy;
        assertThat(room.desk("/desk/policy-feedback", room.press.clerk))
                .bodyText()
                .contains("稳岗补贴");
        assertThat(room.desk(words, room.press.clerk)).bodyText().contains("材料太多");
        assertThat(room.desk(words, room.press.openness)).bodyText().contains("材料太多");
        assertThat(room.desk(words, SignedAs.person(Role.CLERK))).bodyText().doesNotContain("材料太多");
    }

    @Test
    void aCharacterThatNoTextHasIsLeftOut() {
        assertThat(judged("POOR", "材料\u0000太多", pass())).hasStatus(303);
        assertThat(judged("GOOD", "\u0000", pass())).hasStatus(303);

        assertThat(feedback.words(room.policy.value(), List.of(room.press.education.value())))
                .singleElement()
                .satisfies(said -> assertThat(said.words()).isEqualTo("材料太多"));
        assertThat(feedback.of(room.policy.value()).all()).isEqualTo(2);
    }

    @Test
    void theSameSubmissionCountsOnce() {
        String pass = pass();

        assertThat(judged("FAIR", "还行", pass)).hasStatus(303);
        assertThat(judged("FAIR", "还行", pass)).hasStatus(303);

        assertThat(feedback.of(room.policy.value()).all()).isEqualTo(1);
        assertThat(feedback.words(room.policy.value(), List.of(room.press.education.value())))
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "Words go on the agenda of the unit until its people have read them; the office above reading changes nothing")
    void wordsGoOnTheAgenda() {
        assertThat(judged("GOOD", "", pass())).hasStatus(303);
        assertThat(onAgenda()).isEmpty();
        assertThat(judged("POOR", "材料太多", pass())).hasStatus(303);
        assertThat(judged("FAIR", "窗口太少", pass())).hasStatus(303);
        assertThat(onAgenda())
                .singleElement()
                .satisfies(line -> assertThat(line.href()).isEqualTo("/desk/policy-feedback/" + room.policy));
        assertThat(room.desk("/desk/policy-feedback", room.press.clerk))
                .bodyText()
                .contains("2 条未读");

        assertThat(room.desk(words(), room.press.openness)).bodyText().contains("材料太多");
        assertThat(onAgenda()).hasSize(1);
        assertThat(room.desk(words(), room.press.clerk)).bodyText().contains("材料太多", "窗口太少", ">新<");
        assertThat(onAgenda()).isEmpty();
        assertThat(room.desk(words(), room.press.clerk)).bodyText().doesNotContain(">新<");
        assertThat(room.desk("/desk/policy-feedback", room.press.clerk))
                .bodyText()
                .doesNotContain("未读");

        assertThat(judged("POOR", "又多了一份材料", pass())).hasStatus(303);
        assertThat(onAgenda()).hasSize(1);
    }

    @Test
    void whatArrivesAfterThePageWasDrawnStaysUnread() {
        List<UUID> units = List.of(room.press.education.value());
        assertThat(judged("POOR", "材料太多", pass())).hasStatus(303);
        List<FeedbackSaid> shown = feedback.words(room.policy.value(), units);
        assertThat(judged("FAIR", "窗口太少", pass())).hasStatus(303);

        feedback.read(room.policy.value(), shown, room.press.clerk, units);

        assertThat(feedback.of(room.policy.value()).unread()).isEqualTo(1);
        assertThat(onAgenda()).hasSize(1);
        assertThat(feedback.words(room.policy.value(), units))
                .extracting(FeedbackSaid::words, FeedbackSaid::fresh)
                .containsExactly(tuple("窗口太少", true), tuple("材料太多", false));
    }

    @Test
    @DisplayName("政策评价 is what it is called everywhere: on the policy's page, on its form, on the desk")
    void itHasOneName() {
        judged("POOR", "材料太多", pass());
        assertThat(room.page(room.policy.path())).bodyText().contains("政策评价：这份政策好用吗");
        assertThat(room.page(room.policy.path() + "/feedback"))
                .bodyText()
                .contains("<title>政策评价", "<h1>政策评价：这份政策好用吗</h1>", "› 政策评价</nav>");
        for (String desk : List.of("/desk/policy-feedback", words())) {
            assertThat(room.desk(desk, room.press.clerk)).bodyText().contains("<title>政策评价");
        }
    }

    private String words() {
        return "/desk/policy-feedback/" + room.policy;
    }

    private List<AgendaLine> onAgenda() {
        return agenda.open(room.press.education.value(), 50).stream()
                .filter(line -> line.href().startsWith("/desk/policy-feedback"))
                .toList();
    }

    @Test
    void whatIsMissingOrTooLongIsToldAndKept() {
        assertThat(judged("", "没选", pass())).hasStatus(422).bodyText().contains("请选“好用”", "没选");
        assertThat(judged("GOOD", "长".repeat(1001), pass()))
                .hasStatus(422)
                .bodyText()
                .contains("建议最多 1000 字");
        assertThat(judged("GOOD", "长".repeat(1000), pass())).hasStatus(303);
        assertThat(judged("SPLENDID", "", pass())).hasStatus(400);
        assertThat(feedback.of(room.policy.value()).all()).isEqualTo(1);
    }

    @Test
    void nobodyJudgesWhatIsNoPolicyOrIsGone() {
        String news = room.press.published(PressRoom.notice("报名通知")).path();
        publications.withdraw(room.policy, "内容有误", room.press.head);

        assertThat(room.page(room.policy.path() + "/feedback")).hasStatus(404);
        assertThat(judged("GOOD", "", pass())).hasStatus(404);
        assertThat(room.page(news + "/feedback")).hasStatus(404);
    }

    @Test
    void signsInWordsAreNoMarkup() {
        judged("POOR", "<script>alert(1)</script>", pass());

        assertThat(room.desk("/desk/policy-feedback/" + room.policy, room.press.clerk))
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void withoutAnyJudgementItSaysSo() {
        assertThat(feedback.of(room.policy.value()).sentence()).isEqualTo("还没有人评价");
        assertThat(room.page(room.policy.path() + "/feedback")).bodyText().contains("还没有人评价");
        assertThat(room.page(room.policy.path() + "/feedback?thanks=true")).hasStatusOk();
        assertThatThrownBy(() -> feedback.give(
                        UUID.randomUUID(), items.find(room.policy).orElseThrow(), Judgement.GOOD, "长".repeat(1001)))
                .hasMessageContaining("1000");
    }

    @Test
    void theDeskIsForThoseWhoReadPublications() {
        for (Role role : Role.values()) {
            Person person = SignedAs.person(role);
            int status = person.may(Permission.READ_PUBLICATIONS) ? 200 : 403;
            assertThat(room.desk("/desk/policy-feedback", person))
                    .as(role.name())
                    .hasStatus(status);
            assertThat(room.desk("/desk/policy-feedback/" + room.policy, person))
                    .as(role.name())
                    .hasStatus(status);
        }
    }
}
