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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The plan passes review with its document, stays as it was passed, and is kept when the document comes out. */
@MingtangTest
class PlanUnderReviewTests {

    private static final PlanFields NONE_NEEDED = new PlanFields(false, "无", List.of(), null, null, null, null);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Publications publications;

    @Autowired
    Interpretations interpretations;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;
    ManuscriptId document;

    @BeforeEach
    void aPlannedDocument() {
        room = new PressRoom(beans);
        document = room.written(
                ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, "云麓市校园午餐管理办法", "<p>第一条　为了办好校园午餐，制定本办法。</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1), null));
        plan(planned(InterpretationForm.TEXT));
    }

    private static PlanFields planned(InterpretationForm... forms) {
        return new PlanFields(true, null, List.of(forms), "市教育局局长", "0599-6120018", null, null);
    }

    private void plan(PlanFields fields) {
        interpretations.plan(document, fields, room.clerk);
    }

    private void passed(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
    }

    private void passedMaterial(InterpretationForm form) {
        ManuscriptId material = interpretations.begin(document, form, room.clerk);
        ManuscriptFields fields = manuscripts.find(material).orElseThrow().fields();
        manuscripts.change(material, fields.saying(fields.title(), "<p>为什么出台：家长最关心孩子吃得好不好。</p>"), null, room.clerk);
        passed(material);
    }

    private ManuscriptStage stage() {
        return manuscripts.find(document).orElseThrow().stage();
    }

    private void assertLocked() {
        assertThatThrownBy(() -> plan(NONE_NEEDED))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("请先撤回送审");
        assertThat(interpretations.plan(document).orElseThrow().needed()).isTrue();
    }

    @Test
    @DisplayName("同步审签: reviewers have the plan before them as a part of the text")
    void thePlanIsPartOfWhatIsReviewed() {
        assertThat(manuscripts
                        .text(document)
                        .part("interpretation")
                        .orElseThrow()
                        .content())
                .isEqualTo("解读形式：文字解读\n解读人：市教育局局长\n咨询联系方式：0599-6120018");
        manuscripts.submit(document, room.clerk);

        assertThat(mvc.get()
                        .uri("/desk/reviews/" + room.review(document).id())
                        .with(SignedAs.person(room.head))
                        .exchange())
                .bodyText()
                .contains("解读方案", "解读人：市教育局局长");
    }

    @Test
    void aDraftWithoutAPlanHasNoSuchPart() {
        ManuscriptId notice = room.written(PressRoom.notice("报名通知"));

        assertThat(manuscripts.text(notice).part("interpretation")).isEmpty();
    }

    @Test
    @DisplayName("三同步: a plan under review or approved is not exchanged for none")
    void thePlanStaysAsItWasSentOn() {
        manuscripts.submit(document, room.clerk);
        assertLocked();
        room.pass(document);
        assertLocked();

        assertThatThrownBy(() -> publications.publish(document, room.head)).hasMessageContaining("文字解读");
    }

    @Test
    void takenBackItMayBeChangedAndIsReviewedAnew() {
        passed(document);
        manuscripts.takeBack(document, room.clerk);
        plan(NONE_NEEDED);
        manuscripts.submit(document, room.clerk);

        assertThat(stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
        room.pass(document);
        assertThat(publications.publish(document, room.head)).isNotNull();
    }

    @Test
    void itsPageSaysWhyItCannotBeChangedAndStillTakesPieces() {
        manuscripts.submit(document, room.clerk);

        assertThat(mvc.get()
                        .uri("/desk/drafts/" + document + "/interpretation")
                        .with(SignedAs.person(room.clerk))
                        .exchange())
                .bodyText()
                .contains("送审后不能再改", "起草解读", "还没有通过审核的：文字解读")
                .doesNotContain("保存方案");
        assertThat(mvc.post()
                        .uri("/desk/drafts/" + document + "/interpretation")
                        .with(SignedAs.person(room.clerk))
                        .with(csrf())
                        .param("needed", "false")
                        .param("whyNot", "无")
                        .exchange())
                .hasStatus(409);
    }

    @Test
    @DisplayName("三同步: every written form of the plan has its piece, and those that have none are named")
    void whatThePlanPromisesIsThere() {
        plan(planned(InterpretationForm.TEXT, InterpretationForm.PICTURE, InterpretationForm.BRIEFING));
        passedMaterial(InterpretationForm.TEXT);
        passed(document);
        assertThatThrownBy(() -> publications.publish(document, room.head)).hasMessage("解读材料还没有通过审核（图解），文件不能先于解读发布。");

        passedMaterial(InterpretationForm.PICTURE);
        publications.publish(document, room.head);

        assertThat(stage()).isEqualTo(ManuscriptStage.PUBLISHED);
    }
}
