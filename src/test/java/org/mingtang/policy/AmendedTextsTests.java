package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Which version bears the text of an amendment; and what a name means that two documents bear. */
@MingtangTest
class AmendedTextsTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Relations relations;

    @Autowired
    AmendedTexts amended;

    @Autowired
    TextsOverTime texts;

    @Autowired
    Policies policies;

    @Autowired
    MovableClock clock;

    PolicyRoom room;
    String title;

    @BeforeEach
    void found() {
        clock.reset();
        room = new PolicyRoom(beans);
        title = room.title();
    }

    private void furtherVersion(ItemNumber item) {
        room.press.revised(
                item,
                PolicyRoom.fields(
                        ItemKind.NORMATIVE_DOCUMENT,
                        title,
                        "<p>第一条　修改后的文本。</p>",
                        PressRoom.number(),
                        PolicyRoom.MAY,
                        null));
    }

    private List<AgendaLine> asked() {
        return room.agenda().stream()
                .filter(line -> line.title().startsWith("修改后的文本是哪一版"))
                .toList();
    }

    private String address(ItemNumber item, UUID relation, String act) {
        return "/desk/policies/" + item + "/relations/" + relation + "/" + act;
    }

    @Test
    @DisplayName("text as of any day: a further version of an amended document asks whether it bears the amendment")
    void aFurtherVersionOfAnAmendedDocumentAsks() {
        ItemNumber item = room.document(title);
        UUID amendment = room.touched(RelationKind.AMENDS, item, JUNE, null);
        assertThat(asked()).isEmpty();

        furtherVersion(item);

        assertThat(asked())
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).contains("第 2 版"));
        assertThat(room.desk("/desk/policies/" + item, room.clerk)).bodyText().contains("修改后文本", "/text\"");
        assertThat(room.send(address(item, amendment, "text"), room.clerk, "textVersion", "2"))
                .hasStatus3xxRedirection();
        assertThat(asked()).isEmpty();
        assertThat(TextsOverTime.on(texts.of(item), JUNE)).contains(new TextsOverTime.Text(2, JUNE));
    }

    @Test
    void whoSaysThatItIsNotIsAskedAgainByTheNextVersion() {
        ItemNumber item = room.document(title);
        UUID amendment = room.touched(RelationKind.AMENDS, item, JUNE, null);
        furtherVersion(item);

        room.send(address(item, amendment, "text"), room.clerk, "textVersion", "");
        assertThat(asked()).isEmpty();

        furtherVersion(item);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void nobodyIsAskedWhereNothingIsAmendedOrTheVersionIsKnown() {
        ItemNumber plain = room.document(title);
        furtherVersion(plain);
        room.touched(RelationKind.AMENDS, plain, JUNE, 2);
        furtherVersion(plain);

        assertThat(asked()).isEmpty();
    }

    @Test
    void aVersionThatIsNoneOrAStrangersWordIsRefused() {
        ItemNumber item = room.document(title);
        UUID amendment = room.touched(RelationKind.AMENDS, item, JUNE, null);

        assertThat(room.send(address(item, amendment, "text"), room.clerk, "textVersion", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("没有第 7 版");
        assertThatThrownBy(() -> amended.answer(amendment, 1, SignedAs.person(Role.CLERK)))
                .isInstanceOf(UnlawfulAct.class);
        UUID end = room.touched(RelationKind.ABOLISHES, item, JUNE, null);
        assertThatThrownBy(() -> amended.answer(end, 1, room.clerk)).hasMessageContaining("已确认的修改关系");
    }

    @Test
    void theVersionIsAskedWhenTheAmendmentIsConfirmed() {
        ItemNumber item = room.document(title);
        furtherVersion(item);
        UUID amendment = room.touched(RelationKind.AMENDS, item, JUNE, null);
        relations.drop(amendment, room.clerk);
        relations.takeUp(amendment, room.clerk);

        assertThat(room.desk("/desk/policies/" + item, room.clerk)).bodyText().contains("id=\"text-" + amendment);
        room.send(address(item, amendment, "confirmation"), room.clerk, "textVersion", "2");

        assertThat(relations.of(item))
                .singleElement()
                .satisfies(each -> assertThat(each.textVersion()).isEqualTo(2));
    }

    @Test
    void saidAgainWithoutAVersionItKeepsTheOneItHas() {
        ItemNumber item = room.document(title);
        ItemNumber decision = room.document();
        relations.state(RelationKind.AMENDS, relations.end(decision), relations.end(item), JUNE, 1, room.clerk);

        room.relate(RelationKind.AMENDS, decision, item, LocalDate.of(2026, 7, 1));

        assertThat(relations.of(item)).singleElement().satisfies(each -> {
            assertThat(each.textVersion()).isEqualTo(1);
            assertThat(each.worksFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
        });
    }

    @Test
    @DisplayName("原《X办法》同时废止 in a new X办法 means the old one, not itself")
    void whatANewDocumentEndsIsItsNamesake() {
        ItemNumber old = room.document(title);

        ItemNumber anew = room.document(title, "<p>第一条　原《" + title + "》同时废止。</p>", PolicyRoom.MAY, null);

        assertThat(relations.all(anew)).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(RelationKind.ABOLISHES);
            assertThat(each.target().item()).isEqualTo(old.value());
        });
    }

    @Test
    void whoNamesTheVersionWithTheRelationIsAskedNoMore() {
        ItemNumber item = room.document(title);
        ItemNumber decision = room.document();
        room.relate(RelationKind.AMENDS, decision, item, JUNE);
        furtherVersion(item);
        assertThat(asked()).hasSize(1);

        relations.state(RelationKind.AMENDS, relations.end(decision), relations.end(item), JUNE, 2, room.clerk);

        assertThat(asked()).isEmpty();
    }

    @Test
    void aWithdrawnDocumentIsAskedNothing() {
        ItemNumber item = room.document(title);
        room.touched(RelationKind.AMENDS, item, JUNE, null);
        furtherVersion(item);

        beans.getBean(Publications.class).withdraw(item, "内容有误", room.press.head);

        assertThat(asked()).isEmpty();
    }

    @Test
    void anEndOutsideTheLibraryIsSaid() {
        ItemNumber item = room.document(title);

        var said = room.send(
                "/desk/policies/" + item + "/relations",
                room.clerk,
                "passive",
                "false",
                "kind",
                "AMENDS",
                "title",
                "库外的" + title);
        var both = room.send(
                "/desk/policies/" + item + "/relations",
                room.clerk,
                "passive",
                "false",
                "kind",
                "BASED_ON",
                "title",
                policies.find(room.document()).orElseThrow().title());

        assertThat(said).flash().containsEntry("notice", "已确认。另一份文件不在库中，只在本文件的页面显示。");
        assertThat(both).flash().containsEntry("notice", "已确认，两份文件的页面都会显示。");
    }

    @Test
    @DisplayName("two amendments of one document are asked for until each was answered")
    void eachAmendmentIsAnsweredForItself() {
        ItemNumber item = room.document(title);
        UUID first = room.touched(RelationKind.AMENDS, item, JUNE, null);
        UUID second = room.touched(RelationKind.AMENDS, item, JUNE.plusMonths(1), null);
        furtherVersion(item);

        amended.answer(first, 2, room.clerk);
        assertThat(asked()).hasSize(1);
        amended.answer(second, null, room.clerk);
        assertThat(asked()).isEmpty();
    }

    @Test
    void twoThatAreBothNotThisVersionAskNoMore() {
        ItemNumber item = room.document(title);
        UUID first = room.touched(RelationKind.AMENDS, item, JUNE, null);
        UUID second = room.touched(RelationKind.AMENDS, item, JUNE.plusMonths(1), null);
        furtherVersion(item);

        amended.answer(first, null, room.clerk);
        amended.answer(second, null, room.clerk);

        assertThat(asked()).isEmpty();
    }

    @Test
    void anAmendmentThatCountsNoMoreAsksForNothing() {
        ItemNumber item = room.document(title);
        UUID amendment = room.touched(RelationKind.AMENDS, item, JUNE, null);
        furtherVersion(item);
        assertThat(asked()).hasSize(1);

        relations.drop(amendment, room.clerk);

        assertThat(asked()).isEmpty();
    }

    @Test
    @DisplayName("what was said of an earlier version answers nothing of the next one")
    void theNextVersionIsAskedOfEachAmendmentAnew() {
        ItemNumber item = room.document(title);
        UUID first = room.touched(RelationKind.AMENDS, item, JUNE, null);
        UUID second = room.touched(RelationKind.AMENDS, item, JUNE.plusMonths(1), null);
        clock.pass(Duration.ofMinutes(9));
        furtherVersion(item);
        amended.answer(first, null, room.clerk);
        amended.answer(second, null, room.clerk);
        clock.pass(Duration.ofMinutes(9));
        furtherVersion(item);

        amended.answer(first, null, room.clerk);
        assertThat(asked()).hasSize(1);
        amended.answer(second, 3, room.clerk);
        assertThat(asked()).isEmpty();
        clock.reset();
    }
}
