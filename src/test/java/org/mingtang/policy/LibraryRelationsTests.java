package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class LibraryRelationsTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    @Autowired
    Warnings warnings;

    PolicyRoom room;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
    }

    private SearchEntry.Validity state(ItemNumber item) {
        return policies.find(item).orElseThrow().state();
    }

    private ItemNumber numbered(String title, String body, String number) {
        return room.published(
                PolicyRoom.fields(ItemKind.NORMATIVE_DOCUMENT, title, body, number, PolicyRoom.MAY, null));
    }

    private static String number(int year) {
        return "云测办〔" + year + "〕" + NUMBERS.incrementAndGet() + "号";
    }

    private Relation only(ItemNumber item) {
        List<Relation> all = relations.all(item);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void bothEndsShowTheRelationEachWithItsOwnWord(RelationKind kind) {
        String first = room.title();
        String second = room.title();
        ItemNumber source = room.document(first);
        ItemNumber target = room.document(second);

        room.relate(kind, source, target, null);

        assertThat(room.page("/info/" + source)).bodyText().contains(kind.label() + "：《" + second + "》");
        assertThat(room.page("/info/" + target)).bodyText().contains(kind.reverse() + "：《" + first + "》");
    }

    @Test
    @DisplayName("a circle of documents that replace each other comes to an end")
    void documentsThatReplaceEachOtherBothFall() {
        ItemNumber one = room.document();
        ItemNumber other = room.document();

        room.relate(RelationKind.REPLACES, one, other, null);
        UUID back = room.relate(RelationKind.REPLACES, other, one, null);

        assertThat(state(one)).isEqualTo(SearchEntry.Validity.ABOLISHED);
        assertThat(state(other)).isEqualTo(SearchEntry.Validity.ABOLISHED);
        relations.drop(back, room.clerk);
        assertThat(state(one)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(state(other)).isEqualTo(SearchEntry.Validity.ABOLISHED);
    }

    @Test
    void aCircleOfDocumentsThatRestOnEachOtherTurnsYellowAsFarAsItStands() {
        ItemNumber a = room.document();
        ItemNumber b = room.document();
        ItemNumber c = room.document();
        room.relate(RelationKind.BASED_ON, a, b, null);
        room.relate(RelationKind.BASED_ON, b, c, null);
        room.relate(RelationKind.BASED_ON, c, a, null);

        room.touched(RelationKind.LAPSES, a, LocalDate.of(2026, 9, 1), null);

        assertThat(warnings.isYellow(c.value())).isTrue();
        assertThat(warnings.isYellow(b.value())).isFalse();
        assertThat(warnings.isYellow(a.value())).isFalse();
    }

    @Test
    void whoTookTheFallenOnesPlaceDoesNotTurnYellow() {
        ItemNumber old = room.document();
        ItemNumber successor = room.document();
        room.relate(RelationKind.BASED_ON, successor, old, null);

        room.relate(RelationKind.REPLACES, successor, old, null);

        assertThat(warnings.isYellow(successor.value())).isFalse();
    }

    @Test
    void aDocumentIsNoRelationOfItself() {
        String title = room.title();
        ItemNumber item = room.document(title);

        assertThatThrownBy(() -> room.relate(RelationKind.AMENDS, item, item, null))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("与自己");
        assertThatThrownBy(() -> relations.state(
                        RelationKind.AMENDS,
                        relations.end(item),
                        new Relation.End(null, title, null),
                        null,
                        null,
                        room.clerk))
                .hasMessageContaining("与自己");
        assertThatThrownBy(() -> relations.state(
                        RelationKind.AMENDS,
                        relations.end(item),
                        new Relation.End(null, " ", null),
                        null,
                        null,
                        room.clerk))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    @DisplayName("同名不同号: a new document that bears an old one's title is not taken for it")
    void aTitleWithAnotherNumberIsAnotherDocument() {
        String title = room.title();
        String old = number(2015);
        ItemNumber clean =
                room.document(room.title(), "<p>第一条　《" + title + "》（" + old + "）同时废止。</p>", PolicyRoom.MAY, null);
        relations.confirm(only(clean).id(), null, null, room.clerk);

        ItemNumber anew = numbered(title, PolicyRoom.BODY, number(2026));

        assertThat(state(anew)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(relations.of(anew)).isEmpty();
    }

    @Test
    void aDocumentThatAbolishesItsNamesakeProposesThat() {
        String title = room.title();
        String old = number(2015);

        ItemNumber anew = numbered(title, "<p>第一条　原《" + title + "》（" + old + "）同时废止。</p>", number(2026));

        Relation proposal = only(anew);
        assertThat(proposal.target().item()).isNull();
        assertThat(proposal.target().number()).isEqualTo(old);
    }

    @Test
    void theSameNumberInAnotherWritingIsTheSameDocument() {
        String title = room.title();
        String number = number(2020);
        ItemNumber clean = room.document(
                room.title(),
                "<p>第一条　《" + title + "》（" + number.replace("〔", "[").replace("〕", "]") + "）同时废止。</p>",
                PolicyRoom.MAY,
                null);
        relations.confirm(only(clean).id(), null, null, room.clerk);

        ItemNumber later = numbered(title, PolicyRoom.BODY, number);

        assertThat(state(later)).isEqualTo(SearchEntry.Validity.ABOLISHED);
    }

    @Test
    void whatWasDroppedCanBeTakenUpAndConfirmed() {
        String title = room.title();
        ItemNumber old = room.document(title);
        ItemNumber act = room.document(room.title(), "<p>第一条　《" + title + "》同时废止。</p>", PolicyRoom.MAY, null);
        UUID id = only(act).id();

        relations.drop(id, room.clerk);
        assertThatThrownBy(() -> relations.confirm(id, null, null, room.clerk)).hasMessageContaining("不成立");
        relations.takeUp(id, room.clerk);
        assertThat(state(old)).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        relations.confirm(id, LocalDate.of(2026, 8, 1), null, room.clerk);

        assertThat(policies.find(old, LocalDate.of(2026, 7, 31)).orElseThrow().state())
                .isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(policies.find(old, LocalDate.of(2026, 8, 1)).orElseThrow().state())
                .isEqualTo(SearchEntry.Validity.ABOLISHED);
    }

    @Test
    void aRelationStatedTwiceIsOneRelation() {
        ItemNumber one = room.document();
        ItemNumber other = room.document();

        UUID first = room.relate(RelationKind.AMENDS, one, other, null);
        UUID second = room.relate(RelationKind.AMENDS, one, other, LocalDate.of(2026, 9, 1));

        assertThat(second).isEqualTo(first);
        assertThat(relations.of(other))
                .singleElement()
                .satisfies(each -> assertThat(each.worksFrom()).isEqualTo(LocalDate.of(2026, 9, 1)));
    }

    @Test
    void nobodyElseConfirmsOrDropsWhatAUnitHasToSay() {
        ItemNumber one = room.document();
        UUID id = room.relate(RelationKind.AMENDS, one, room.document(), null);
        PressRoom elsewhere = new PressRoom(beans);

        assertThatThrownBy(() -> relations.drop(id, elsewhere.clerk)).hasMessageContaining("只能维护本单位");
        relations.drop(id, room.press.openness);
        assertThatThrownBy(() -> relations.takeUp(UUID.randomUUID(), room.clerk))
                .hasMessageContaining("没有这条关系");
        relations.takeUp(id, room.clerk);
    }
}
