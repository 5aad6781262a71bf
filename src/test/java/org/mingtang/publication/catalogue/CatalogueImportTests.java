package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A standard directory on its way into the catalogue. */
@MingtangTest
class CatalogueImportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Units units;

    CatalogueDesk desk;

    @BeforeEach
    void given() {
        desk = new CatalogueDesk(beans);
    }

    @Test
    void aDirectoryIsLookedAtBeforeItIsTakenOver() {
        MvcTestResult uploaded =
                desk.upload(desk.table("招生", "招生计划", desk.owner).row("招生", "录取结果", "没有这个单位"));
        String preview = uploaded.getResponse().getRedirectedUrl();

        assertThat(desk.page(preview)).bodyText().contains("新增 2", "招生 / 录取结果", "没有这个单位");
        assertThat(desk.names()).isEmpty();

        assertThat(desk.confirm(preview, desk.seen(preview))).hasStatus3xxRedirection();
        assertThat(desk.names()).containsExactly("招生计划", "录取结果");
    }

    @Test
    void aFurtherDirectoryShowsWhatFallsAwayAndKeepsCodes() {
        desk.take(desk.table("招生", "招生计划", desk.owner).row("招生", "录取结果", desk.owner));
        String kept = desk.code("招生计划");

        String preview =
                desk.upload(desk.table("招生", "招生计划", "教育部门")).getResponse().getRedirectedUrl();
        assertThat(desk.page(preview)).bodyText().contains("修改 1", "删去 1", "教育部门");
        String edition = desk.confirm(preview, desk.seen(preview)).getResponse().getRedirectedUrl();

        assertThat(desk.names()).containsExactly("招生计划");
        assertThat(desk.code("招生计划")).isEqualTo(kept);
        assertThat(desk.page(edition)).bodyText().contains("公开主体", "<ins>教育部门</ins>", "删去");
        assertThat(desk.page("/desk/catalogue/" + kept)).bodyText().contains("改动记录");
    }

    @Test
    void whoLookedAtAnEarlierEditionLooksAgain() {
        String preview =
                desk.upload(desk.table("招生", "招生计划", desk.owner)).getResponse().getRedirectedUrl();
        int seen = desk.seen(preview);
        catalogue.add(desk.field, ImportPreviewTests.text("另外", "别人加的"), desk.room.openness);

        assertThat(desk.confirm(preview, seen)).hasStatus(409).bodyText().contains("请重新核对");
    }

    @Test
    void groupsMeanEachOfTheirUnitsAndGapsAreListed() {
        UnitId other = SomeUnits.add(
                units,
                desk.owner + "二",
                desk.owner + "二",
                UnitKind.DEPARTMENT,
                units.find(desk.room.education).orElseThrow().parent());
        desk.take(desk.table("招生", "部门信息", "各部门"));

        MvcTestResult csv = mvc.get()
                .uri("/desk/catalogue/upkeep.csv")
                .param("field", desk.field)
                .with(SignedAs.person(desk.room.openness))
                .exchange();

        assertThat(csv)
                .hasStatusOk()
                .bodyText()
                .contains(units.find(other).orElseThrow().shortName(), "没有内容");
        assertThat(desk.page("/desk/catalogue?field=" + desk.field + "&state=GAP&unit=" + other))
                .bodyText()
                .contains("部门信息");
        assertThat(desk.page("/desk/catalogue?field=" + desk.field + "&state=KEPT"))
                .bodyText()
                .contains("没有这样的目录");
    }
}
