package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
@DisplayName("what a document did to others is undone when it is withdrawn")
class WithdrawnActsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    @Autowired
    Warnings warnings;

    @Autowired
    PolicyActs acts;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    PolicyRoom room;
    PolicyRoom others;
    String title;
    ItemNumber victim;
    String decision;
    ItemNumber act;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
        others = new PolicyRoom(beans);
        title = others.title();
        victim = others.document(title);
        decision = room.title();
        act = room.document(decision);
    }

    /** The act does it to the other unit's document, as its own text would. */
    private UUID does(RelationKind kind) {
        return relations.state(
                kind, relations.end(act), relations.end(victim), PolicyRoom.MAY, null, others.press.openness);
    }

    private void withdrawn() {
        publications.withdraw(act, "误发", room.press.head);
    }

    private Validity state(ItemNumber item) {
        return policies.find(item).orElseThrow().state();
    }

    private String inSearch() {
        return database.sql("select validity from search_entry where href = ?")
                .param(victim.path())
                .query(String.class)
                .single();
    }

    private List<AgendaLine> toLookAt() {
        return others.agenda().stream()
                .filter(line -> line.detail() != null && line.detail().contains("不再计算"))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ABOLISHES,ABOLISHED", "REPLACES,ABOLISHED", "LAPSES,EXPIRED", "AMENDS,AMENDED"})
    void theOtherDocumentIsAgainWhatItWas(RelationKind kind, Validity meanwhile) {
        does(kind);
        assertThat(state(victim)).isEqualTo(meanwhile);
        assertThat(inSearch()).isEqualTo(meanwhile.name());

        withdrawn();

        assertThat(state(victim)).isEqualTo(Validity.EFFECTIVE);
        assertThat(policies.validity(victim).touches()).isEmpty();
        assertThat(policies.validity(victim).on(LocalDate.of(2026, 12, 1))).isEqualTo(Validity.EFFECTIVE);
        assertThat(inSearch()).isEqualTo(Validity.EFFECTIVE.name());
        assertThat(others.page(victim.path())).bodyText().doesNotContain(decision, kind.reverse() + "：");
    }

    @Test
    void itsKeeperIsToldAndLooksAtIt() {
        UUID relation = does(RelationKind.ABOLISHES);
        withdrawn();

        assertThat(toLookAt()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo(title);
            assertThat(line.detail()).contains(decision, "已撤回", "废止不再计算", "本文件现为“有效”");
            assertThat(line.href()).isEqualTo("/desk/policies/" + victim);
        });
        assertThat(acts.of(victim.value())).extracting(PolicyActs.Step::act).contains("关系不再计算");
        assertThat(others.desk("/desk/policies/" + victim, others.clerk))
                .bodyText()
                .contains("已不在政策文件库", "已核对，移出")
                .doesNotContain(relation + "/confirmation");

        assertThat(others.send("/desk/policies/" + victim + "/relations/" + relation + "/dropping", others.clerk))
                .hasStatus3xxRedirection();

        assertThat(toLookAt()).isEmpty();
        assertThat(relations.all(victim)).extracting(Relation::stage).containsExactly(RelationStage.DROPPED);
    }

    @Test
    void aFurtherTextOfTheOtherDocumentDoesNotLookForItsKeeper() {
        does(RelationKind.AMENDS);
        withdrawn();

        others.press.revised(
                victim,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        title,
                        "<p>第一条　又一个文本。</p>",
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null));

        assertThat(toLookAt()).hasSize(1);
    }

    @Test
    void theOtherDocumentWithdrawnTooNeedsNoLook() {
        does(RelationKind.AMENDS);
        withdrawn();

        publications.withdraw(victim, "误发", others.press.head);

        assertThat(toLookAt()).isEmpty();
    }

    @Test
    void whatRestsOnTheOtherDocumentIsNoLongerYellow() {
        ItemNumber resting = others.document();
        others.relate(RelationKind.BASED_ON, resting, victim, null);
        does(RelationKind.ABOLISHES);
        assertThat(warnings.isYellow(resting.value())).isTrue();

        withdrawn();

        assertThat(warnings.isYellow(resting.value())).isFalse();
        assertThat(others.agenda()).extracting(AgendaLine::detail).noneMatch(detail -> detail.contains("已不再有效"));
    }

    @Test
    void whatAnotherDidStands() {
        others.touched(RelationKind.LAPSES, victim, PolicyRoom.MAY, null);
        does(RelationKind.ABOLISHES);

        withdrawn();

        assertThat(state(victim)).isEqualTo(Validity.EXPIRED);
        assertThat(toLookAt().get(0).detail()).contains("本文件现为“失效”");
    }

    @Test
    void whatOnlyCitesNeedsNobodysWord() {
        does(RelationKind.BASED_ON);

        withdrawn();

        assertThat(toLookAt()).isEmpty();
        assertThat(acts.of(victim.value())).extracting(PolicyActs.Step::act).doesNotContain("关系不再计算");
        assertThat(others.page(victim.path())).bodyText().doesNotContain(decision);
    }

    @Test
    void nobodyConfirmsWhatAWithdrawnDocumentDid() {
        UUID relation = does(RelationKind.ABOLISHES);
        withdrawn();

        assertThatThrownBy(() -> relations.confirm(relation, null, null, others.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能确认");
        assertThatThrownBy(() -> does(RelationKind.AMENDS)).isInstanceOf(UnlawfulAct.class);
        assertThat(state(victim)).isEqualTo(Validity.EFFECTIVE);
    }

    @Test
    @DisplayName("back in the library, perhaps with another text, it is asked again and does nothing by itself")
    void whatComesBackIsAskedAgain() {
        UUID relation = does(RelationKind.ABOLISHES);
        room.press.revised(act, PressRoom.notice(decision));
        assertThat(toLookAt().get(0).detail()).contains("已改为其他类型");
        assertThat(state(victim)).isEqualTo(Validity.EFFECTIVE);

        room.press.revised(
                act,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        decision,
                        "<p>第一条　改正后的文本。</p>",
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null));

        assertThat(state(victim)).isEqualTo(Validity.EFFECTIVE);
        assertThat(toLookAt()).isEmpty();
        assertThat(others.agenda()).extracting(AgendaLine::href).anyMatch(href -> href.endsWith("#proposals"));
        relations.confirm(relation, null, null, others.clerk);
        assertThat(state(victim)).isEqualTo(Validity.ABOLISHED);
    }

    @Test
    void anEndThatIsNearIsRemindedOfAgain() {
        LocalDate until = LocalDate.of(2026, 12, 31);
        victim = others.document(others.title(), PolicyRoom.BODY, PolicyRoom.MAY, until);
        does(RelationKind.ABOLISHES);
        String near = "90 日内到期";
        assertThat(others.agenda()).extracting(AgendaLine::stage).doesNotContain(near);

        withdrawn();

        assertThat(others.agenda()).extracting(AgendaLine::stage).contains(near);
    }

    @Test
    void whatWasDoneToTheWithdrawnDocumentItselfStays() {
        UUID relation = relations.state(
                RelationKind.AMENDS, relations.end(victim), relations.end(act), null, null, room.press.openness);

        withdrawn();

        assertThat(relations.all(act))
                .filteredOn(each -> each.id().equals(relation))
                .extracting(Relation::stage)
                .containsExactly(RelationStage.CONFIRMED);
    }
}
