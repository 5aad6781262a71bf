package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.policy.interpretation.PolicyPress;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class PolicyLibraryTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    @Autowired
    Publications publications;

    @Autowired
    Standings standings;

    @Autowired
    Warnings warnings;

    @Autowired
    Agenda agenda;

    @Autowired
    MovableClock clock;

    PressRoom room;
    String name;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        name = "某" + UUID.randomUUID().toString().substring(0, 8) + "管理办法";
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    static ManuscriptFields policy(ItemKind kind, String title, String body) {
        return ManuscriptFields.of("20-01", kind, title, body);
    }

    ItemNumber document(String title, String body, @Nullable LocalDate until) {
        return PolicyPress.published(
                beans,
                room,
                policy(ItemKind.NORMATIVE_DOCUMENT, title, body)
                        .dated(PressRoom.number(), LocalDate.of(2026, 4, 1), MAY, until));
    }

    ItemNumber document(String title) {
        return document(title, "<p>第一条　为了管理，制定本办法。</p><p>第二条　本办法自2026年5月1日起施行。</p>", null);
    }

    @Test
    void eachPolicyThatPassesTheDoorIsInTheLibraryAndNewsIsNot() {
        ItemNumber item = document(name);
        ItemNumber news = room.published(PressRoom.notice("报名通知"));

        assertThat(policies.find(item).orElseThrow().state()).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(policies.find(news)).isEmpty();
        assertThat(policies.list(PolicyFilter.ALL.ofUnits(List.of(room.education.value())), 10, 0))
                .extracting(PolicyDocument::title)
                .containsExactly(name);
    }

    @Test
    void aFurtherVersionChangesTheDocumentAndAWithdrawalTakesItAway() {
        ItemNumber item = document(name);
        room.revised(
                item,
                policy(ItemKind.NORMATIVE_DOCUMENT, name, "<p>第一条　新的文本。</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 4, 1), MAY, LocalDate.of(2027, 5, 1)));

        assertThat(policies.find(item).orElseThrow().validUntil()).isEqualTo(LocalDate.of(2027, 5, 1));
        publications.withdraw(item, "内容有误", room.head);
        assertThat(policies.list(PolicyFilter.ALL.ofUnits(List.of(room.education.value())), 10, 0))
                .isEmpty();
        assertThat(mvc.get().uri("/policies/" + item + "/text").exchange()).hasStatus(404);
    }

    @Test
    void aTextProposesWhatItEndsAndAKeeperConfirmsIt() {
        ItemNumber old = document(name);
        ItemNumber successor =
                document("新" + name, "<p>第一条　为了管理，制定本办法。</p><p>第二条　本办法自2026年5月1日起施行，《" + name + "》同时废止。</p>", null);

        Relation proposal = relations.all(successor).get(0);
        assertThat(proposal.stage()).isEqualTo(RelationStage.PROPOSED);
        assertThat(proposal.quote()).contains("同时废止");
        assertThat(policies.find(old).orElseThrow().state()).isEqualTo(SearchEntry.Validity.EFFECTIVE);

        relations.confirm(proposal.id(), null, null, room.clerk);

        assertThat(policies.find(old).orElseThrow().state()).isEqualTo(SearchEntry.Validity.ABOLISHED);
        assertThat(relations.of(old)).extracting(Relation::id).containsExactly(proposal.id());
        assertThat(mvc.get().uri("/info/" + old).exchange()).bodyText().contains("废止，自 2026-05-01 起", "被废止：《新" + name);
        assertThat(mvc.get().uri("/info/" + successor).exchange()).bodyText().contains("废止：《" + name);
        assertThatThrownBy(() -> relations.confirm(proposal.id(), null, null, room.clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void aDocumentThatComesLaterTakesItsPlaceInRelationsThatNamedIt() {
        ItemNumber amending = document("关于修改《" + name + "》的通知", "<p>现予修改。</p>", null);
        Relation outside = relations.all(amending).get(0);
        assertThat(outside.kind()).isEqualTo(RelationKind.AMENDS);
        assertThat(outside.target().item()).isNull();
        relations.confirm(outside.id(), null, null, room.clerk);

        ItemNumber amended = document(name);

        assertThat(relations.of(amended)).extracting(Relation::id).containsExactly(outside.id());
        assertThat(policies.find(amended).orElseThrow().state()).isEqualTo(SearchEntry.Validity.AMENDED);
    }

    @Test
    void theSamePublishedAgainProposesNothingTwice() {
        document(name);
        String body = "<p>第一条　《" + name + "》同时废止。</p>";
        ItemNumber successor = document("新" + name, body, null);
        relations.drop(relations.all(successor).get(0).id(), room.clerk);

        room.revised(
                successor,
                policy(ItemKind.NORMATIVE_DOCUMENT, "新" + name, body + "<p>第二条　补充。</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 4, 1), MAY, null));

        assertThat(relations.all(successor)).extracting(Relation::stage).containsExactly(RelationStage.DROPPED);
    }

    @Test
    void nobodyEndsAnotherUnitsDocumentWithATypedWord() {
        ItemNumber theirs = document(name);
        PressRoom elsewhere = new PressRoom(beans);
        ItemNumber ours = PolicyPress.published(
                beans,
                elsewhere,
                policy(ItemKind.OTHER_POLICY, "别处的" + name, "<p>正文。</p>").dated(PressRoom.number(), MAY, null, null));

        assertThatThrownBy(() -> relations.state(
                        RelationKind.ABOLISHES,
                        relations.end(ours),
                        relations.end(theirs),
                        null,
                        null,
                        elsewhere.clerk))
                .isInstanceOf(UnlawfulAct.class);
        relations.state(RelationKind.BASED_ON, relations.end(ours), relations.end(theirs), null, null, elsewhere.clerk);
        assertThat(policies.find(theirs).orElseThrow().state()).isEqualTo(SearchEntry.Validity.EFFECTIVE);
    }

    @Test
    void whatRestsOnAFallenDocumentTurnsYellowUntilItsKeeperLooks() {
        ItemNumber basis = document(name);
        ItemNumber citing = document("关于落实" + name);
        relations.state(RelationKind.BASED_ON, relations.end(citing), relations.end(basis), null, null, room.clerk);
        assertThat(warnings.isYellow(citing.value())).isFalse();

        UUID end = relations.state(
                RelationKind.LAPSES,
                new Relation.End(null, "清理决定", null),
                relations.end(basis),
                LocalDate.of(2026, 9, 1),
                null,
                room.clerk);

        assertThat(warnings.isYellow(citing.value())).isTrue();
        assertThat(agenda.open(room.education.value(), 50))
                .extracting(AgendaLine::title)
                .contains("关于落实" + name);
        assertThat(page("/desk/policies?mine=true")).bodyText().contains("依据已失效，等待核对 1");
        UUID relation = warnings.of(citing.value()).get(0).relation();
        assertThatThrownBy(() -> warnings.look(relation, " ", room.clerk)).isInstanceOf(UnlawfulAct.class);
        warnings.look(relation, "不受影响", room.clerk);
        assertThat(warnings.isYellow(citing.value())).isFalse();
        assertThat(agenda.open(room.education.value(), 50))
                .extracting(AgendaLine::title)
                .doesNotContain("关于落实" + name);

        relations.drop(end, room.clerk);
        assertThat(warnings.of(citing.value())).isEmpty();
    }

    @Test
    void endsWithItsDayAndTheKeeperIsToldBeforeAndAfter() {
        LocalDate until = LocalDate.of(2027, 3, 31);
        ItemNumber item = document(name, "<p>第一条　正文。</p>", until);
        assertThat(stages()).doesNotContain("90 日内到期");

        clock.moveTo(until.minusDays(90));
        standings.bringUpToDate();
        standings.bringUpToDate();
        assertThat(stages()).contains("90 日内到期");

        clock.moveTo(until.minusDays(7));
        standings.bringUpToDate();
        assertThat(stages()).contains("7 日内到期").doesNotContain("90 日内到期");

        clock.moveTo(until.plusDays(1));
        assertThat(policies.find(item).orElseThrow().told()).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        standings.bringUpToDate();
        assertThat(policies.find(item).orElseThrow().told()).isEqualTo(SearchEntry.Validity.EXPIRED);
        assertThat(stages()).contains("已失效");

        MvcTestResult sent = mvc.post()
                .uri("/desk/policies/" + item + "/end")
                .with(SignedAs.person(room.clerk))
                .with(csrf())
                .param("note", "到期自然失效")
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(stages()).doesNotContain("已失效");
    }

    private List<String> stages() {
        return agenda.open(room.education.value(), 50).stream()
                .map(AgendaLine::stage)
                .toList();
    }

    @Test
    @DisplayName("the query's state is that of the pure derivation")
    void theDatabaseAndTheDerivationAgree() {
        ItemNumber item = document(name, "<p>第一条　正文。</p>", LocalDate.of(2026, 12, 31));
        RelationKind[] kinds = {RelationKind.AMENDS, RelationKind.BASED_ON, RelationKind.LAPSES, RelationKind.REPLACES};
        for (int i = 0; i < kinds.length; i++) {
            relations.state(
                    kinds[i],
                    new Relation.End(null, "第" + i + "号文", null),
                    relations.end(item),
                    LocalDate.of(2026, 6 + i * 2, 1),
                    null,
                    room.clerk);
            for (LocalDate day = LocalDate.of(2026, 4, 1); day.getYear() == 2026; day = day.plusDays(15)) {
                assertThat(policies.find(item, day).orElseThrow().state())
                        .isEqualTo(policies.validity(item).on(day));
            }
        }
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(SignedAs.person(room.clerk)).exchange();
    }
}
