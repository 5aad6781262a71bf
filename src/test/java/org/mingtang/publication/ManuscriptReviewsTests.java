package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.DeskOfReviews;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewReturned;
import org.mingtang.review.ReviewView;
import org.mingtang.review.ReviewWithdrawn;
import org.mingtang.review.Reviews;
import org.mingtang.review.Stage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A draft and its review stay together, whichever of the two somebody takes back. */
@MingtangTest
class ManuscriptReviewsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    ManuscriptReviews returned;

    @Autowired
    Publications publications;

    @Autowired
    Reviews reviews;

    @Autowired
    Agenda agenda;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    @DisplayName("draft → check → returned → mended: taken back on the page of its review, it is written on")
    void goesOnBeingWrittenWhenItsReviewIsTakenBack() {
        ManuscriptId id = room.underReview(PressRoom.notice("在审核页撤回"));
        String page = "/desk/reviews/" + room.review(id).id();
        DeskOfReviews desk = new DeskOfReviews(mvc);
        assertThat(DeskOfReviews.text(desk.get(room.clerk, page))).contains("撤回稿件");

        assertThat(desk.post(room.clerk, page + "/withdraw")).hasRedirectedUrl(page);

        assertThat(stage(id)).isEqualTo(ManuscriptStage.WRITING);
        assertThat(view(id).history())
                .last()
                .returns("撤回送审", ManuscriptView.Step::act)
                .returns(room.clerk.name(), ManuscriptView.Step::name);
        manuscripts.change(id, PressRoom.notice("改好了"), null, room.clerk);
        manuscripts.submit(id, room.clerk);
        room.pass(id);
        assertThat(publications.publish(id, room.head)).isNotNull();
    }

    @Test
    void isTakenBackWhereItsReviewWasWithdrawnBefore() {
        ManuscriptId id = room.underReview(PressRoom.notice("先前锁住的"));
        reviews.withdraw(room.review(id).id(), room.clerk);
        stuck(id);

        manuscripts.takeBack(id, room.clerk);

        assertThat(stage(id)).isEqualTo(ManuscriptStage.WRITING);
        manuscripts.submit(id, room.clerk);
        assertThat(room.review(id).stage()).isEqualTo(Stage.UNDER_REVIEW);
    }

    @Test
    void isTakenBackWhereItsReviewPassedWithoutIt() {
        ManuscriptId id = room.approved(PressRoom.notice("审核办结而未通过"));
        stuck(id);

        manuscripts.takeBack(id, room.clerk);

        manuscripts.submit(id, room.clerk);
        room.pass(id);
        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    void comesBackWithAReasonWhenWhatPassedIsNotWhatItSays() {
        ManuscriptId id = room.underReview(PressRoom.notice("审核中被改"));
        database.sql("update manuscript set body = '<p>没有人看过的文字</p>' where id = ?")
                .param(id.value())
                .update();

        room.pass(id);

        assertThat(stage(id)).isEqualTo(ManuscriptStage.RETURNED);
        assertThat(view(id).history())
                .last()
                .satisfies(step -> assertThat(step.text()).contains("不一致", "重新送审"));
        assertThatThrownBy(() -> publications.publish(id, room.head)).isInstanceOf(UnlawfulAct.class);
        manuscripts.submit(id, room.clerk);
        room.pass(id);
        assertThat(stage(id)).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    void isMovedByNoEventThatItsReviewKnowsNothingOf() {
        ManuscriptId id = room.underReview(PressRoom.notice("没有的事"));
        ReviewView review = room.review(id);

        for (String kind : List.of("publication", "policy")) {
            events.publishEvent(new ReviewWithdrawn(review.id(), kind, id.toString(), UUID.randomUUID(), "某人"));
            events.publishEvent(new ReviewReturned(review.id(), kind, id.toString(), "没有退回"));
            events.publishEvent(new ReviewPassed(review.id(), kind, id.toString(), review.sha256()));
        }

        assertThat(stage(id)).isEqualTo(ManuscriptStage.UNDER_REVIEW);
        assertThat(view(id).history()).hasSize(2);
    }

    @Test
    void keepsTheRemarksWhenTheAuthorChangesTheKind() {
        ManuscriptId id = sentBack("改成政策文件");
        assertThat(returned.returned(id)).isPresent();
        assertThat(agendaTitles()).contains("退回修改：改成政策文件");

        manuscripts.change(id, policy("改成政策文件"), null, room.clerk);

        assertThat(returned.returned(id))
                .get()
                .satisfies(review ->
                        assertThat(review.returned().orElseThrow().opinion()).isEqualTo("缺少日期"));
    }

    @Test
    void leavesNoReviewBehindUnderTheFormerKind() {
        ManuscriptId id = sentBack("换了类型再送审");
        manuscripts.change(id, policy("换了类型再送审"), null, room.clerk);

        manuscripts.submit(id, room.clerk);

        assertThat(reviews.of("publication", id.toString())).get().returns(Stage.WITHDRAWN, ReviewView::stage);
        assertThat(reviews.of("policy", id.toString())).get().returns(Stage.UNDER_REVIEW, ReviewView::stage);
        assertThat(agendaTitles()).doesNotContain("退回修改：换了类型再送审");
        assertThat(stage(id)).isEqualTo(ManuscriptStage.UNDER_REVIEW);
    }

    @Test
    void leavesNothingOnTheAgendaWhenItIsGivenUpAfterItsReturn() {
        ManuscriptId id = sentBack("退回后作废");

        manuscripts.discard(id, "不再需要", room.head);

        assertThat(room.review(id).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(agendaTitles()).doesNotContain("退回修改：退回后作废", "退回后作废");
        assertThat(returned.returned(id)).isEmpty();
        assertThat(stage(id)).isEqualTo(ManuscriptStage.DISCARDED);
    }

    @Test
    void endsNoReviewThatPassed() {
        ManuscriptId id = room.approved(PressRoom.notice("通过后撤回再作废"));
        manuscripts.takeBack(id, room.clerk);

        manuscripts.discard(id, "不再需要", room.clerk);

        assertThat(room.review(id).stage()).isEqualTo(Stage.PASSED);
    }

    private ManuscriptId sentBack(String title) {
        ManuscriptId id = room.underReview(PressRoom.notice(title));
        reviews.sendBack(room.review(id).id(), "缺少日期", List.of(), room.head);
        return id;
    }

    private static ManuscriptFields policy(String title) {
        return ManuscriptFields.of("20-11", ItemKind.OTHER_POLICY, title, "<p>自2026年7月1日起施行。</p>")
                .dated(PressRoom.number(), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1), null);
    }

    /** As drafts stood that lost touch with their review. */
    private void stuck(ManuscriptId id) {
        database.sql("update manuscript set stage = 'UNDER_REVIEW' where id = ?")
                .param(id.value())
                .update();
    }

    private List<String> agendaTitles() {
        return agenda.open(room.education.value(), 50).stream()
                .map(line -> line.title())
                .toList();
    }

    private ManuscriptStage stage(ManuscriptId id) {
        return view(id).stage();
    }

    private ManuscriptView view(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow();
    }
}
