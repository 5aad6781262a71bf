package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.policy.interpretation.PolicyPress;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.BesideText.Line;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a draft's own words will make of other documents, read before it is out. */
@MingtangTest
class SaidRelationsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    SaidRelations said;

    @Autowired
    Manuscripts manuscripts;

    PolicyRoom room;
    String old;
    ItemNumber known;
    String unknown;

    @BeforeEach
    void aDocumentThatIsOut() {
        room = new PolicyRoom(beans);
        old = room.title();
        known = room.document(old);
        unknown = room.title();
    }

    private ManuscriptId draft(ItemKind kind) {
        String body = "<p>第一条　根据《" + unknown + "》，制定本办法。</p><p>第二条　本办法自2026年12月1日起施行，《" + old + "》同时废止。</p>";
        return room.press.written(ManuscriptFields.of("20-01", kind, room.title(), body)
                .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1), null));
    }

    private List<Line> lines(ManuscriptId draft) {
        return said.beside("policy", draft.toString()).stream()
                .flatMap(note -> note.lines().stream())
                .toList();
    }

    @Test
    void namesWhatItEndsAndWhatItRestsOn() {
        assertThat(lines(draft(ItemKind.OTHER_POLICY)))
                .extracting(Line::text)
                .satisfies(texts -> assertThat(texts)
                        .anySatisfy(text ->
                                assertThat(text).startsWith("废止：《" + old + "》").endsWith("（发布后须在政策文件库确认）"))
                        .anySatisfy(text -> assertThat(text).isEqualTo("依据：《" + unknown + "》（文件库里没有找到）")));
        assertThat(lines(draft(ItemKind.OTHER_POLICY))).extracting(Line::href).contains(known.path());
    }

    @Test
    @DisplayName("the drafter reads it on the draft's page, the reviewer beside the text")
    void isShownToDrafterAndReviewer() {
        ManuscriptId draft = draft(ItemKind.OTHER_POLICY);
        assertThat(room.desk("/desk/drafts/" + draft, room.clerk)).bodyText().contains("正文写明的文件关系", "废止：《" + old);

        manuscripts.submit(draft, room.clerk);

        String review = "/desk/reviews/" + room.press.review(draft).id();
        assertThat(room.desk(review, room.press.head)).bodyText().contains("正文写明的文件关系", "废止：《" + old);
    }

    @Test
    void isSilentOnceItIsOutAndOfWhatIsNoPolicy() {
        ManuscriptId draft = draft(ItemKind.INFORMATION);
        assertThat(lines(draft)).isEmpty();
        assertThat(said.beside("request", "2026-0001")).isEmpty();

        ItemNumber out = PolicyPress.published(
                beans,
                room.press,
                manuscripts.find(draft(ItemKind.OTHER_POLICY)).orElseThrow().fields());
        assertThat(manuscripts.of(out))
                .allSatisfy(published -> assertThat(lines(published)).isEmpty());
    }

    @Test
    void saysNothingWhereTheTextNamesNoOtherDocument() {
        ManuscriptId plain = room.press.written(
                ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, room.title(), "<p>第一条　申请人提交两份材料。</p>"));
        assertThat(lines(plain)).isEmpty();
        assertThat(room.desk("/desk/drafts/" + plain, room.clerk)).bodyText().doesNotContain("正文写明的文件关系");
    }
}
