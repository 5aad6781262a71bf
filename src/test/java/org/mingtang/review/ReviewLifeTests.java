package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.review.DisclosureDecision.PROACTIVE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.ReviewView.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A draft's way through its review by the real acts. */
@MingtangTest
@RecordApplicationEvents
class ReviewLifeTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    @Autowired
    private ApplicationEvents events;

    private Town town;
    private Submission draft;

    @BeforeEach
    void found() {
        town = new Town(units);
        draft = town.draft();
    }

    @Test
    void passesItsThreeStepsInOrderAndIsApprovedAsItStood() {
        ReviewId id = passed();

        ReviewView view = reviews.find(id).orElseThrow();
        assertThat(view.stage()).isEqualTo(Stage.PASSED);
        assertThat(view.steps()).extracting(ReviewView.StepView::state).containsOnly(State.PASSED);
        assertThat(view.acts()).extracting(ActView::act).containsExactly(Act.SUBMIT, Act.PASS, Act.PASS, Act.APPROVE);
        assertThat(approval(draft)).hasValueSatisfying(approval -> {
            assertThat(approval.sha256()).isEqualTo(draft.text().sha256());
            assertThat(approval.disclosure()).isEqualTo(PROACTIVE);
            assertThat(approval.review()).isEqualTo(id);
        });
        assertThat(events.stream(ReviewPassed.class))
                .contains(new ReviewPassed(
                        id, draft.kind(), draft.subject(), draft.text().sha256()));
    }

    @Test
    void approvesNoOtherTextAndNothingBeforeTheLastStep() {
        ReviewId id = reviews.submit(draft, town.author);
        assertThat(approval(draft)).isEmpty();
        pass(id, "first", town.head);
        pass(id, "secrecy", town.secrecy);
        assertThat(approval(draft)).isEmpty();
        pass(id, "final", town.leader);

        assertThat(approval(Town.mended(draft, Town.text("义务教育招生通知", "一、报名时间。"))))
                .isEmpty();
        assertThat(approval(draft)).isPresent();
    }

    @Test
    void beginsANewReviewAfterItPassedAndTheOldApprovalIsOver() {
        ReviewId first = passed();

        ReviewId second = reviews.submit(draft, town.author);

        assertThat(second).isNotEqualTo(first);
        assertThat(approval(draft)).isEmpty();
        assertThat(reviews.of(draft.kind(), draft.subject()).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void returnsWithRemarksAndComesBackWhereItStoppedWhenNothingChanged() {
        ReviewId id = reviews.submit(draft, town.author);
        pass(id, "first", town.head);
        Remark remark = new Remark("body", 1, "报名办法", "请写明网上报名的网址");
        reviews.sendBack(id, "正文不完整", List.of(remark), town.secrecy);

        ReviewView returned = reviews.find(id).orElseThrow();
        assertThat(returned.stage()).isEqualTo(Stage.RETURNED);
        assertThat(returned.returned().orElseThrow().remarks()).containsExactly(remark);
        assertThat(events.stream(ReviewReturned.class))
                .contains(new ReviewReturned(id, draft.kind(), draft.subject(), "正文不完整"));

        assertThat(reviews.submit(draft, town.author)).isEqualTo(id);
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("secrecy");
    }

    @Test
    void beginsAgainAtTheFirstStepWhenAPartIsChanged() {
        ReviewId id = reviews.submit(draft, town.author);
        pass(id, "first", town.head);
        reviews.sendBack(id, "正文不完整", List.of(), town.secrecy);

        reviews.submit(Town.mended(draft, Town.text("义务教育招生通知", "一、报名时间。\n二、网上报名。")), town.author);

        ReviewView view = reviews.find(id).orElseThrow();
        assertThat(view.openStep()).isEqualTo("first");
        assertThat(view.round()).isEqualTo(2);
    }

    @Test
    void isTakenBackByItsAuthorsSideOnly() {
        ReviewId id = reviews.submit(draft, town.author);

        assertThatThrownBy(() -> reviews.withdraw(id, town.leader)).isInstanceOf(UnlawfulAct.class);
        reviews.withdraw(id, Town.person("方知远", town.education, Role.CLERK));

        assertThat(reviews.find(id).orElseThrow().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThatThrownBy(() -> pass(id, "first", town.head)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void isNotSubmittedTwiceAtATime() {
        reviews.submit(draft, town.author);

        assertThatThrownBy(() -> reviews.submit(draft, town.author))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("审核中");
    }

    @Test
    @DisplayName("四眼：nobody reviews what he wrote, submitted or changed")
    void isNotReviewedByThoseWhoWrote() {
        Person writingHead = Town.person("祝局", town.education, Role.HEAD, Role.CLERK);
        ReviewId id = reviews.submit(draft, Set.of(writingHead.account()), town.author);

        assertThatThrownBy(() -> pass(id, "first", writingHead))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("起草");
        pass(id, "first", town.head);
    }

    @Test
    @DisplayName("四眼：nobody stands on two steps, also not in another role")
    void isNotReviewedTwiceByOnePerson() {
        Person both = Town.person("苏明远", town.office, Role.OPENNESS_OFFICE, Role.LEADER);
        ReviewId id = reviews.submit(draft, town.author);
        pass(id, "first", town.head);
        pass(id, "secrecy", both);

        assertThatThrownBy(() -> pass(id, "final", both))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("一人只能审核一个步骤");
    }

    @Test
    void isNotPassedOnAStepThatIsOver() {
        ReviewId id = reviews.submit(draft, town.author);
        pass(id, "first", town.head);

        assertThatThrownBy(() -> pass(id, "first", town.head)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> pass(id, "first", town.secrecy))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已有人办理");
    }

    @Test
    @DisplayName("国办发〔2016〕80号: another disclosure needs a reason and begins the review again")
    void beginsAgainWhenAReviewerChangesTheDisclosure() {
        ReviewId id = reviews.submit(draft, town.author);
        pass(id, "first", town.head);

        reviews.pass(id, "secrecy", "涉及未公开的联系方式", Town.onRequest(), town.secrecy);

        ReviewView view = reviews.find(id).orElseThrow();
        assertThat(view.openStep()).isEqualTo("first");
        assertThat(view.disclosure()).isEqualTo(Town.onRequest());
        pass(id, "first", town.head, Town.onRequest());
        pass(id, "secrecy", town.secrecy, Town.onRequest());
        pass(id, "final", town.leader, Town.onRequest());
        assertThat(approval(draft).orElseThrow().disclosure()).isEqualTo(Town.onRequest());
    }

    @Test
    @DisplayName("国办发〔2016〕80号: refusal needs a ground and a reason")
    void isNotSubmittedWithADisclosureThatRestsOnNothing() {
        assertThatThrownBy(() -> reviews.submit(
                        Town.with(draft, new DisclosureDecision(Disclosure.NOT_DISCLOSED, null, " ")), town.author))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("法定依据")
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> reviews.submit(
                        Town.with(draft, new DisclosureDecision(Disclosure.ON_REQUEST, null, null)), town.author))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("理由");
    }

    @Test
    void isNoMatterOfStrangers() {
        ReviewId id = reviews.submit(draft, town.author);

        assertThatThrownBy(() -> pass(id, "first", town.leader))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不是“初审”这一步的审核人");
        assertThatThrownBy(() -> reviews.find(new ReviewId(UUID.randomUUID())).orElseThrow())
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    private ReviewId passed() {
        ReviewId id = reviews.submit(draft, town.author);
        pass(id, "first", town.head);
        pass(id, "secrecy", town.secrecy);
        pass(id, "final", town.leader);
        return id;
    }

    private void pass(ReviewId id, String step, Person by) {
        pass(id, step, by, PROACTIVE);
    }

    private void pass(ReviewId id, String step, Person by, DisclosureDecision disclosure) {
        reviews.pass(id, step, null, disclosure, by);
    }

    private java.util.Optional<Approval> approval(Submission of) {
        return reviews.approval(of.kind(), of.subject(), of.text());
    }
}
