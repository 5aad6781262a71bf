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
import org.mingtang.evidence.Evidence;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
class InterpretationGateTests {

    private static final String RULES =
            "<p>第一条　为了规范课后服务，制定本办法。</p>" + "<p>第二条　课后服务坚持学生自愿、公益普惠的原则，由学校统一组织实施，任何单位和个人不得强制学生参加。</p>";

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
    Evidence evidence;

    @Autowired
    MockMvcTester mvc;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    @DisplayName("三同步: without a plan the document is not accepted")
    void returnsADocumentWithoutAPlanWithWhatIsMissing() {
        ManuscriptId document = room.written(document());

        assertThatThrownBy(() -> manuscripts.submit(document, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("解读方案");
        interpretations.plan(document, new PlanFields(true, null, List.of(), "市教育局局长", null, null, null), room.clerk);
        assertThatThrownBy(() -> manuscripts.submit(document, room.clerk))
                .hasMessageContaining("解读形式")
                .hasMessageContaining("咨询联系方式");
        interpretations.plan(document, plan(), room.clerk);
        manuscripts.submit(document, room.clerk);
        assertThat(manuscripts.find(document).orElseThrow().stage()).isEqualTo(ManuscriptStage.UNDER_REVIEW);
    }

    @Test
    @DisplayName("三同步: without approved material the document is not published; with it both come out together")
    void publishesDocumentAndInterpretationTogether() {
        ManuscriptId document = planned();
        manuscripts.submit(document, room.clerk);
        room.pass(document);
        assertThatThrownBy(() -> publications.publish(document, room.head))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("解读材料");

        ManuscriptId material = written(document, "<p>为什么出台：家长普遍反映放学早、没人管。</p><p>怎么报名：向班主任报名。</p>");
        manuscripts.submit(material, room.clerk);
        room.pass(material);
        ItemNumber number = publications.publish(document, room.head);

        ManuscriptView explained = manuscripts.find(material).orElseThrow();
        assertThat(explained.stage()).isEqualTo(ManuscriptStage.PUBLISHED);
        ItemView item = items.find(explained.item()).orElseThrow();
        assertThat(item.kind()).isEqualTo(ItemKind.INTERPRETATION);
        assertThat(mvc.get().uri(number.path()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("政策解读", "同步发布", item.path(), "0599-6120018");
        assertThat(mvc.get().uri(item.path()).exchange()).bodyText().contains("解读的文件", number.path());
        assertThat(evidence.facts(
                        "INTERPRETATION", List.of(room.education), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)))
                .hasSize(1);
    }

    @Test
    void findsInterpretationThatOnlyCopies() {
        ManuscriptId document = planned();
        ManuscriptId material = written(document, "<p>课后服务坚持学生自愿、公益普惠的原则，由学校统一组织实施，任何单位和个人不得强制学生参加。</p>");

        assertThatThrownBy(() -> manuscripts.submit(material, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("照抄");
        assertThat(interpretations.materials(manuscripts.find(document).orElseThrow()))
                .singleElement()
                .satisfies(each -> assertThat(each.overlapPercent()).isGreaterThan(80));
        PlanFields plan = plan();
        interpretations.plan(
                document,
                new PlanFields(true, null, plan.forms(), plan.interpreter(), plan.contact(), null, "问答须照录条文"),
                room.clerk);
        manuscripts.submit(material, room.clerk);
    }

    @Test
    void letsADocumentThroughThatNeedsNoneAndSaysWhy() {
        ManuscriptId document = room.written(document());
        interpretations.plan(document, new PlanFields(false, " ", List.of(), null, null, null, null), room.clerk);
        assertThatThrownBy(() -> manuscripts.submit(document, room.clerk)).hasMessageContaining("理由");
        interpretations.plan(document, new PlanFields(false, "只调整机构名称", List.of(), null, null, null, null), room.clerk);

        manuscripts.submit(document, room.clerk);
        room.pass(document);
        assertThat(items.find(publications.publish(document, room.head))).isPresent();
    }

    @Test
    void keepsThePlanOnItsPageAndOtherUnitsOut() {
        ManuscriptId document = room.written(document());
        String address = "/desk/drafts/" + document + "/interpretation";

        assertThat(mvc.post()
                        .uri(address)
                        .with(SignedAs.person(room.clerk))
                        .with(csrf())
                        .param("needed", "true")
                        .param("forms", "PICTURE", "QUESTIONS")
                        .param("interpreter", "市教育局局长")
                        .param("contact", "0599-6120018")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(interpretations.plan(document).orElseThrow().forms())
                .containsExactly(InterpretationForm.PICTURE, InterpretationForm.QUESTIONS);
        assertThat(mvc.get().uri(address).with(SignedAs.person(room.clerk)).exchange())
                .bodyText()
                .contains("市教育局局长", "起草解读");
        PressRoom elsewhere = new PressRoom(beans);
        assertThat(mvc.post()
                        .uri(address)
                        .with(SignedAs.person(elsewhere.clerk))
                        .with(csrf())
                        .param("needed", "false")
                        .exchange())
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri(address + "/materials")
                        .with(SignedAs.person(elsewhere.clerk))
                        .with(csrf())
                        .param("form", "TEXT")
                        .exchange())
                .hasStatus(409);
    }

    private static ManuscriptFields document() {
        return ManuscriptFields.of("20-01", ItemKind.NORMATIVE_DOCUMENT, "云麓市中小学课后服务管理办法", RULES)
                .dated("云教规〔2026〕3号", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1), null);
    }

    private static PlanFields plan() {
        return new PlanFields(
                true, null, List.of(InterpretationForm.QUESTIONS), "市教育局局长", "基础教育科 0599-6120018", null, null);
    }

    private ManuscriptId planned() {
        ManuscriptId document = room.written(document());
        interpretations.plan(document, plan(), room.clerk);
        return document;
    }

    private ManuscriptId written(ManuscriptId document, String body) {
        ManuscriptId material = interpretations.begin(document, InterpretationForm.QUESTIONS, room.clerk);
        ManuscriptFields fields = manuscripts.find(material).orElseThrow().fields();
        manuscripts.change(material, fields.saying(fields.title(), body), null, room.clerk);
        return material;
    }
}
