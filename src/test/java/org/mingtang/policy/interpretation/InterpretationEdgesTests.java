package org.mingtang.policy.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class InterpretationEdgesTests {

    private static final String RULES =
            "<p>第一条　为了规范课后服务，制定本办法。</p><p>第二条　课后服务坚持学生自愿、公益普惠的原则，由学校统一组织实施，任何单位和个人不得强制学生参加。</p>";
    private static final String EXPLAINED = "<p>为什么出台：家长普遍反映放学早、没人管。</p><p>怎么报名：向班主任报名。</p>";
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

    @Autowired
    MockMvcTester mvc;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    private static ManuscriptFields fields(ItemKind kind) {
        return ManuscriptFields.of("20-01", kind, "云麓市中小学课后服务管理办法", RULES)
                .dated(PressRoom.number(), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 1), null);
    }

    private ManuscriptId planned() {
        ManuscriptId document = room.written(fields(ItemKind.NORMATIVE_DOCUMENT));
        interpretations.plan(document, PLAN, room.clerk);
        return document;
    }

    private ManuscriptId material(ManuscriptId document, String body) {
        ManuscriptId material = interpretations.begin(document, InterpretationForm.QUESTIONS, room.clerk);
        ManuscriptFields fields = manuscripts.find(material).orElseThrow().fields();
        manuscripts.change(material, fields.saying(fields.title(), body), null, room.clerk);
        return material;
    }

    private void passed(ManuscriptId draft) {
        manuscripts.submit(draft, room.clerk);
        room.pass(draft);
    }

    private MvcTestResult send(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @ParameterizedTest(name = "{0} needs a plan: {1}")
    @CsvSource({"RULE,true", "NORMATIVE_DOCUMENT,true", "OTHER_POLICY,false"})
    @DisplayName("which kinds need a plan is the place's to set; rules and normative documents do")
    void rulesAndNormativeDocumentsNeedAPlan(ItemKind kind, boolean needed) {
        ManuscriptId document = room.written(fields(kind));

        if (needed) {
            assertThatThrownBy(() -> manuscripts.submit(document, room.clerk)).hasMessageContaining("不予受理");
        } else {
            manuscripts.submit(document, room.clerk);
        }
    }

    @Test
    void anotherPolicyThatWasPlannedIsHeldToItsPlan() {
        ManuscriptId document = room.written(fields(ItemKind.OTHER_POLICY));
        interpretations.plan(document, PLAN, room.clerk);
        passed(document);

        assertThatThrownBy(() -> publications.publish(document, room.head)).hasMessageContaining("解读材料");
    }

    @ParameterizedTest(name = "{0}|{1}|{2}: {3}")
    @CsvSource(
            nullValues = "null",
            value = {
                "QUESTIONS,局长,12345,''",
                "null,局长,12345,forms",
                "QUESTIONS,null,12345,interpreter",
                "QUESTIONS,' ',12345,interpreter",
                "QUESTIONS,局长,null,contact",
                "null,null,null,forms interpreter contact"
            })
    @DisplayName("退文: the list names everything that is missing")
    void aPlanLacksWhatItDoesNotSay(
            @Nullable InterpretationForm form, @Nullable String interpreter, @Nullable String contact, String missing) {
        PlanFields plan =
                new PlanFields(true, null, form == null ? List.of() : List.of(form), interpreter, contact, null, null);

        assertThat(String.join(" ", plan.missing().stream().map(Refusal::field).toList()))
                .isEqualTo(missing);
    }

    @Test
    void whoNeedsNoneSaysWhyAndNothingElse() {
        assertThat(new PlanFields(false, null, List.of(), null, null, null, null).missing())
                .extracting(Refusal::field)
                .containsExactly("whyNot");
        assertThat(new PlanFields(false, "只调整名称", List.of(), null, null, null, null).missing())
                .isEmpty();
    }

    @Test
    @DisplayName("三同步: material under review is not enough, only approved material lets the document out")
    void materialHasToBeApproved() {
        ManuscriptId document = planned();
        ManuscriptId material = material(document, EXPLAINED);
        passed(document);
        assertThatThrownBy(() -> publications.publish(document, room.head)).hasMessageContaining("解读材料");
        manuscripts.submit(material, room.clerk);
        assertThatThrownBy(() -> publications.publish(document, room.head)).hasMessageContaining("解读材料");

        room.pass(material);

        assertThat(publications.publish(document, room.head)).isNotNull();
    }

    @Test
    void materialThatWasGivenUpCountsForNothing() {
        ManuscriptId document = planned();
        ManuscriptId material = material(document, EXPLAINED);
        manuscripts.discard(material, "重写", room.clerk);
        passed(document);

        assertThat(interpretations.materials(manuscripts.find(document).orElseThrow()))
                .isEmpty();
        assertThatThrownBy(() -> publications.publish(document, room.head)).hasMessageContaining("解读材料");
    }

    @Test
    void aFurtherVersionNeedsNoNewInterpretation() {
        ManuscriptId document = planned();
        passed(material(document, EXPLAINED));
        passed(document);
        ItemNumber item = publications.publish(document, room.head);

        room.revised(item, fields(ItemKind.NORMATIVE_DOCUMENT));

        assertThat(mvc.get().uri(item.path())).bodyText().contains("政策解读");
    }

    @Test
    void aPlanIsNotChangedOnceTheDocumentIsOut() {
        ManuscriptId document = planned();
        passed(material(document, EXPLAINED));
        passed(document);
        publications.publish(document, room.head);

        assertThatThrownBy(() -> interpretations.plan(document, PLAN, room.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经办结");
    }

    @Test
    void newsNeedsNoPlanAndCanHaveNone() {
        ManuscriptId news = room.written(PressRoom.notice("报名通知"));

        assertThatThrownBy(() -> interpretations.plan(news, PLAN, room.clerk)).hasMessageContaining("只有政策文件");
        assertThatThrownBy(() -> interpretations.begin(news, InterpretationForm.TEXT, room.clerk))
                .hasMessageContaining("只有政策文件");
    }

    @ParameterizedTest
    @EnumSource(InterpretationForm.class)
    void eachFormBeginsAManuscriptOfItsOwn(InterpretationForm form) {
        ManuscriptId document = room.written(fields(ItemKind.OTHER_POLICY));

        ManuscriptId material = interpretations.begin(document, form, room.clerk);

        assertThat(manuscripts.find(material).orElseThrow().fields().title()).startsWith(form.label() + "：");
        assertThat(beans.getBean(Pieces.class).row(material).map(Pieces.Piece::document))
                .contains(document.value());
    }

    @Test
    @DisplayName("照抄: a share at the limit is let through, one above it is not")
    void theOverlapIsMeasuredAgainstTheLimit() {
        ManuscriptId document = planned();
        String copied = "课后服务坚持学生自愿、公益普惠的原则，由学校统一组织实施，任何单位和个人不得强制学生参加。";
        ManuscriptId half = material(
                document, "<p>" + copied + "</p><p>" + "我们听取了许多家长和老师的想法，把大家最关心的接送、收费和安全都写清楚了，请放心报名参加。" + "</p>");
        ManuscriptId all = material(document, "<p>" + copied + "请阅读。</p>");

        manuscripts.submit(half, room.clerk);
        assertThatThrownBy(() -> manuscripts.submit(all, room.clerk))
                .hasMessageContaining("%")
                .hasMessageContaining("照抄");
    }

    @Test
    void thePagesAreForThoseWhoReadAndItsActsForThoseWhoDraft() {
        ManuscriptId document = planned();
        String address = "/desk/drafts/" + document + "/interpretation";
        for (Role role : Role.values()) {
            Person person = PressRoom.person("来人", room.education, role);
            assertThat(mvc.get().uri(address).with(SignedAs.person(person)))
                    .as(role.name())
                    .hasStatus(person.may(Permission.READ_PUBLICATIONS) ? 200 : 403);
            if (!person.may(Permission.DRAFT_PUBLICATION)) {
                assertThat(send(address, person, "needed", "true"))
                        .as(role.name())
                        .hasStatus(403);
                assertThat(send(address + "/materials", person, "form", "TEXT"))
                        .as(role.name())
                        .hasStatus(403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"whyNot,501", "interpreter,201", "contact,201", "overlapWhy,501"})
    void endlessWordsAreRefused(String field, int length) {
        String address = "/desk/drafts/" + planned() + "/interpretation";

        assertThat(send(address, room.clerk, "needed", "true", field, "长".repeat(length)))
                .hasStatus(409)
                .bodyText()
                .contains("超过 " + (length - 1) + " 字");
        assertThat(send(address, room.clerk, "needed", "true", field, "长".repeat(length - 1)))
                .hasStatus3xxRedirection();
    }

    @Test
    void anUnknownFormOrDraftIsNoInternalError() {
        ManuscriptId document = planned();

        assertThat(send("/desk/drafts/" + document + "/interpretation/materials", room.clerk, "form", "DANCE"))
                .hasStatus(400);
        assertThat(send("/desk/drafts/" + UUID.randomUUID() + "/interpretation", room.clerk, "needed", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("没有这份稿件");
    }
}
