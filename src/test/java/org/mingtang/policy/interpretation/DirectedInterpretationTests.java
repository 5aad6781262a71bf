package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A document for named units is explained to them alone. */
@MingtangTest
class DirectedInterpretationTests {

    private static final String TITLE = "云麓市学校应急演练工作规范";
    private static final PlanFields PLAN =
            new PlanFields(true, null, List.of(InterpretationForm.TEXT), "市教育局局长", "0599-6120018", null, null);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Interpretations interpretations;

    @Autowired
    Items items;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;
    List<UUID> both;
    ManuscriptId document;
    ManuscriptId material;

    @BeforeEach
    void aDocumentForTwoUnits() {
        room = new PressRoom(beans);
        both = List.of(room.education.value(), room.office.value());
        document = room.written(
                ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, TITLE, "<p>第一条　为了做好应急演练，制定本规范。</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1), null)
                        .directedTo(both));
        interpretations.plan(document, PLAN, room.clerk);
        material = interpretations.begin(document, InterpretationForm.TEXT, room.clerk);
        readBy(both);
    }

    private void readBy(List<UUID> units) {
        ManuscriptFields fields = manuscripts.find(material).orElseThrow().fields();
        ManuscriptFields said = fields.saying(fields.title(), "<p>为什么出台：让各校知道一年演练几次。</p>");
        manuscripts.change(material, said.directedTo(units), null, room.clerk);
    }

    private void passed(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
    }

    @Test
    @DisplayName("定向公开: the interpretation begins with the readers of its document and reaches nobody else")
    void theInterpretationHasTheReadersOfItsDocument() {
        ManuscriptId fresh = interpretations.begin(document, InterpretationForm.PICTURE, room.clerk);
        assertThat(manuscripts.find(fresh).orElseThrow().fields().audience()).containsExactlyElementsOf(both);

        passed(material);
        passed(document);
        ItemNumber number = publications.publish(document, room.head);

        ItemView explained =
                items.find(manuscripts.find(material).orElseThrow().item()).orElseThrow();
        assertThat(items.find(number).orElseThrow().forEverybody()).isFalse();
        assertThat(explained.audience()).containsExactlyInAnyOrderElementsOf(both);
        assertThat(mvc.get().uri(explained.path()).exchange()).bodyText().doesNotContain(TITLE);
    }

    @Test
    void oneForEverybodyIsNotAcceptedForReview() {
        readBy(List.of());

        assertThatThrownBy(() -> manuscripts.submit(material, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("解读的公开范围不能大于文件");
    }

    @Test
    void oneForAnotherUnitIsNotAcceptedEither() {
        readBy(List.of(room.education.value(), new PressRoom(beans).education.value()));

        assertThatThrownBy(() -> manuscripts.submit(material, room.clerk)).hasMessageContaining("公开范围");
    }

    @Test
    void oneForFewerUnitsIs() {
        readBy(List.of(room.education.value()));

        manuscripts.submit(material, room.clerk);

        assertThat(manuscripts.find(material).orElseThrow().stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
    }

    @Test
    @DisplayName("定向公开: readers taken from the document after its interpretation was approved hold both back")
    void aDocumentNarrowedLaterHoldsItsInterpretationBack() {
        passed(material);
        ManuscriptFields fields = manuscripts.find(document).orElseThrow().fields();
        manuscripts.change(document, fields.directedTo(List.of(room.education.value())), null, room.clerk);
        passed(document);

        assertThatThrownBy(() -> publications.publish(document, room.head)).hasMessageContaining("公开范围");
        assertThat(manuscripts.find(document).orElseThrow().stage()).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    void aDocumentForEverybodyMayBeExplainedToFew() {
        ManuscriptFields fields = manuscripts.find(document).orElseThrow().fields();
        manuscripts.change(document, fields.directedTo(List.of()), null, room.clerk);

        manuscripts.submit(material, room.clerk);

        assertThat(manuscripts.find(material).orElseThrow().stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
    }
}
