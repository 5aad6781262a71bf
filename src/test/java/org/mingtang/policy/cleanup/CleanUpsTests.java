package org.mingtang.policy.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Person;
import org.mingtang.policy.Policies;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.Relation;
import org.mingtang.policy.RelationKind;
import org.mingtang.policy.Relations;
import org.mingtang.policy.interpretation.PolicyPress;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class CleanUpsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CleanUps rounds;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Reviews reviews;

    @Autowired
    Agenda agenda;

    PressRoom room;
    ItemNumber old;
    ItemNumber young;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        old = document("某某旧办法" + UUID.randomUUID(), LocalDate.of(2019, 3, 1));
        young = document("某某新办法" + UUID.randomUUID(), LocalDate.of(2026, 3, 1));
    }

    private ItemNumber document(String title, LocalDate formed) {
        return PolicyPress.published(
                beans,
                room,
                ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, title, "<p>第一条　正文。</p>")
                        .dated(PressRoom.number(), formed, null, null));
    }

    private PolicyFilter ofUnit() {
        return PolicyFilter.ALL.ofUnits(List.of(room.education.value()));
    }

    private UUID begun() {
        return rounds.begin("2026年文件清理", ofUnit(), LocalDate.of(2026, 12, 20), room.openness);
    }

    private UUID concluded() {
        UUID id = begun();
        rounds.propose(id, old.value(), Verdict.ABOLISH, "已被代替", room.clerk);
        rounds.propose(id, young.value(), Verdict.KEEP, "仍然适用", room.clerk);
        rounds.decide(id, old.value(), Verdict.ABOLISH, null, room.openness);
        rounds.decide(id, young.value(), Verdict.KEEP, null, room.openness);
        rounds.conclude(id, room.openness);
        return id;
    }

    @Test
    void aRoundIsChosenByAgeAndItsKeepersAreAsked() {
        CleanUpForm form = new CleanUpForm(null, null, room.education.value(), 5, null, null);

        assertThat(rounds.choice(form.filter(LocalDate.of(2026, 11, 23)), false, room.openness))
                .extracting(each -> each.item())
                .containsExactly(old.value());
        begun();
        assertThat(agenda.open(room.education.value(), 50))
                .extracting(AgendaLine::detail)
                .contains("还有 2 份文件没有提出清理意见");
    }

    @Test
    void onlyKeepersProposeAndOnlyTheOfficeDecides() {
        UUID id = begun();
        Person stranger = new PressRoom(beans).clerk;

        assertThatThrownBy(() -> rounds.begin("清理", ofUnit(), null, room.clerk)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> rounds.propose(id, old.value(), Verdict.KEEP, "好", stranger))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> rounds.propose(id, old.value(), Verdict.KEEP, " ", room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        rounds.propose(id, old.value(), Verdict.KEEP, "仍然适用", room.clerk);
        assertThatThrownBy(() -> rounds.decide(id, old.value(), Verdict.KEEP, null, room.clerk))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> rounds.conclude(id, room.openness)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void nothingFallsBeforeTheResultIsPublicAndThenAllInOneAct() {
        UUID id = concluded();
        ManuscriptId draft = rounds.prepare(id, room.openness);
        assertThat(state(old)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThatThrownBy(() -> rounds.prepare(id, room.openness)).isInstanceOf(UnlawfulAct.class);

        ItemNumber result = published(draft);

        assertThat(state(old)).isEqualTo(SearchEntry.Validity.ABOLISHED);
        assertThat(state(young)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        Relation relation = relations.of(old).get(0);
        assertThat(relation.kind()).isEqualTo(RelationKind.ABOLISHES);
        assertThat(relation.source().is(result.value())).isTrue();
        assertThat(relation.worksFrom()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(rounds.find(id).orElseThrow().stage()).isEqualTo(CleanUpStage.IN_EFFECT);
        assertThat(rounds.choice(ofUnit(), false, room.openness))
                .extracting(each -> each.item())
                .containsExactly(young.value());
    }

    @Test
    void aResultThatSaysSomethingElseIsHeldBack() {
        UUID id = concluded();
        ManuscriptId draft = rounds.prepare(id, room.openness);
        assertThat(manuscripts.obstacles(draft)).isEmpty();

        ManuscriptFields fields = manuscripts.find(draft).orElseThrow().fields();
        manuscripts.change(
                draft, fields.saying(fields.title(), fields.body().replace("旧办法", "别的办法")), null, room.openness);

        assertThat(manuscripts.obstacles(draft))
                .extracting(each -> each.message())
                .anyMatch(said -> said.contains("不一致"));
        assertThatThrownBy(() -> manuscripts.submit(draft, room.openness)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void aResultThatWasGivenUpIsWrittenAnew() {
        UUID id = concluded();
        ManuscriptId draft = rounds.prepare(id, room.openness);
        manuscripts.discard(draft, "重写", room.openness);

        assertThat(rounds.prepare(id, room.openness)).isNotEqualTo(draft);
    }

    @Test
    void thePagesLeadThroughARound() {
        MvcTestResult begun = send(
                "/desk/clean-ups",
                room.openness,
                "title",
                "2026年清理",
                "unit",
                room.education.value().toString());
        assertThat(begun).hasStatus3xxRedirection();
        String round = begun.getResponse().getRedirectedUrl();

        assertThat(send("/desk/clean-ups", room.openness, "title", " ")).hasStatus(422);
        assertThat(page("/desk/clean-ups", room.openness)).bodyText().contains("2026年清理", "发起清理");
        assertThat(page("/desk/clean-ups", room.clerk))
                .bodyText()
                .contains("2026年清理")
                .doesNotContain("查看范围");
        assertThat(send(round + "/documents/" + old + "/proposal", room.clerk, "verdict", "KEEP"))
                .hasStatus(422);
        assertThat(send(round + "/documents/" + old + "/proposal", room.clerk, "verdict", "KEEP", "reason", "适用"))
                .hasStatus3xxRedirection();
        assertThat(send(round + "/documents/" + old + "/decision", room.openness, "verdict", "KEEP"))
                .hasStatus3xxRedirection();
        assertThat(send(round + "/conclusion", room.openness))
                .hasStatus(422)
                .bodyText()
                .contains("还有 1 份文件没有作出决定");
        assertThat(page(round, room.clerk))
                .bodyText()
                .contains("继续有效", "适用", "提出意见")
                .doesNotContain("确定结果</button>");
        assertThat(page(round, room.leader)).hasStatusOk();
        assertThat(send(round + "/cancellation", room.leader)).hasStatus(403);
        assertThat(send(round + "/cancellation", room.openness)).hasStatus3xxRedirection();
        assertThat(agenda.open(room.education.value(), 50))
                .extracting(AgendaLine::title)
                .doesNotContain("2026年清理");
    }

    private SearchEntry.Validity state(ItemNumber item) {
        return policies.find(item).orElseThrow().state();
    }

    /** The office wrote it, so others of its unit review it. */
    private ItemNumber published(ManuscriptId draft) {
        manuscripts.submit(draft, room.openness);
        Person head = PressRoom.person("文若水", room.office, org.mingtang.identity.Role.HEAD);
        Person second = PressRoom.person("江远帆", room.office, org.mingtang.identity.Role.OPENNESS_OFFICE);
        for (Person reviewer : List.of(head, second, room.leader)) {
            ReviewView review = room.review(draft);
            reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
        }
        return publications.publish(draft, head);
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult send(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
