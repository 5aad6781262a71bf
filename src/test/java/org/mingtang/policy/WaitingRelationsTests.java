package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a text says of others: its keeper is asked where validity hangs on it, and only there. */
@MingtangTest
class WaitingRelationsTests {

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

    PolicyRoom room;

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
    }

    private ItemNumber saying(String sentence) {
        return room.document(room.title(), "<p>第一条　" + sentence + "</p>", PolicyRoom.MAY, null);
    }

    private List<String> asked() {
        return room.agenda().stream()
                .filter(line -> line.href().endsWith("#proposals"))
                .map(AgendaLine::detail)
                .toList();
    }

    private Relation only(ItemNumber item) {
        assertThat(relations.all(item)).hasSize(1);
        return relations.all(item).get(0);
    }

    @Test
    @DisplayName("a published 废止 is on its keeper's agenda until he has confirmed or dropped each")
    void whatATextEndsIsAskedOfItsKeeper() {
        String first = room.title();
        String second = room.title();
        room.document(first);
        room.document(second);
        ItemNumber one = saying("《" + first + "》同时废止。");
        ItemNumber other = saying("《" + second + "》同时废止。");
        assertThat(asked()).singleElement().asString().startsWith("2 条");
        assertThat(room.desk("/desk/policies?mine=true", room.clerk))
                .bodyText()
                .contains("id=\"proposals\"", first, second);

        relations.confirm(only(one).id(), null, null, room.clerk);
        assertThat(asked()).singleElement().asString().startsWith("1 条");
        relations.drop(only(other).id(), room.clerk);
        assertThat(asked()).isEmpty();
        relations.takeUp(only(other).id(), room.clerk);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void nobodyIsAskedForWhatWasWithdrawn() {
        ItemNumber act = saying("《早年的管理办法》同时废止。");
        assertThat(asked()).hasSize(1);

        publications.withdraw(act, "内容有误", room.press.head);

        assertThat(asked()).isEmpty();
        assertThat(room.desk("/desk/policies?mine=true", room.clerk)).bodyText().doesNotContain("id=\"proposals\"");
    }

    @Test
    @DisplayName("依据: holds without a click, so that all that rests on a fallen document turns yellow")
    void whatChangesNobodysValidityHoldsAtOnce() {
        String title = room.title();
        ItemNumber ground = room.document(title);
        ItemNumber resting = saying("根据《" + title + "》，制定本办法。");

        assertThat(only(resting).stage()).isEqualTo(RelationStage.CONFIRMED);
        assertThat(only(resting).kind()).isEqualTo(RelationKind.BASED_ON);
        assertThat(acts.of(resting.value())).extracting(PolicyActs.Step::name).containsExactly("系统");
        assertThat(asked()).isEmpty();
        assertThat(room.page("/info/" + ground)).bodyText().contains("被作为依据");

        room.touched(RelationKind.ABOLISHES, ground, LocalDate.of(2026, 6, 1), null);
        assertThat(warnings.isYellow(resting.value())).isTrue();
    }

    @Test
    void whatNamesADocumentOutsideTheLibraryHoldsWhenThatComes() {
        String title = room.title();
        ItemNumber resting = saying("根据《" + title + "》，制定本办法。");
        assertThat(only(resting).stage()).isEqualTo(RelationStage.PROPOSED);
        assertThat(asked()).isEmpty();

        ItemNumber ground = room.document(title);

        assertThat(only(resting).stage()).isEqualTo(RelationStage.CONFIRMED);
        assertThat(relations.of(ground)).hasSize(1);
    }

    @Test
    void whatTheKeeperTookForWrongStaysSoInTheNextVersion() {
        String title = room.title();
        room.document(title);
        ItemNumber resting = saying("根据《" + title + "》，制定本办法。");
        relations.drop(only(resting).id(), room.clerk);

        room.press.revised(
                resting,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        room.title(),
                        "<p>第一条　根据《" + title + "》，制定本办法。</p><p>第二条　又一条。</p>",
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null));

        assertThat(only(resting).stage()).isEqualTo(RelationStage.DROPPED);
    }

    @Test
    @DisplayName("同名: what ended before the new document was formed ended an older one of its name")
    void nothingIsBornAbolished() {
        String title = room.title();
        ItemNumber decision = saying("《" + title + "》同时废止。");
        relations.confirm(only(decision).id(), PolicyRoom.FORMED.minusDays(1), null, room.clerk);

        ItemNumber anew = room.document(title);

        assertThat(relations.all(anew)).isEmpty();
        assertThat(policies.find(anew).orElseThrow().state()).isEqualTo(SearchEntry.Validity.EFFECTIVE);
    }

    @Test
    void whatEndsOnTheDayOfItsFormationOrLaterEndsWhatCameIntoTheLibraryLater() {
        String title = room.title();
        ItemNumber decision = saying("《" + title + "》同时废止。");
        relations.confirm(only(decision).id(), PolicyRoom.FORMED, null, room.clerk);

        ItemNumber old = room.document(title);

        assertThat(policies.find(old).orElseThrow().state()).isEqualTo(SearchEntry.Validity.ABOLISHED);
    }

    @Test
    void aWordTypedElsewhereDoesNotEndWhatAUnitIsAboutToPublish() {
        PolicyRoom elsewhere = new PolicyRoom(beans);
        String title = room.title();
        ItemNumber theirs = elsewhere.document();
        relations.state(
                RelationKind.ABOLISHES,
                relations.end(theirs),
                new Relation.End(null, title, null),
                PolicyRoom.MAY,
                null,
                elsewhere.clerk);

        ItemNumber ours = room.document(title);

        assertThat(policies.find(ours).orElseThrow().state()).isEqualTo(SearchEntry.Validity.EFFECTIVE);
        assertThat(only(ours).stage()).isEqualTo(RelationStage.PROPOSED);
        assertThat(asked()).singleElement().asString().startsWith("1 条");
        assertThatThrownBy(() -> relations.confirm(only(ours).id(), null, null, elsewhere.clerk))
                .isInstanceOf(UnlawfulAct.class);
        assertThat(room.desk("/desk/policies/" + ours, room.clerk)).bodyText().contains("等待确认的关系");
        relations.confirm(only(ours).id(), null, null, room.clerk);
        assertThat(policies.find(ours).orElseThrow().state()).isEqualTo(SearchEntry.Validity.ABOLISHED);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatAUnitTypedOfItsOwnHoldsWhenTheDocumentComes() {
        String title = room.title();
        relations.state(
                RelationKind.ABOLISHES,
                relations.end(room.document()),
                new Relation.End(null, title, null),
                PolicyRoom.MAY,
                null,
                room.clerk);

        ItemNumber old = room.document(title);

        assertThat(policies.find(old).orElseThrow().state()).isEqualTo(SearchEntry.Validity.ABOLISHED);
    }
}
