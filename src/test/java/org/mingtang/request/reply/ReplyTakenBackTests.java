package org.mingtang.request.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStage;
import org.mingtang.request.Requests;
import org.mingtang.review.DeskOfReviews;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("第三十三条: the period runs on, so no answer may lie locked between its desk and its reviewers")
class ReplyTakenBackTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Replies replies;

    @Autowired
    ReplyOrgans organs;

    @Autowired
    Requests requests;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    RequestDesk desk;
    RequestId id;

    @BeforeEach
    void submitted() {
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
        replies.submit(id, RequestDesk.disclosing(), desk.clerk);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void isInHandAgainWhenItIsTakenBackOnThePageOfItsReview() {
        String page = "/desk/reviews/" + desk.review(id).id();

        assertThat(new DeskOfReviews(mvc).post(desk.clerk, page + "/withdraw")).hasRedirectedUrl(page);
        replies.withdrawn(id, desk.clerk.name());

        assertThat(stage()).isEqualTo(RequestStage.IN_HAND);
        assertThat(requests.history(id))
                .filteredOn(step -> String.valueOf(step.text()).contains(desk.clerk.name() + "在审核页面撤回"))
                .as("told twice, noted once")
                .hasSize(1);
        desk.approved(id, RequestDesk.disclosing());
        assertThat(stage()).isEqualTo(RequestStage.APPROVED);
    }

    @Test
    void staysWithItsReviewersWhenNobodyTookItBack() {
        replies.withdrawn(id, "某人");
        assertThat(stage()).isEqualTo(RequestStage.IN_REVIEW);

        replies.takeBack(id, desk.clerk);
        replies.submit(id, RequestDesk.disclosing(), desk.clerk);
        replies.withdrawn(id, "某人");

        assertThat(stage()).as("told late").isEqualTo(RequestStage.IN_REVIEW);
    }

    @Test
    void isTakenBackWhereItsReviewWasWithdrawnBefore() {
        reviews.withdraw(desk.review(id).id(), desk.clerk);
        await().atMost(Duration.ofSeconds(30)).until(() -> untold() == 0);
        database.sql("update request_case set stage = 'IN_REVIEW' where id = ?")
                .param(id.value())
                .update();

        replies.takeBack(id, desk.clerk);

        assertThat(stage()).isEqualTo(RequestStage.IN_HAND);
    }

    @Test
    void comesBackWhenTheLetterIsNoMoreTheOneThatPassed() {
        organs.enter(
                desk.education,
                new ReplyOrgans.Entered(null, null, null, "https://fuyi-new.yunlu.example", null),
                desk.head);

        desk.pass(id);

        assertThat(stage()).isEqualTo(RequestStage.IN_HAND);
        assertThat(requests.history(id))
                .anySatisfy(step -> assertThat(String.valueOf(step.text())).contains("不一致", "重新送审"));
        desk.approved(id, RequestDesk.disclosing());
        assertThat(stage()).isEqualTo(RequestStage.APPROVED);
    }

    private int untold() {
        return database.sql("select count(*) from event_publication where event_type like '%ReviewWithdrawn'"
                        + " and serialized_event like '%' || ? || '%'")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private RequestStage stage() {
        return desk.view(id).stage();
    }
}
