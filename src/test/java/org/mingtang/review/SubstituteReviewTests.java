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
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.NewAccount;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reviews by a substitute, and whose agenda a review is on; with people who have accounts. */
@MingtangTest
class SubstituteReviewTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Waiting waiting;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester web;

    private Town town;
    private Person head;
    private Person deputy;
    private Submission draft;

    @BeforeEach
    void found() {
        town = new Town(units);
        head = account("沈怀谷", town.education, Role.HEAD);
        deputy = account("方知远", town.education, Role.CLERK);
        draft = town.draft();
    }

    @Test
    void reviewsForAnotherAndBothNamesAreRecorded() {
        appoint();
        ReviewId id = reviews.submit(draft, town.author);

        assertThat(DeskOfReviews.text(desk().get(deputy, "/desk/reviews"))).contains("/desk/reviews/" + id);
        pass(id, deputy);

        ActView act = reviews.find(id).orElseThrow().acts().get(1);
        assertThat(act.who()).isEqualTo("方知远（代 沈怀谷）");
        assertThat(DeskOfReviews.text(desk().get(town.author, "/desk/reviews/" + id + "/record")))
                .contains("方知远（代 沈怀谷）");
    }

    @Test
    void mayNothingOnceTheSubstitutionIsOver() {
        ReviewId id = reviews.submit(draft, town.author);

        assertThatThrownBy(() -> pass(id, deputy))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不是“初审”");
    }

    @Test
    @DisplayName("四眼：neither the substitute nor the one he stands in for may have written")
    void isHeldToFourEyesForBothPersons() {
        appoint();
        ReviewId written = reviews.submit(draft, deputy);
        ReviewId byHead = reviews.submit(town.draft(), head);

        assertThatThrownBy(() -> pass(written, deputy))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("起草");
        assertThatThrownBy(() -> pass(byHead, deputy))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("起草");
    }

    @Test
    @DisplayName("四眼：both of them stand on that step and on no other")
    void occupiesTheStepForBothPersons() {
        appoint();
        ReviewId id = reviews.submit(draft, town.author);
        pass(id, deputy);
        Person headAsLeader =
                new Person(head.account(), head.name(), town.office.value(), Set.of(Role.OPENNESS_OFFICE));
        Person deputyAsLeader =
                new Person(deputy.account(), deputy.name(), town.office.value(), Set.of(Role.OPENNESS_OFFICE));

        for (Person again : List.of(headAsLeader, deputyAsLeader)) {
            assertThatThrownBy(() -> reviews.pass(id, "secrecy", null, PROACTIVE, again))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("一人只能审核一个步骤");
        }
    }

    @Test
    void standsOnTheAgendaOfTheOnePersonWithItsDay() {
        ReviewId id = reviews.submit(draft, town.author);

        AgendaLine line = line(head).orElseThrow();
        assertThat(line.toString()).contains("初审", "2026-11-25", "/desk/reviews/" + id);
        assertThat(line(deputy)).as("no matter of a colleague who may not").isEmpty();
        reviews.pass(id, "first", null, PROACTIVE, head);
        assertThat(line(head)).isEmpty();
    }

    @Test
    void comesToTheSubstitutesAgendaWhenTheDaysBegin() {
        ReviewId id = reviews.submit(draft, town.author);
        appoint();
        waiting.refreshAll();

        assertThat(line(deputy)).isPresent();
        reviews.sendBack(id, "不完整", List.of(), head);
        assertThat(line(deputy)).isEmpty();
        assertThat(agenda.mine(town.author, 50).toString()).contains("退回修改");
        reviews.submit(draft, town.author);
        assertThat(agenda.mine(town.author, 50).toString()).doesNotContain("退回修改");
    }

    @Test
    @DisplayName("代审: ends with the account of the one stood in for; nobody acts in the name of one who has left")
    void mayNothingForOneWhoseAccountWasClosed() {
        ReviewId id = reviews.submit(draft, town.author);
        appoint();
        active(head, false);

        assertThatThrownBy(() -> pass(id, deputy))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不是“初审”");
        assertThat(DeskOfReviews.text(desk().get(deputy, "/desk/reviews"))).doesNotContain("/desk/reviews/" + id);
        active(head, true);
        pass(id, deputy);
        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("secrecy");
    }

    @Test
    @DisplayName("代审: a substitute whose account was closed is nobody for whom a draft waits")
    void waitsForNoSubstituteWhoseAccountWasClosed() {
        UnitId inside =
                SomeUnits.add(units, "人事科" + draft.subject(), "人事科" + draft.subject(), UnitKind.OFFICE, town.education);
        deputy = account("方知远", inside, Role.CLERK);
        appoint();
        ReviewId id = reviews.submit(draft, town.author);
        waiting.refreshAll();
        assertThat(line(deputy)).isPresent();

        active(deputy, false);

        assertThat(agenda.open(inside.value(), 50)).isEmpty();
        assertThat(line(head)).get().asString().contains(id.toString());
    }

    private void active(Person person, boolean active) {
        database.sql("update account set active = ? where id = ?")
                .params(active, person.account())
                .update();
        waiting.look(person.account());
    }

    private void appoint() {
        assertThat(desk().post(
                                head,
                                "/desk/review-substitutes",
                                "substitute",
                                deputy.account().toString(),
                                "from",
                                "2026-11-23",
                                "to",
                                "2026-11-30"))
                .hasRedirectedUrl("/desk/review-substitutes");
    }

    private void pass(ReviewId id, Person by) {
        reviews.pass(id, "first", null, PROACTIVE, by);
    }

    private java.util.Optional<AgendaLine> line(Person person) {
        return agenda.mine(person, 50).stream()
                .filter(line -> line.toString().contains("初审"))
                .findFirst();
    }

    private DeskOfReviews desk() {
        return new DeskOfReviews(web);
    }

    private Person account(String name, UnitId unit, Role role) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        NewAccount asked =
                new NewAccount(login, name, unit.value(), Set.of(role), null, "a quiet mountain path", false);
        return accounts.find(accounts.create(asked, Accounts.PROGRAM).value()).orElseThrow();
    }
}
