package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.DisclosureDecision.PROACTIVE;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Two at once: one act counts, the other is refused and leaves nothing. */
@MingtangTest
class ReviewRacesTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    private Town town;
    private Submission draft;

    @BeforeEach
    void found() {
        town = new Town(units);
        draft = town.draft();
    }

    @Test
    @DisplayName("Two heads pass the same step at the same time: one of them stands on it")
    void passesAStepOnce() throws Exception {
        Person other = Town.person("祝副局", town.education, Role.HEAD);
        for (int round = 0; round < 4; round++) {
            draft = town.draft();
            ReviewId id = reviews.submit(draft, town.author);

            int done = atOnce(
                    () -> reviews.pass(id, "first", null, PROACTIVE, town.head),
                    () -> reviews.pass(id, "first", null, PROACTIVE, other));

            assertThat(done).isEqualTo(1);
            ReviewView view = reviews.find(id).orElseThrow();
            assertThat(view.openStep()).isEqualTo("secrecy");
            assertThat(view.acts()).extracting(ActView::act).containsExactly(Act.SUBMIT, Act.PASS);
        }
    }

    @Test
    void passesOrReturnsButNotBoth() throws Exception {
        Person other = Town.person("祝副局", town.education, Role.HEAD);
        ReviewId id = reviews.submit(draft, town.author);

        int done = atOnce(
                () -> reviews.pass(id, "first", null, PROACTIVE, town.head),
                () -> reviews.sendBack(id, "不完整", List.of(), other));

        ReviewView view = reviews.find(id).orElseThrow();
        // Whoever is second may find the next step open, on which he may not stand.
        assertThat(done).isEqualTo(1);
        assertThat(view.acts()).hasSize(2);
        assertThat(view.stage() == Stage.RETURNED).isEqualTo(view.acts().get(1).act() == Act.RETURN);
    }

    @Test
    void approvesOnceAtTheLastStep() throws Exception {
        Person other = Town.person("另一位领导", town.office, Role.LEADER);
        ReviewId id = reviews.submit(draft, town.author);
        reviews.pass(id, "first", null, PROACTIVE, town.head);
        reviews.pass(id, "secrecy", null, PROACTIVE, town.secrecy);

        int done = atOnce(
                () -> reviews.pass(id, "final", null, PROACTIVE, town.leader),
                () -> reviews.pass(id, "final", null, PROACTIVE, other),
                () -> reviews.withdraw(id, town.author));

        assertThat(done).isEqualTo(1);
        assertThat(reviews.find(id).orElseThrow().stage()).isIn(Stage.PASSED, Stage.WITHDRAWN);
        assertThat(reviews.find(id).orElseThrow().acts()).hasSize(4);
    }

    @Test
    @DisplayName("一事一审: submitted twice at the same time, a matter has one review")
    void beginsOneReviewForOneMatter() throws Exception {
        int done = atOnce(
                () -> reviews.submit(draft, town.author),
                () -> reviews.submit(draft, town.author),
                () -> reviews.submit(draft, town.author));

        assertThat(done).isEqualTo(1);
        assertThat(reviews.of(draft.kind(), draft.subject()).orElseThrow().acts())
                .extracting(ActView::act)
                .containsExactly(Act.SUBMIT);
    }

    /** How many were done; each of the others was refused in a way the desk knows to tell. */
    private static int atOnce(Runnable... acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (Runnable act : acts) {
                all.add(people.submit(() -> {
                    start.await();
                    try {
                        act.run();
                        return true;
                    } catch (UnlawfulAct | OptimisticLockingFailureException | OptimisticLockException refused) {
                        return false;
                    }
                }));
            }
            start.countDown();
            int done = 0;
            for (Future<Boolean> each : all) {
                done += each.get() ? 1 : 0;
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
