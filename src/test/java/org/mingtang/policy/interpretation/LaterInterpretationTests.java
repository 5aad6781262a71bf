package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemAddition.Box;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 解读 of documents that are already out, from before this program or by another hand. */
@MingtangTest
class LaterInterpretationTests {

    private static final String RULES =
            "<p>第一条　为了规范公共自行车管理，制定本办法。</p><p>第二条　公共自行车由市、县人民政府统一规划，投放点应当方便居民换乘公共交通工具，不得占用盲道和消防通道。</p>";
    private static final String EXPLAINED = "<p>为什么出台：骑车的人越来越多，停放却没有规矩。</p>";
    private static final PieceWords WORDS = new PieceWords("市教育局副局长", "0599-6120019", null);

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
    InterpretationFindable findable;

    @Autowired
    Items items;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;
    String title;
    ItemNumber document;

    @BeforeEach
    void aDocumentThatIsOut() {
        room = new PressRoom(beans);
        String number = PressRoom.number();
        title = "云麓市公共自行车管理办法" + number.replaceAll("\\D", "");
        document = PolicyPress.published(
                beans,
                room,
                ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, title, RULES)
                        .dated(number, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1), null));
    }

    private ManuscriptId said(ManuscriptId piece, String body) {
        ManuscriptFields fields = manuscripts.find(piece).orElseThrow().fields();
        manuscripts.change(piece, fields.saying(fields.title(), body), null, room.clerk);
        return piece;
    }

    private ItemNumber published(ManuscriptId piece) {
        manuscripts.submit(piece, room.clerk);
        room.pass(piece);
        return publications.publish(piece, room.head);
    }

    private ManuscriptId alone(String body) {
        return room.written(ManuscriptFields.of("20-01", ItemKind.INTERPRETATION, "一图读懂公共自行车", body)
                .dated(null, LocalDate.of(2026, 11, 9), null, null));
    }

    private List<Line> box(ItemNumber item) {
        List<Box> all = boxes.boxes(items.find(item).orElseThrow());
        return all.isEmpty() ? List.of() : all.get(0).lines();
    }

    private MvcTestResult send(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    @DisplayName("谁起草谁解读: document and interpretation link each other and name who interprets and whom to ask")
    void bothPagesLinkEachOtherAndNameTheInterpreter() {
        assertThat(box(document)).isEmpty();

        ItemNumber piece = published(
                said(interpretations.begin(document, InterpretationForm.BRIEFING, WORDS, room.clerk), EXPLAINED));

        assertThat(box(document)).extracting(Line::href).containsExactly(piece.path(), null);
        assertThat(box(document)).extracting(Line::meta).first().asString().endsWith("解读人 市教育局副局长");
        assertThat(box(document)).extracting(Line::text).last().isEqualTo("政策咨询 0599-6120019");
        assertThat(box(piece)).extracting(Line::text).containsExactly(title, "解读人 市教育局副局长", "政策咨询 0599-6120019");
        assertThat(box(piece)).extracting(Line::href).first().isEqualTo(document.path());
        assertThat(findable.of(items.find(piece).orElseThrow()).orElseThrow().toString())
                .contains(document.toString());
        assertThat(mvc.get().uri(document.path()).exchange()).bodyText().contains("解读人 市教育局副局长", piece.path());
    }

    @Test
    void aPieceThatCopiesIsNotAcceptedUnlessItSaysWhy() {
        ManuscriptId piece = said(interpretations.begin(document, InterpretationForm.TEXT, WORDS, room.clerk), RULES);
        assertThatThrownBy(() -> manuscripts.submit(piece, room.clerk)).hasMessageContaining("照抄文件原文");

        interpretations.bind(
                piece,
                document,
                null,
                InterpretationForm.TEXT,
                new PieceWords("市教育局副局长", "0599-6120019", "逐条解读"),
                room.clerk);
        manuscripts.submit(piece, room.clerk);
    }

    @Test
    void oneBegunWithoutADocumentIsLedToChooseOne() {
        ManuscriptId piece = alone(EXPLAINED);

        assertThat(manuscripts.obstacles(piece)).anySatisfy(each -> {
            assertThat(each.field()).isEqualTo("/desk/drafts/" + piece + "/explained");
            assertThat(each.message()).contains("选定所解读的文件");
        });
        assertThatThrownBy(() -> manuscripts.submit(piece, room.clerk)).isInstanceOf(UnlawfulAct.class);

        String page = "/desk/drafts/" + piece + "/explained";
        assertThat(mvc.get()
                        .uri(page + "?q=" + title)
                        .with(SignedAs.person(room.clerk))
                        .exchange())
                .bodyText()
                .contains("item-" + document);
        assertThat(send(page, room.clerk, "item", document.toString(), "form", "PICTURE", "interpreter", "局长"))
                .hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page).with(SignedAs.person(room.clerk)).exchange())
                .bodyText()
                .contains(title, "/desk/items/" + document + "/interpretation");
        assertThat(box(published(piece))).extracting(Line::text).containsExactly(title, "解读人 局长");
    }

    @Test
    void oneThatExplainsWhatOthersKeepNamesIt() {
        ManuscriptId piece = alone(EXPLAINED);
        interpretations.bind(piece, null, "城市道路管理条例", InterpretationForm.PICTURE, PieceWords.NONE, room.clerk);

        assertThat(box(published(piece))).containsExactly(new Line("城市道路管理条例", null, ""));
        assertThat(box(document)).isEmpty();
    }

    @Test
    void whatItExplainsIsChosenOnceAndWhileItIsWritten() {
        ManuscriptId piece = alone(EXPLAINED);
        assertThatThrownBy(() -> bound(piece, null, null, room.clerk)).hasMessageContaining("请选定");
        assertThatThrownBy(() -> bound(piece, document, "城市道路管理条例", room.clerk)).hasMessageContaining("请选定");
        assertThatThrownBy(() -> bound(piece, new ItemNumber(987654321), null, room.clerk))
                .hasMessageContaining("没有这份已公开的政策文件");
        assertThatThrownBy(() -> bound(piece, document, null, new PressRoom(beans).clerk))
                .hasMessageContaining("本单位");
        bound(piece, document, null, room.clerk);
        manuscripts.submit(piece, room.clerk);
        assertThatThrownBy(() -> bound(piece, null, "城市道路管理条例", room.clerk)).hasMessageContaining("先撤回送审");
    }

    private void bound(ManuscriptId piece, ItemNumber item, String outside, Person by) {
        interpretations.bind(piece, item, outside, InterpretationForm.TEXT, PieceWords.NONE, by);
    }

    @Test
    @DisplayName("what a piece says of its document and interpreter is part of what its reviewers pass")
    void whatItSaysOfItselfIsReviewed() {
        ManuscriptId piece = interpretations.begin(document, InterpretationForm.TEXT, WORDS, room.clerk);
        assertThat(manuscripts.text(piece).toString())
                .contains("文件：" + document.path(), "解读人：市教育局副局长", "咨询联系方式：0599-6120019");
        ManuscriptId other = alone(EXPLAINED);
        assertThat(manuscripts.text(other).toString()).doesNotContain("所解读的文件");
        bound(other, null, "城市道路管理条例", room.clerk);
        assertThat(manuscripts.text(other).toString()).contains("文件：城市道路管理条例").doesNotContain("解读人");
    }

    @Test
    void aFurtherVersionExplainsWhatTheFirstDid() {
        ItemNumber piece =
                published(said(interpretations.begin(document, InterpretationForm.TEXT, WORDS, room.clerk), EXPLAINED));
        ManuscriptFields fields = ManuscriptFields.of("20-01", ItemKind.INTERPRETATION, "文字解读：公共自行车", EXPLAINED)
                .dated(null, LocalDate.of(2026, 11, 10), null, null);

        room.revised(piece, fields.described(null, null, null, "更正咨询电话"));

        assertThat(box(piece)).extracting(Line::text).contains(title);
    }

    @Test
    void onlyItsOwnUnitBeginsAPieceForAPublicDocument() {
        Person stranger = new PressRoom(beans).clerk;
        assertThatThrownBy(() -> interpretations.begin(document, InterpretationForm.TEXT, WORDS, stranger))
                .hasMessageContaining("谁起草谁解读");
        assertThat(mvc.get()
                        .uri("/desk/items/" + document + "/interpretation")
                        .with(SignedAs.person(stranger))
                        .exchange())
                .bodyText()
                .doesNotContain("<button class=\"btn btn-primary mt-3\">起草解读");
    }

    @Test
    void theWayLeadsFromTheDeskPagesOfTheDocument() {
        String page = "/desk/items/" + document + "/interpretation";
        for (String from : List.of("/desk/items/" + document, "/desk/policies/" + document)) {
            assertThat(mvc.get().uri(from).with(SignedAs.person(room.head)).exchange())
                    .bodyText()
                    .contains("href=\"" + page + "\"");
        }
        MvcTestResult begun =
                send(page, room.clerk, "form", "INTERVIEW", "interpreter", "市教育局局长", "contact", "0599-6120018");
        assertThat(begun).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page).with(SignedAs.person(room.clerk)).exchange())
                .bodyText()
                .contains("访谈：" + title, "value=\"市教育局局长\"");
    }

    @Test
    void aWithdrawnDocumentIsNotExplained() {
        publications.withdraw(document, "发布有误", room.head);
        assertThatThrownBy(() -> interpretations.begin(document, InterpretationForm.TEXT, WORDS, room.clerk))
                .hasMessageContaining("撤回");
    }

    @Test
    void whatIsDirectedToNamedUnitsIsNotForOthersToExplain() {
        PressRoom other = new PressRoom(beans);
        ItemNumber directed = PolicyPress.published(
                beans,
                other,
                ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, "云麓市应急值守工作规范", RULES)
                        .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), null, null)
                        .directedTo(List.of(other.office.value())));
        assertThatThrownBy(() -> bound(alone(EXPLAINED), directed, null, room.clerk))
                .hasMessageContaining("定向公开");
    }
}
