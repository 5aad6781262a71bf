package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("what search shows before a fallen document as its successor")
class SuccessorTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PolicyFindable findable;

    @Autowired
    Items items;

    PolicyRoom room;
    String title;
    ItemNumber old;

    @BeforeEach
    void aDocument() {
        room = new PolicyRoom(beans);
        title = room.title();
        old = room.document(title);
    }

    private Optional<ItemNumber> successor() {
        return findable.of(items.find(old).orElseThrow()).orElseThrow().successor();
    }

    private ItemNumber document(ItemKind kind, String named) {
        return room.published(
                PolicyRoom.fields(kind, named, PolicyRoom.BODY, PressRoom.number(), PolicyRoom.MAY, null));
    }

    @Test
    @DisplayName("《旧办法》同时废止 in a new 办法 of its kind makes the new one its successor")
    void aNewTextThatEndsTheOldOneIsItsSuccessor() {
        ItemNumber anew = document(ItemKind.NORMATIVE_DOCUMENT, room.title());
        assertThat(successor()).isEmpty();

        room.relate(RelationKind.ABOLISHES, anew, old, PolicyRoom.MAY);

        assertThat(successor()).contains(anew);
    }

    @Test
    void whatReplacesItComesBeforeWhatEndsIt() {
        ItemNumber replacing = document(ItemKind.NORMATIVE_DOCUMENT, room.title());
        ItemNumber ending = document(ItemKind.NORMATIVE_DOCUMENT, room.title());
        room.relate(RelationKind.REPLACES, replacing, old, PolicyRoom.MAY);
        room.relate(RelationKind.ABOLISHES, ending, old, LocalDate.of(2026, 6, 1));

        assertThat(successor()).contains(replacing);
    }

    @Test
    void aDecisionThatOnlyEndsOthersTakesNobodysPlace() {
        ItemNumber decision = document(ItemKind.NORMATIVE_DOCUMENT, "关于废止部分文件的决定（" + room.title() + "）");
        ItemNumber result = document(ItemKind.OTHER_POLICY, room.title());
        room.relate(RelationKind.ABOLISHES, decision, old, PolicyRoom.MAY);
        room.relate(RelationKind.ABOLISHES, result, old, LocalDate.of(2026, 6, 1));

        assertThat(successor()).isEmpty();
    }

    @Test
    void whatEndsItLaterIsNotItsSuccessorYet() {
        ItemNumber anew = document(ItemKind.NORMATIVE_DOCUMENT, room.title());

        room.relate(RelationKind.ABOLISHES, anew, old, LocalDate.of(2099, 1, 1));

        assertThat(successor()).isEmpty();
    }
}
