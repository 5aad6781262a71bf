package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
@DisplayName("个人信息保护法第十九条: an asker's contact is kept no longer than answers may still have to be told")
class ContactRetentionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ContactRetention retention;

    @Autowired
    PolicyQuestions questions;

    @Autowired
    QuestionRows rows;

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

    @AfterEach
    void reset() {
        clock.reset();
    }

    private boolean hasContact(UUID id) {
        return rows.findById(id).orElseThrow().contactClosed() != null;
    }

    private List<String> audited(UUID id) {
        return database.sql("select act || '|' || subject || '|' || detail from audit_entry where detail like ?")
                .param("%" + id + "%")
                .query(String.class)
                .list();
    }

    @ParameterizedTest(name = "{0} days after the answer the contact is there: {1}")
    @CsvSource({"0,true", "179,true", "180,true", "181,false", "4000,false"})
    void isForgottenOnceItsTimeIsOver(int days, boolean there) {
        UUID id = room.answered("an@example.cn");

        clock.moveTo(TODAY.plusDays(days));
        retention.forget();

        assertThat(hasContact(id)).isEqualTo(there);
    }

    @ParameterizedTest(name = "{0} days after it was closed without an answer the contact is there: {1}")
    @CsvSource({"0,true", "180,true", "181,false"})
    void whoIsToldTheReasonByTelephoneCanBeCalled(int days, boolean there) {
        UUID id = room.asked("什么时候放假？", "13900001234", false);
        questions.close(id, "不是对政策的咨询。", room.press.clerk);

        clock.moveTo(TODAY.plusDays(days));
        retention.forget();

        assertThat(questions.contactOf(id, room.press.clerk)).isEqualTo(there ? "13900001234" : null);
        assertThat(questions.find(id).orElseThrow().stage()).isEqualTo(QuestionStage.CLOSED);
    }

    @Test
    void whatIsNotAnsweredKeepsItsContact() {
        UUID id = room.asked("分公司可以单独申请吗？", "an@example.cn", false);

        clock.moveTo(TODAY.plusYears(3));
        retention.forget();

        assertThat(hasContact(id)).isTrue();
    }

    @Test
    void aCorrectionBeginsTheTimeAnew() {
        UUID id = room.answered("an@example.cn");
        clock.moveTo(TODAY.plusDays(100));
        questions.correct(id, "更正：不可以。", room.press.clerk);

        clock.moveTo(TODAY.plusDays(200));
        retention.forget();
        assertThat(hasContact(id)).isTrue();
        clock.moveTo(TODAY.plusDays(281));
        retention.forget();
        assertThat(hasContact(id)).isFalse();
    }

    @Test
    @DisplayName("the trail says that it was done, and not what was erased")
    void theTrailAndTheHistoryTellItWithoutTheContact() {
        UUID id = room.answered("an@example.cn");
        clock.moveTo(TODAY.plusDays(200));

        retention.forget();

        assertThat(audited(id)).anySatisfy(entry -> assertThat(entry).contains("删除咨询人联系方式", "稳岗补贴"));
        assertThat(audited(id)).allSatisfy(entry -> assertThat(entry).doesNotContain("an@example.cn"));
        assertThat(room.desk("/desk/policy-questions/" + id, room.press.clerk))
                .bodyText()
                .contains("删除联系方式")
                .doesNotContain("an@example.cn");
    }

    @Test
    void doingItTwiceLeavesOneTrace() {
        UUID id = room.answered("an@example.cn");
        clock.moveTo(TODAY.plusDays(200));

        retention.forget();
        retention.forget();

        assertThat(audited(id).stream().filter(entry -> entry.contains("删除咨询人联系方式")))
                .hasSize(1);
    }

    @Test
    void aQuestionWithoutContactLeavesNoTrace() {
        UUID id = room.answered("");
        clock.moveTo(TODAY.plusDays(200));

        retention.forget();

        assertThat(audited(id)).noneMatch(entry -> entry.contains("删除咨询人联系方式"));
    }

    @Test
    void forgetsWhatCouldBeReadOnThePageToo() {
        UUID id = room.answered("13900001234");
        clock.moveTo(TODAY.plusDays(200));

        retention.forget();

        assertThat(hasContact(id)).isFalse();
        assertThat(questions.contactOf(id, room.press.clerk)).isNull();
    }

    @Test
    void theAskersPageStaysAndTheAnswerCanStillBePutRight() {
        String code = questions.ask(room.question("分公司可以单独申请吗？", "an@example.cn", false));
        UUID id = room.id(code);
        questions.answer(id, "可以。", room.press.clerk);
        clock.moveTo(TODAY.plusDays(200));
        retention.forget();

        questions.correct(id, "更正：可以，附上委托书。", room.press.clerk);

        assertThat(room.page("/questions/" + code)).bodyText().contains("附上委托书");
    }
}
