package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody reads what another unit has not published, by no page of interpretation. */
@MingtangTest
class UnpublishedPiecesTests {

    private static final String SECRET = "还没有公布的补贴办法";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Interpretations interpretations;

    @Autowired
    Publications publications;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;
    List<Person> strangers;

    @BeforeEach
    void aRoomAndItsStrangers() {
        room = new PressRoom(beans);
        PressRoom other = new PressRoom(beans);
        strangers = Stream.concat(
                        Stream.of(other.clerk, other.head, other.openness, other.leader),
                        Stream.of(Role.values())
                                .flatMap(role -> Stream.of(
                                        PressRoom.person("何问渠", other.education, role),
                                        PressRoom.person("傅知秋", other.office, role))))
                .toList();
    }

    private ManuscriptFields policy(String title) {
        return ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, title, "<p>第一条　为了帮助困难家庭，制定本办法。</p>")
                .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), null, null);
    }

    private void isKeptFromStrangers(String page) {
        for (Person stranger : strangers) {
            assertThat(mvc.get().uri(page).with(SignedAs.person(stranger)).exchange())
                    .bodyText()
                    .as("%s as %s", page, stranger.name())
                    .doesNotContain(SECRET);
        }
        assertThat(mvc.get().uri(page).with(SignedAs.person(room.clerk)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains(SECRET);
        assertThat(mvc.get().uri(page).with(SignedAs.person(room.leader)).exchange())
                .hasStatusOk();
    }

    @Test
    void thePlanOfADraftIsItsUnitsOwn() {
        ManuscriptId document = room.written(policy(SECRET));

        isKeptFromStrangers("/desk/drafts/" + document + "/interpretation");
    }

    @Test
    void aPieceIsItsUnitsOwn() {
        ManuscriptId document = room.written(policy(SECRET));
        ManuscriptId piece = interpretations.begin(document, InterpretationForm.TEXT, room.clerk);

        isKeptFromStrangers("/desk/drafts/" + piece + "/explained");
    }

    @Test
    @DisplayName("a public document is for everybody to see, the pieces being written for it are not")
    void piecesBeingWrittenForAPublicDocumentAreTheirUnitsOwn() {
        ItemNumber document = PolicyPress.published(beans, room, policy("云麓市困难家庭帮扶办法"));
        ItemNumber out = PolicyPress.explained(beans, room, document);
        ManuscriptId piece = interpretations.begin(document, InterpretationForm.TEXT, PieceWords.NONE, room.clerk);
        ManuscriptFields fields = manuscripts.find(piece).orElseThrow().fields();
        manuscripts.change(piece, fields.saying(SECRET, "<p>怎么申请。</p>"), null, room.clerk);

        String page = "/desk/items/" + document + "/interpretation";
        isKeptFromStrangers(page);
        assertThat(mvc.get().uri(page).with(SignedAs.person(strangers.get(0))).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("解读材料 1 件");
        assertThat(out.value()).isPositive();
    }

    private void isRefusedToStrangers(String address, String said) {
        for (Person stranger : strangers) {
            assertThat(mvc.post()
                            .uri(address)
                            .param("form", "TEXT")
                            .param("outside", "城市道路管理条例")
                            .param("interpreter", "别的单位")
                            .with(SignedAs.person(stranger))
                            .with(csrf())
                            .exchange())
                    .as("%s as %s", address, stranger)
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isBetween(400, 499))
                    .bodyText()
                    .doesNotContain(SECRET);
        }
        assertThat(mvc.post()
                        .uri(address)
                        .param("form", "TEXT")
                        .with(SignedAs.person(strangers.get(0)))
                        .with(csrf())
                        .exchange())
                .bodyText()
                .contains(said);
    }

    @Test
    @DisplayName("no act of another unit's people changes a plan or a piece, nor tells whether it is there")
    void nobodyElseActsOnWhatIsNotHis() {
        ManuscriptId document = room.written(policy(SECRET));
        ManuscriptId piece = interpretations.begin(document, InterpretationForm.TEXT, room.clerk);

        isRefusedToStrangers("/desk/drafts/" + document + "/interpretation", "没有这份稿件，或者它属于其他单位。");
        isRefusedToStrangers("/desk/drafts/" + document + "/interpretation/materials", "没有这份稿件，或者它属于其他单位。");
        isRefusedToStrangers("/desk/drafts/" + piece + "/explained", "没有这份稿件，或者它属于其他单位。");

        assertThat(interpretations.plan(document)).isEmpty();
        assertThat(interpretations.materials(manuscripts.find(document).orElseThrow()))
                .singleElement()
                .satisfies(only -> assertThat(only.words()).isEqualTo(PieceWords.NONE));
    }

    @Test
    @DisplayName("定向公开: what explains a directed document is begun by nobody else, and its title is not told")
    void aDirectedDocumentIsItsUnitsOwn() {
        ItemNumber directed =
                PolicyPress.published(beans, room, policy(SECRET).directedTo(List.of(room.education.value())));

        isKeptFromStrangers("/desk/items/" + directed + "/interpretation");
        isRefusedToStrangers("/desk/items/" + directed + "/interpretation", "没有这份政策文件，或者它不向您的单位公开。");
    }

    @Test
    @DisplayName("定向公开: a piece directed to named units is not told to others on the page of a public document")
    void aDirectedPieceIsNotToldToOthers() {
        ItemNumber document = PolicyPress.published(beans, room, policy("云麓市困难家庭帮扶办法"));
        ManuscriptId piece = interpretations.begin(document, InterpretationForm.TEXT, PieceWords.NONE, room.clerk);
        ManuscriptFields fields = manuscripts.find(piece).orElseThrow().fields();
        manuscripts.change(
                piece,
                fields.saying(SECRET, "<p>怎么申请。</p>").directedTo(List.of(room.education.value())),
                null,
                room.clerk);
        manuscripts.submit(piece, room.clerk);
        room.pass(piece);
        publications.publish(piece, room.head);

        isKeptFromStrangers("/desk/items/" + document + "/interpretation");
    }
}
