package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.mingtang.review.chain.Chains;
import org.mingtang.review.chain.ChainsOf;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft never waits for nobody: the office has it on its agenda until somebody may review it. */
@MingtangTest
class NobodyToReviewTests {

    @Autowired
    private Reviews reviews;

    @Autowired
    private AllReviews all;

    @Autowired
    private Waiting waiting;

    @Autowired
    private Chains chains;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Agenda agenda;

    @Autowired
    private JdbcClient database;

    private final String kind = "kind-" + UUID.randomUUID();
    private UnitId office;
    private UnitId bureau;
    private Person author;
    private Person first;
    private Person second;
    private Person editor;

    @BeforeEach
    void found() {
        UnitId government = SomeUnits.district(units);
        String name = units.find(government).orElseThrow().name();
        office = SomeUnits.add(units, name + "办公室", name + "办公室", UnitKind.DEPARTMENT, government);
        bureau = SomeUnits.department(units, government, "教育局");
        author = person("叶知秋", bureau, Role.CLERK);
        first = person("沈怀谷", bureau, Role.HEAD);
        second = person("柏青川", office, Role.HEAD);
        editor = person("苏明远", office, Role.OPENNESS_OFFICE);
        put(step("first", "初审", first), step("last", "终审", second));
    }

    @Test
    void isSilentWhileSomebodyMayReview() {
        reviews.submit(draft(), author);

        assertThat(stuck()).isEmpty();
        assertThat(agenda.open(bureau.value(), 100))
                .extracting(AgendaLine::title)
                .contains("初审：招生通知");
    }

    @Test
    @DisplayName("When the only named person leaves, the office is told; when he is back, it is not any more")
    void tellsTheOfficeWhenTheOnlyReviewerLeaves() {
        ReviewId id = reviews.submit(draft(), author);

        active(first, false);
        assertThat(stuck()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("无人可审：招生通知");
            assertThat(line.detail()).contains("“初审”没有能审核的人");
            assertThat(line.href()).isEqualTo("/desk/reviews/" + id);
        });

        active(first, true);
        assertThat(stuck()).isEmpty();
    }

    @Test
    void tellsTheOfficeOfAStepReachedLaterAndOfTheAuthorWhoIsTheOnlyReviewer() {
        active(second, false);
        ReviewId id = reviews.submit(draft(), author);
        assertThat(stuck()).isEmpty();

        pass(id, "first", first);
        assertThat(stuck()).hasSize(1);

        reviews.withdraw(id, author);
        assertThat(stuck()).isEmpty();
        reviews.submit(draft(), List.of(), first);
        assertThat(stuck()).as("who wrote it cannot review it").hasSize(1);
    }

    @Test
    void findsOutEachMorningWhatNobodyTold() {
        reviews.submit(draft(), author);
        database.sql("update account set active = false where id = ?")
                .param(first.account())
                .update();
        assertThat(stuck()).isEmpty();

        waiting.refreshAll();

        assertThat(stuck()).hasSize(1);
    }

    @Test
    @DisplayName("A draft that hangs goes by the chain now in force once it is taken back and submitted again")
    void takesTheChainNowInForceWhereItHung() {
        Submission draft = draft();
        ReviewId id = reviews.submit(draft, author);
        pass(id, "first", first);
        active(second, false);
        Person third = person("顾清和", office, Role.HEAD);
        put(step("first", "初审", third), step("second", "复审", first));

        reviews.withdraw(id, author);
        reviews.submit(draft, author);

        assertThat(all.findById(id.value()).orElseThrow().course().steps())
                .extracting(Step::name)
                .containsExactly("初审", "复审");
        assertThat(stuck()).isEmpty();
        assertThatThrownBy(() -> pass(id, "first", first)).isInstanceOf(UnlawfulAct.class);
        pass(id, "first", third);
        pass(id, "second", first);
        assertThat(reviews.approval(draft.kind(), draft.subject(), draft.text()))
                .isPresent();
    }

    @Test
    @DisplayName("Who wrote it does not review it under the new chain either")
    void remembersTheWritersUnderTheNewChain() {
        Submission draft = draft();
        ReviewId id = reviews.submit(draft, List.of(second.account()), author);
        active(first, false);
        put(step("only", "审核", second));

        reviews.withdraw(id, author);
        reviews.submit(draft, author);

        assertThatThrownBy(() -> pass(id, "only", second))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("起草、修改或送审过本稿的人不能审核本稿");
        assertThat(stuck()).hasSize(1);
    }

    @Test
    @DisplayName("A draft that does not hang keeps its chain and what was passed, whatever is in force by now")
    void keepsItsChainWhereItDoesNotHang() {
        Submission draft = draft();
        ReviewId id = reviews.submit(draft, author);
        pass(id, "first", first);
        put(step("new", "新的", first));

        reviews.withdraw(id, author);
        reviews.submit(draft, author);

        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("last");
        pass(id, "last", second);
        assertThat(reviews.approval(draft.kind(), draft.subject(), draft.text()))
                .isPresent();
    }

    @Test
    void changesNothingWhereTheChainIsTheSame() {
        Submission draft = draft();
        ReviewId id = reviews.submit(draft, author);
        pass(id, "first", first);
        active(second, false);

        reviews.withdraw(id, author);
        reviews.submit(draft, author);

        assertThat(reviews.find(id).orElseThrow().openStep()).isEqualTo("last");
        assertThat(stuck()).hasSize(1);
    }

    private Submission draft() {
        return new Submission(
                kind,
                "公开信息",
                UUID.randomUUID().toString(),
                bureau,
                "招生通知",
                "/desk/drafts/1",
                Town.text("招生通知", "一、报名时间。"),
                DisclosureDecision.PROACTIVE);
    }

    private void pass(ReviewId id, String step, Person by) {
        reviews.pass(id, step, "同意", DisclosureDecision.PROACTIVE, by);
    }

    private List<AgendaLine> stuck() {
        return agenda.open(office.value(), 100).stream()
                .filter(line -> line.stage().equals("无人可审"))
                .toList();
    }

    private void put(Step... steps) {
        assertThat(ChainsOf.put(chains, bureau, kind, editor, steps)).isEmpty();
    }

    private static Step step(String key, String name, Person person) {
        return new Step(key, name, Who.named(person.account()), 2, List.of(), true);
    }

    private void active(Person person, boolean active) {
        database.sql("update account set active = ? where id = ?")
                .params(active, person.account())
                .update();
        waiting.look(person.account());
    }

    private Person person(String name, UnitId unit, Role role) {
        String login = "n" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = accounts.create(
                        new NewAccount(login, name, unit.value(), Set.of(role), null, "a quiet mountain path", false),
                        Accounts.PROGRAM)
                .value();
        return accounts.find(id).orElseThrow();
    }
}
