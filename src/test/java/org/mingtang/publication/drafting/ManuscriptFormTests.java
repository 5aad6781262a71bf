package org.mingtang.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.Remark;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class ManuscriptFormTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Reviews reviews;

    @Autowired
    Units units;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.2.5: the number is kept in its right form, and the author is told")
    void keepsTheDocumentNumberInItsRightForm() {
        MvcTestResult sent = begin("docNumber", "云教发(2026)第026号");

        assertThat(fields(sent).docNumber()).isEqualTo("云教发〔2026〕26号");
        assertThat((String) sent.getMvcResult().getFlashMap().get("notice")).contains("发文字号已写成“云教发〔2026〕26号”");
    }

    @Test
    void offersTheRightFormWhileTheFormIsFilledIn() {
        assertThat(hint("云教发【2026】26号")).bodyText().contains("保存时写成“云教发〔2026〕26号”");
        assertThat(hint("云教发〔2026〕26号")).bodyText().isBlank();
        assertThat(hint("胡乱写的")).bodyText().contains("不像发文字号");
    }

    @Test
    void keepsANumberThatCannotBeReadForThePersonToMend() {
        MvcTestResult sent = begin("docNumber", "胡乱写的");

        assertThat(fields(sent).docNumber()).isEqualTo("胡乱写的");
        assertThat((String) sent.getMvcResult().getFlashMap().get("notice")).contains("请核对发文字号");
    }

    @Test
    void directsToAWholeRegionAndToUnitsByTheirNames() {
        PressRoom other = new PressRoom(beans);
        UUID government = units.find(other.education).orElseThrow().parent().value();
        List<UUID> whole = units.subtree(new UnitId(government)).stream()
                .map(UnitView::id)
                .map(UnitId::value)
                .toList();
        String office = units.find(room.office).orElseThrow().name();

        ManuscriptFields fields = fields(begin("regions", government.toString(), "audienceNames", office));

        assertThat(fields.audience())
                .containsAll(whole)
                .contains(room.office.value())
                .hasSize(whole.size() + 1);
    }

    @Test
    @DisplayName("定点、定向: in a region the departments are addressed; their 科室 read with them and leave no receipt twice")
    void directsToTheDepartmentsOfARegionAndNotToTheirOfficesOnceMore() {
        PressRoom other = new PressRoom(beans);
        UnitId government = units.find(other.education).orElseThrow().parent();
        UnitId inside = SomeUnits.add(units, "招生办", "招生办", UnitKind.OFFICE, other.education);
        UnitId group = SomeUnits.add(units, "专班", "专班", UnitKind.OFFICE, government);
        UnitId school = SomeUnits.add(units, "一中", "一中", UnitKind.PUBLIC_ENTERPRISE, other.education);

        List<UUID> meant =
                fields(begin("regions", government.value().toString())).audience();

        assertThat(meant)
                .contains(other.education.value(), group.value(), school.value())
                .doesNotContain(inside.value());
        assertThat(fields(begin("audience", inside.value().toString())).audience())
                .containsExactly(inside.value());
    }

    @Test
    void asksAboutANameThatStandsForNoUnit() {
        assertThat(begin("audienceNames", "不存在的某某处")).hasStatus(422).bodyText().contains("“不存在的某某处”对不上任何单位");
    }

    @Test
    void showsTheAuthorEachRemarkAtItsPlace() {
        ManuscriptId id = room.underReview(PressRoom.notice("退回修改的通知"));
        ReviewView review = room.review(id);
        reviews.sendBack(
                review.id(),
                "时间要写清楚",
                List.of(new Remark("body", 1, "7月1日", "写到哪天截止"), new Remark("title", 0, null, "标题太短")),
                room.head);

        MvcTestResult shown = page("/desk/drafts/" + id, room.clerk);

        assertThat(shown)
                .bodyText()
                .contains("时间要写清楚", "正文第 2 段", "<q>7月1日</q>", "写到哪天截止", "标题太短", "href=\"#body\"")
                .contains("/desk/reviews/" + review.id().value());
        manuscripts.change(id, PressRoom.notice("改好了的通知"), null, room.clerk);
        assertThat(page("/desk/drafts/" + id, room.clerk)).bodyText().contains("写到哪天截止", "正文第 2 段", "<q>7月1日</q>");
        manuscripts.submit(id, room.clerk);
        assertThat(page("/desk/drafts/" + id, room.clerk)).bodyText().doesNotContain("写到哪天截止");
    }

    private MvcTestResult begin(String... params) {
        var request = mvc.post()
                .uri("/desk/drafts")
                .with(SignedAs.person(room.clerk))
                .with(csrf())
                .param("title", "关于报名的通知")
                .param("line", "20-11")
                .param("body", "正文");
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private ManuscriptFields fields(MvcTestResult sent) {
        assertThat(sent).hasStatus3xxRedirection();
        String id = sent.getResponse().getRedirectedUrl().replace("/desk/drafts/", "");
        return manuscripts
                .find(new ManuscriptId(UUID.fromString(id)))
                .orElseThrow()
                .fields();
    }

    private MvcTestResult hint(String typed) {
        return mvc.get()
                .uri("/desk/drafts/document-number")
                .param("docNumber", typed)
                .with(SignedAs.person(room.clerk))
                .exchange();
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }
}
