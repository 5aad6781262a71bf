package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.review.DisclosureDecision.PROACTIVE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.chain.Chain;

/** The aggregate by itself: every act in every stage, four eyes, decisions on disclosure. */
class ReviewOfOneMatterTests {

    private static final UnitId UNIT = new UnitId(UUID.randomUUID());

    private final Person author = person("叶知秋");
    private final Person head = person("沈怀谷");
    private final Person secrecy = person("苏明远");
    private final Person leader = person("顾清和");
    private final ReviewedText text = Town.text("通知", "一、时间。\n二、办法。");

    @ParameterizedTest
    @DisplayName("An act in a stage that does not allow it changes nothing at all")
    @EnumSource(Stage.class)
    void refusesEveryActThatItsStageDoesNotAllow(Stage stage) {
        for (Act act : Act.values()) {
            Review review = in(stage);
            Runnable attempt = attempt(act, review);
            if (attempt == null || stage.possibleActs().contains(act)) {
                continue;
            }
            String before = state(review);
            assertThatThrownBy(attempt::run).isInstanceOf(UnlawfulAct.class).hasMessageContaining(stage.label());
            assertThat(state(review)).as(act + " in " + stage).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void takesEveryActThatItsStageAllows(Stage stage) {
        for (Act act : stage.possibleActs()) {
            Review review = in(stage);
            Runnable attempt = attempt(act, review);
            if (attempt != null) {
                String before = state(review);
                attempt.run();
                assertThat(state(review)).as(act + " in " + stage).isNotEqualTo(before);
            }
        }
    }

    @Test
    @DisplayName("四眼: nobody is two things in one review, in whatever order he becomes them")
    void keepsPeopleApart() {
        Review review = submitted();
        assertThatThrownBy(() -> pass(review, "first", author)).hasMessageContaining("起草、修改或送审过本稿的人不能审核本稿");
        pass(review, "first", head);
        assertThatThrownBy(() -> pass(review, "secrecy", head)).hasMessageContaining("已在“初审”审核过的人不能再审核“保密审查”");
        assertThatThrownBy(() -> review.sendBack(Reviewer.self(head))).hasMessageContaining("一人只能审核一个步骤");
        pass(review, "secrecy", secrecy);
        assertThatThrownBy(() -> pass(review, "final", secrecy)).isInstanceOf(UnlawfulAct.class);
        pass(review, "final", leader);
        assertThat(review.stage()).isEqualTo(Stage.PASSED);
    }

    @Test
    @DisplayName("四眼: who stands in for another takes his place as well")
    void keepsSubstitutesApartFromThoseTheyStandInFor() {
        Review review = submitted();
        Person substitute = person("方知远");
        review.pass("first", new Reviewer(substitute, head), PROACTIVE);

        assertThatThrownBy(() -> pass(review, "secrecy", head)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> pass(review, "secrecy", substitute)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> review.pass("secrecy", new Reviewer(secrecy, author), PROACTIVE))
                .as("stands in for who wrote")
                .isInstanceOf(UnlawfulAct.class);
        assertThat(review.standings())
                .containsEntry(head.account(), "first")
                .containsEntry(substitute.account(), "first");
    }

    @Test
    void letsWhoReturnedItStandOnTheSameStepAgain() {
        Review review = submitted();
        review.sendBack(Reviewer.self(head));
        review.resubmit(draft(PROACTIVE), text, Set.of(author.account()), author, Instant.EPOCH);

        pass(review, "first", head);

        assertThat(review.course().open().orElseThrow().key()).isEqualTo("secrecy");
    }

    @Test
    @DisplayName("A reviewer who mended the draft himself has written it: another passes his step again")
    void takesAReviewerWhoWroteForAWriter() {
        Review review = submitted();
        pass(review, "first", head);
        review.sendBack(Reviewer.self(secrecy));

        review.resubmit(draft(PROACTIVE), text, Set.of(author.account(), head.account()), head, Instant.EPOCH);

        assertThat(review.course().open().orElseThrow().key()).isEqualTo("first");
        assertThat(review.isWriter(head.account())).isTrue();
        assertThatThrownBy(() -> pass(review, "first", head)).hasMessageContaining("起草");
        pass(review, "first", person("另一位科长"));
    }

    @Test
    void beginsOverWhenItComesFromAnotherUnit() {
        Review review = submitted();
        pass(review, "first", head);
        review.withdraw();
        Submission moved = new Submission(
                "publication", "公开信息", "1", new UnitId(UUID.randomUUID()), "通知", "/desk/drafts/1", text, PROACTIVE);

        review.resubmit(moved, text, Set.of(author.account()), author, Instant.EPOCH);

        assertThat(review.course().open().orElseThrow().key()).isEqualTo("first");
    }

    @ParameterizedTest(name = "policy {0}, proposed {1}: {2} steps")
    @DisplayName("国办发〔2016〕80号 一(一): a policy document not to be public goes to the openness office")
    @CsvSource({
        "false, PROACTIVE, 3",
        "false, ON_REQUEST, 3",
        "true, PROACTIVE, 3",
        "true, ON_REQUEST, 3",
        "true, NOT_DISCLOSED, 3"
    })
    void doesNotAskTheOpennessOfficeTwice(boolean policy, Disclosure proposed, int steps) {
        DisclosureDecision decision = proposed == Disclosure.PROACTIVE ? PROACTIVE : Town.closed();
        Review review =
                new Review(draft(decision), policy, Chain.BUILT_IN, Set.of(author.account()), author, Instant.EPOCH);

        assertThat(review.course().steps()).hasSize(steps);
    }

    @Test
    void addsTheOpennessOfficeWhereTheChainHasItNotAndTakesItOutAgain() {
        Chain two = new Chain(
                UUID.randomUUID(),
                null,
                null,
                1,
                List.of(Chain.BUILT_IN.steps().get(0), Chain.BUILT_IN.steps().get(2)));
        Review review = new Review(draft(PROACTIVE), true, two, Set.of(author.account()), author, Instant.EPOCH);
        assertThat(review.course().steps()).hasSize(2);

        review.pass("first", Reviewer.self(head), Town.closed());
        assertThat(review.course().steps())
                .extracting(step -> step.key())
                .containsExactly("first", "openness", "final");
        assertThat(review.course().open().orElseThrow().key())
                .as("on the first step his pass counts at once")
                .isEqualTo("openness");

        List<Act> acts = review.pass("openness", Reviewer.self(secrecy), PROACTIVE);
        assertThat(acts).containsExactly(Act.CHANGE_DISCLOSURE);
        assertThat(review.course().steps()).hasSize(2);
        assertThat(review.course().open().orElseThrow().key()).isEqualTo("first");
        pass(review, "first", head);
        assertThatThrownBy(() -> pass(review, "final", secrecy))
                .as("who stood on a step that is gone")
                .hasMessageContaining("公开机构审查");
    }

    @Test
    void changesTheDisclosureAndPassesInOneOnTheFirstStep() {
        Review review = submitted();

        assertThat(review.pass("first", Reviewer.self(head), Town.onRequest()))
                .containsExactly(Act.CHANGE_DISCLOSURE, Act.PASS);
        assertThat(review.pass("secrecy", Reviewer.self(secrecy), Town.onRequest()))
                .containsExactly(Act.PASS);
        assertThat(review.pass("final", Reviewer.self(leader), Town.onRequest()))
                .containsExactly(Act.APPROVE);
        assertThat(review.disclosure()).isEqualTo(Town.onRequest());
    }

    @Test
    void countsItsRoundsAndKnowsTheTextOfTheLast() {
        Review review = submitted();
        assertThat(review.round()).isEqualTo(1);
        review.withdraw();
        ReviewedText other = Town.text("通知", "改过。");
        review.resubmit(Town.mended(draft(PROACTIVE), other), text, Set.of(), author, Instant.EPOCH);

        assertThat(review.round()).isEqualTo(2);
        assertThat(review.sha256()).isEqualTo(other.sha256()).isNotEqualTo(text.sha256());
    }

    private Review in(Stage stage) {
        Review review = submitted();
        switch (stage) {
            case RETURNED -> review.sendBack(Reviewer.self(head));
            case WITHDRAWN -> review.withdraw();
            case PASSED -> {
                pass(review, "first", head);
                pass(review, "secrecy", secrecy);
                pass(review, "final", leader);
            }
            case UNDER_REVIEW -> {}
        }
        assertThat(review.stage()).isEqualTo(stage);
        return review;
    }

    /** Null for acts that others lead to. */
    private @org.jspecify.annotations.Nullable Runnable attempt(Act act, Review review) {
        return switch (act) {
            case PASS -> () -> pass(review, "first", head);
            case RETURN -> () -> review.sendBack(Reviewer.self(head));
            case WITHDRAW -> review::withdraw;
            case RESUBMIT -> () -> review.resubmit(draft(PROACTIVE), text, Set.of(), author, Instant.EPOCH);
            case CHANGE_DISCLOSURE -> () -> review.pass("first", Reviewer.self(head), Town.closed());
            case SUBMIT, APPROVE -> null;
        };
    }

    private static String state(Review review) {
        return review.stage() + " " + review.round() + " " + review.course().open() + " " + review.standings() + " "
                + review.disclosure();
    }

    private Review submitted() {
        return new Review(draft(PROACTIVE), false, Chain.BUILT_IN, Set.of(author.account()), author, Instant.EPOCH);
    }

    private Submission draft(DisclosureDecision disclosure) {
        return new Submission("publication", "公开信息", "1", UNIT, "通知", "/desk/drafts/1", text, disclosure);
    }

    private static void pass(Review review, String step, Person by) {
        review.pass(step, Reviewer.self(by), review.disclosure());
    }

    private static Person person(String name) {
        return Town.person(name, UNIT, Role.HEAD);
    }
}
