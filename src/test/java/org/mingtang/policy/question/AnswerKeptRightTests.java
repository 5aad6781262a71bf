package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A 简明问答 can be begun again after a dead end, and its unit is told when it no longer says what was answered. */
@MingtangTest
class AnswerKeptRightTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PolicyQuestions questions;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Agenda agenda;

    AskingRoom room;
    UUID question;
    ManuscriptId draft;

    @BeforeEach
    void draftAnAnswer() {
        room = new AskingRoom(beans);
        question = room.answered("");
        draft = drafted();
    }

    private ManuscriptId drafted() {
        return questions.draft(question, room.press.clerk);
    }

    private ItemNumber published(ManuscriptId one) {
        manuscripts.submit(one, room.press.clerk);
        room.press.pass(one);
        return publications.publish(one, room.press.head);
    }

    private String desk() {
        return "/desk/policy-questions/" + question;
    }

    private void correct() {
        questions.correct(question, "更正：不可以。", room.press.clerk);
    }

    private List<AgendaLine> stale() {
        return agenda.open(room.press.education.value(), 50).stream()
                .filter(line -> line.title().equals("更正已公开的问答"))
                .toList();
    }

    @Test
    @DisplayName("a discarded draft is no dead end: another one can be begun and published")
    void aGivenUpDraftMayBeBegunAgain() {
        manuscripts.discard(draft, "重写", room.press.clerk);
        assertThat(room.desk(desk(), room.press.clerk))
                .bodyText()
                .contains("起草简明问答", "可以重新起草")
                .doesNotContain("简明问答的稿件");

        ManuscriptId again = drafted();

        assertThat(again).isNotEqualTo(draft);
        published(again);
        assertThat(room.page(room.policy.path())).bodyText().contains("问答：分公司可以单独申请吗？");
    }

    @Test
    void aDraftThatIsOnItsWayIsTheOnlyOne() {
        manuscripts.submit(draft, room.press.clerk);

        assertThatThrownBy(this::drafted).isInstanceOf(UnlawfulAct.class).hasMessageContaining("已经起草");
        assertThat(room.desk(desk(), room.press.clerk))
                .bodyText()
                .contains("简明问答的稿件")
                .doesNotContain("可以重新起草");
    }

    @Test
    void onePublishedIsNotBegunAgainUntilItIsWithdrawn() {
        ItemNumber answer = published(draft);
        assertThatThrownBy(this::drafted).hasMessageContaining("已经起草");

        publications.withdraw(answer, "内容有误", room.press.head);

        assertThat(published(drafted())).isNotEqualTo(answer);
    }

    @Test
    @DisplayName("a corrected answer leaves its published 简明问答 on the agenda until it has a further version")
    void whatIsPublishedIsToBeCorrectedToo() {
        ManuscriptFields fields = manuscripts.find(draft).orElseThrow().fields();
        ItemNumber answer = published(draft);
        assertThat(stale()).isEmpty();

        correct();
        correct();
        assertThat(stale())
                .singleElement()
                .satisfies(line -> assertThat(line.href()).isEqualTo("/desk/items/" + answer));

        room.press.revised(answer, fields.saying(fields.title(), "<p>不可以。</p>"));
        assertThat(stale()).isEmpty();
    }

    @Test
    void whatIsWithdrawnNeedsNoCorrection() {
        ItemNumber answer = published(draft);
        correct();

        publications.withdraw(answer, "内容有误", room.press.head);

        assertThat(stale()).isEmpty();
    }

    @Test
    void whoCorrectsAnAnswerIsToldThatItsDraftSaysTheOldOne() {
        assertThat(told("更正：不可以。")).contains("原来的答复，请在发布前改过来");

        manuscripts.discard(draft, "不发了", room.press.clerk);
        assertThat(told("更正：可以。")).contains("答复已更正").doesNotContain("发布前");
    }

    @Test
    void ofAPublishedOneTheAgendaTells() {
        published(draft);

        assertThat(told("更正：不可以。")).contains("答复已更正").doesNotContain("发布前");
        assertThat(stale()).hasSize(1);
    }

    private String told(String answer) {
        return String.valueOf(room.send(desk() + "/correction", room.press.clerk, "text", answer)
                .getMvcResult()
                .getFlashMap()
                .get("notice"));
    }

    @Test
    void nothingIsStaleBeforeItIsPublished() {
        correct();

        assertThat(stale()).isEmpty();
    }
}
