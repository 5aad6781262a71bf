package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.policy.LeansOnPolicy.Leaning;
import org.mingtang.publication.ItemAddition.Line;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Further versions of a piece that say anew what they explain and who interprets. */
@MingtangTest
class PieceVersionsTests {

    private static final String EXPLAINED = "<p>为什么出台：让孩子在河边玩得安全。</p>";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Interpretations interpretations;

    @Autowired
    InterpretationBoxes boxes;

    @Autowired
    LeaningPieces leaning;

    @Autowired
    Items items;

    PressRoom room;

    @BeforeEach
    void aRoom() {
        room = new PressRoom(beans);
    }

    private ManuscriptFields policy(String title) {
        return ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, title, "<p>第一条　为了预防溺水，制定本办法。</p>")
                .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), null, null);
    }

    private ManuscriptId further(ItemNumber piece) {
        ManuscriptFields fields = ManuscriptFields.of("20-01", ItemKind.INTERPRETATION, "文字解读：防溺水（更正）", EXPLAINED)
                .dated(null, LocalDate.of(2026, 11, 10), null, null)
                .described(null, null, null, "更正解读人");
        return manuscripts.begin(room.education.value(), piece, fields, room.clerk);
    }

    private ItemNumber published(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
        return publications.publish(draft, room.head);
    }

    private List<String> box(ItemNumber item) {
        return boxes.boxes(items.find(item).orElseThrow()).stream()
                .flatMap(box -> box.lines().stream())
                .map(Line::text)
                .toList();
    }

    private void bound(ManuscriptId piece, ItemNumber document) {
        interpretations.bind(
                piece,
                document,
                null,
                InterpretationForm.TEXT,
                new PieceWords("市教育局副局长", "0599-6120019", null),
                room.clerk);
    }

    @Test
    void theFormerIsReplacedOnThePageOfItsDocument() {
        ItemNumber document = PolicyPress.published(beans, room, policy("云麓市预防溺水管理办法"));
        ItemNumber piece = PolicyPress.explained(beans, room, document);
        ManuscriptId further = further(piece);
        bound(further, document);
        assertThat(box(document)).hasSize(1);

        published(further);

        assertThat(box(document)).containsExactly("文字解读：防溺水（更正）", "政策咨询 0599-6120019");
        assertThat(box(piece)).containsExactly("云麓市预防溺水管理办法", "解读人 市教育局副局长", "政策咨询 0599-6120019");
        assertThat(leaning.on(document)).extracting(Leaning::item).containsExactly(piece);
        assertThat(interpretations.materials(items.find(document).orElseThrow()))
                .singleElement()
                .satisfies(material -> assertThat(material.manuscript().id()).isEqualTo(further));
    }

    @Test
    void oneThatTurnsToAnotherDocumentLeavesTheFirst() {
        ItemNumber first = PolicyPress.published(beans, room, policy("云麓市预防溺水管理办法"));
        ItemNumber second = PolicyPress.published(beans, room, policy("云麓市游泳场所管理办法"));
        ItemNumber piece = PolicyPress.explained(beans, room, first);
        ManuscriptId further = further(piece);
        bound(further, second);
        published(further);

        assertThat(box(first)).isEmpty();
        assertThat(leaning.on(first)).isEmpty();
        assertThat(box(second)).contains("文字解读：防溺水（更正）");
        assertThat(box(piece)).contains("云麓市游泳场所管理办法");
    }

    @Test
    @DisplayName("三同步: a piece that came out with its document stays with it, whatever its further versions say")
    void onePlannedWithItsDocumentStaysWithIt() {
        ManuscriptId draft = room.written(policy("云麓市预防溺水管理办法"));
        interpretations.plan(
                draft,
                new PlanFields(true, null, List.of(InterpretationForm.TEXT), "市教育局局长", "0599-6120018", null, null),
                room.clerk);
        ManuscriptId material = interpretations.begin(draft, InterpretationForm.TEXT, room.clerk);
        ManuscriptFields fields = manuscripts.find(material).orElseThrow().fields();
        manuscripts.change(material, fields.saying(fields.title(), EXPLAINED), null, room.clerk);
        manuscripts.submit(material, room.clerk);
        room.pass(material);
        ItemNumber document = published(draft);
        ItemNumber piece = manuscripts.find(material).orElseThrow().item();

        ManuscriptId further = further(piece);
        interpretations.bind(
                further, null, null, InterpretationForm.TEXT, new PieceWords("市教育局副局长", null, null), room.clerk);
        published(further);

        assertThat(box(document)).containsExactly("文字解读：防溺水（更正）", "政策咨询 0599-6120018");
        assertThat(box(piece)).containsExactly("云麓市预防溺水管理办法", "解读人 市教育局副局长", "政策咨询 0599-6120018");
    }
}
