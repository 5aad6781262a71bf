package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** 国办发〔2016〕80号: a document and what explains it come out in the same moment, neither before the other. */
@MingtangTest
class InterpretationTimingTests {

    private static final PlanFields PLAN =
            new PlanFields(true, null, List.of(InterpretationForm.QUESTIONS), "市教育局局长", "0599-6120018", null, null);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Interpretations interpretations;

    PressRoom room;
    ManuscriptId document;

    @BeforeEach
    void aDocumentWithAPlan() {
        room = new PressRoom(beans);
        document = room.written(
                ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, "云麓市校车安全管理办法", "<p>第一条　为了校车安全，制定本办法。</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1), null));
        interpretations.plan(document, PLAN, room.clerk);
    }

    private ManuscriptId passedMaterial(String body) {
        ManuscriptId material = interpretations.begin(document, InterpretationForm.QUESTIONS, room.clerk);
        ManuscriptFields fields = manuscripts.find(material).orElseThrow().fields();
        manuscripts.change(material, fields.saying(fields.title(), body), null, room.clerk);
        passed(material);
        return material;
    }

    private void passed(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
    }

    private ManuscriptStage stage(ManuscriptId draft) {
        return manuscripts.find(draft).orElseThrow().stage();
    }

    @Test
    @DisplayName("三同步：解读不能先于文件发布")
    void anInterpretationIsNotPublishedBeforeItsDocument() {
        ManuscriptId material = passedMaterial("<p>为什么出台：家长最担心孩子路上的安全。</p>");

        assertThatThrownBy(() -> publications.publish(material, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("所解读的文件还没有发布，解读不能先于文件发布；发布文件时，审核通过的解读会一同发布。");
        assertThat(stage(material)).isEqualTo(ManuscriptStage.APPROVED);
    }

    @Test
    void neitherBeforeTheOtherButBothTogether() {
        ManuscriptId material = passedMaterial("<p>为什么出台：家长最担心孩子路上的安全。</p>");
        passed(document);
        assertThatThrownBy(() -> publications.publish(material, room.head)).hasMessageContaining("不能先于文件发布");

        publications.publish(document, room.head);
        assertThat(stage(document)).isEqualTo(ManuscriptStage.PUBLISHED);
        assertThat(stage(material)).isEqualTo(ManuscriptStage.PUBLISHED);
    }

    @Test
    void furtherPiecesFollowADocumentThatIsOut() {
        passedMaterial("<p>为什么出台：家长最担心孩子路上的安全。</p>");
        passed(document);
        publications.publish(document, room.head);

        ManuscriptId later = passedMaterial("<p>怎么投诉：拨打学校公布的电话。</p>");
        publications.publish(later, room.head);
        assertThat(stage(later)).isEqualTo(ManuscriptStage.PUBLISHED);
    }

    @Test
    void whatExplainsADocumentThatWasGivenUpNeverComesOut() {
        ManuscriptId material = passedMaterial("<p>为什么出台：家长最担心孩子路上的安全。</p>");
        manuscripts.discard(document, "不再出台", room.clerk);
        assertThatThrownBy(() -> publications.publish(material, room.head)).hasMessageContaining("不能先于文件发布");
    }

    @Test
    void anInterpretationWithoutADocumentOfOursIsNobodysCompanion() {
        ManuscriptId alone = room.written(
                ManuscriptFields.of("20-01", ItemKind.INTERPRETATION, "一图读懂：国家校车安全管理条例", "<p>什么是校车：接送学生上下学的车。</p>")
                        .dated(null, LocalDate.of(2026, 11, 2), null, null));
        interpretations.bind(alone, null, "校车安全管理条例", InterpretationForm.PICTURE, PieceWords.NONE, room.clerk);
        passed(alone);
        publications.publish(alone, room.head);
        assertThat(stage(alone)).isEqualTo(ManuscriptStage.PUBLISHED);
    }
}
