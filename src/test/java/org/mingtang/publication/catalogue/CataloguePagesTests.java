package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The catalogue on the desk and for everybody. */
@MingtangTest
class CataloguePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueLines faces;

    @Autowired
    Manuscripts manuscripts;

    CatalogueDesk desk;

    @BeforeEach
    void given() {
        desk = new CatalogueDesk(beans);
    }

    @Test
    void aLineThatFellAwayTakesNothingNewButFurtherVersions() {
        desk.take(desk.table("招生", "招生计划", desk.owner));
        String code = desk.code("招生计划");
        ItemNumber item = desk.room.published(CatalogueDesk.notice(code));
        catalogue.drop(code, desk.room.openness);

        ManuscriptId fresh = desk.room.written(CatalogueDesk.notice(code));
        ManuscriptId further =
                manuscripts.begin(desk.room.education.value(), item, CatalogueDesk.notice(code), desk.room.clerk);

        assertThat(manuscripts.obstacles(fresh)).extracting(Refusal::message).anyMatch(each -> each.contains("已经删去"));
        assertThat(manuscripts.obstacles(further)).isEmpty();
        assertThat(faces.all()).extracting(CatalogueLine::code).doesNotContain(code);
        assertThat(faces.find(code)).isPresent();
    }

    @Test
    void whatTheLawNamesCannotBeDropped() {
        assertThatThrownBy(() -> catalogue.drop("20-07", desk.room.openness)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> catalogue.drop(desk.field, desk.room.openness)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void editsALineOnItsPage() {
        desk.take(desk.table("招生", "招生计划", desk.owner));
        String code = desk.code("招生计划");
        assertThat(desk.page("/desk/catalogue/" + code + "/edit")).bodyText().contains("招生计划", "更新频率");

        MvcTestResult sent = mvc.post()
                .uri("/desk/catalogue/" + code + "/edit")
                .with(SignedAs.person(desk.room.openness))
                .with(csrf())
                .param("matter", "招生")
                .param("name", "招生计划和报名")
                .param("content", "计划")
                .param("basis", "条例")
                .param("timeLimit", "及时")
                .param("owners", desk.owner)
                .param("carriers", "WEBSITE", "PRECISE")
                .param("everybody", "true")
                .param("proactive", "true")
                .param("county", "true")
                .param("renewMonths", "12")
                .exchange();

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(desk.page("/desk/catalogue/" + code)).bodyText().contains("招生计划和报名", "精准推送", "每年");
        assertThat(mvc.get()
                        .uri("/open/catalogue")
                        .param("field", desk.fieldName)
                        .param("government", desk.government.toString())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("招生计划和报名", "/open/" + code);
    }

    @Test
    void refusesAHalfFilledLineAndKeepsWhatWasTyped() {
        MvcTestResult sent = mvc.post()
                .uri("/desk/catalogue/lines")
                .with(SignedAs.person(desk.room.openness))
                .with(csrf())
                .param("field", desk.field)
                .param("name", "写了一半")
                .exchange();

        assertThat(sent).hasStatus(422).bodyText().contains("写了一半", "请填写“公开主体”。", "“公开层级”");
    }

    @Test
    void aKeyIsShownOnce() {
        MvcTestResult made = mvc.post()
                .uri("/desk/catalogue/keys")
                .with(SignedAs.person(desk.room.openness))
                .with(csrf())
                .param("name", "学籍系统" + desk.fieldName)
                .param("unit", desk.room.education.value().toString())
                .param("lines", "20-11")
                .exchange();

        assertThat(made).hasStatusOk().bodyText().contains("mtk_", "只显示这一次");
        assertThat(desk.page("/desk/catalogue/keys"))
                .bodyText()
                .contains("学籍系统" + desk.fieldName)
                .doesNotContain("mtk_");
        assertThat(mvc.get()
                        .uri("/desk/catalogue/keys")
                        .with(SignedAs.person(desk.room.clerk))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void showsTheCatalogueAsDataToo() {
        desk.take(desk.table("招生", "=HYPERLINK(1)", desk.owner));
        ItemNumber item = desk.room.published(CatalogueDesk.notice(desk.code("=HYPERLINK(1)")));

        assertThat(mvc.get()
                        .uri("/open/catalogue.csv?government=" + desk.government)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("'=HYPERLINK(1)");
        assertThat(mvc.get()
                        .uri("/open/catalogue.json?government=" + desk.government)
                        .exchange())
                .bodyJson()
                .extractingPath("$[?(@.name=='=HYPERLINK(1)')].items")
                .asArray()
                .containsExactly(1);
        MvcTestResult workbook = mvc.get()
                .uri("/open/catalogue.xlsx?government=" + desk.government)
                .exchange();
        DirectoryFile read = DirectoryFile.read(
                DirectoryTable.read(workbook.getResponse().getContentAsByteArray()),
                List.of(new DirectoryFile.Field(desk.field, desk.fieldName)),
                null);
        assertThat(read.rows()).anyMatch(row -> row.text().name().equals("=HYPERLINK(1)"));
        assertThat(mvc.get()
                        .uri("/open/catalogue/items")
                        .param("line", desk.code("=HYPERLINK(1)"))
                        .exchange())
                .bodyText()
                .contains("索引号", "内容概述", "生成日期", item.path(), "2026-06-01");
    }
}
