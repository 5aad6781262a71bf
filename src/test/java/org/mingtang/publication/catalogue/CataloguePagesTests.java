package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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

    @Autowired
    Units units;

    PressRoom room;
    String fieldName;
    String field;
    String owner;

    @BeforeEach
    void given() {
        room = new PressRoom(beans);
        fieldName = "试点" + UUID.randomUUID().toString().substring(0, 8);
        field = catalogue.addField(fieldName, room.openness);
        owner = units.find(room.education).orElseThrow().name();
    }

    @Test
    void aDirectoryIsLookedAtBeforeItIsTakenOver() {
        MvcTestResult uploaded = upload(table("招生", "招生计划", owner).row("招生", "录取结果", "没有这个单位"));
        String preview = uploaded.getResponse().getRedirectedUrl();

        assertThat(page(preview)).bodyText().contains("新增 2", "招生 / 录取结果", "没有这个单位");
        assertThat(names()).isEmpty();

        assertThat(confirm(preview, seen(preview))).hasStatus3xxRedirection();
        assertThat(names()).containsExactly("招生计划", "录取结果");
    }

    @Test
    void aFurtherDirectoryShowsWhatFallsAwayAndKeepsCodes() {
        take(table("招生", "招生计划", owner).row("招生", "录取结果", owner));
        String kept = code("招生计划");

        String preview = upload(table("招生", "招生计划", "教育部门")).getResponse().getRedirectedUrl();
        assertThat(page(preview)).bodyText().contains("修改 1", "删去 1", "教育部门");
        String edition = confirm(preview, seen(preview)).getResponse().getRedirectedUrl();

        assertThat(names()).containsExactly("招生计划");
        assertThat(code("招生计划")).isEqualTo(kept);
        assertThat(page(edition)).bodyText().contains("公开主体", "<ins>教育部门</ins>", "删去");
        assertThat(page("/desk/catalogue/" + kept)).bodyText().contains("改动记录");
    }

    @Test
    void whoLookedAtAnEarlierEditionLooksAgain() {
        String preview = upload(table("招生", "招生计划", owner)).getResponse().getRedirectedUrl();
        int seen = seen(preview);
        catalogue.add(field, ImportPreviewTests.text("另外", "别人加的"), room.openness);

        assertThat(confirm(preview, seen)).hasStatus(409).bodyText().contains("请重新核对");
    }

    @Test
    void aLineThatFellAwayTakesNothingNewButFurtherVersions() {
        take(table("招生", "招生计划", owner));
        String code = code("招生计划");
        ItemNumber item = room.published(notice(code));
        catalogue.drop(code, room.openness);

        ManuscriptId fresh = room.written(notice(code));
        ManuscriptId further = manuscripts.begin(room.education.value(), item, notice(code), room.clerk);

        assertThat(manuscripts.obstacles(fresh)).extracting(Refusal::message).anyMatch(each -> each.contains("已经删去"));
        assertThat(manuscripts.obstacles(further)).isEmpty();
        assertThat(faces.all()).extracting(CatalogueLine::code).doesNotContain(code);
        assertThat(faces.find(code)).isPresent();
    }

    @Test
    void whatTheLawNamesCannotBeDropped() {
        assertThatThrownBy(() -> catalogue.drop("20-07", room.openness)).isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> catalogue.drop(field, room.openness)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void editsALineOnItsPage() {
        take(table("招生", "招生计划", owner));
        String code = code("招生计划");
        assertThat(page("/desk/catalogue/" + code + "/edit")).bodyText().contains("招生计划", "更新频率");

        MvcTestResult sent = mvc.post()
                .uri("/desk/catalogue/" + code + "/edit")
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .param("matter", "招生")
                .param("name", "招生计划和报名")
                .param("content", "计划")
                .param("basis", "条例")
                .param("timeLimit", "及时")
                .param("owners", owner)
                .param("carriers", "WEBSITE", "PRECISE")
                .param("everybody", "true")
                .param("proactive", "true")
                .param("county", "true")
                .param("renewMonths", "12")
                .exchange();

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(page("/desk/catalogue/" + code)).bodyText().contains("招生计划和报名", "精准推送", "每年");
        assertThat(mvc.get().uri("/open/catalogue").param("field", fieldName).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("招生计划和报名", "/open/" + code);
    }

    @Test
    void refusesAHalfFilledLineAndKeepsWhatWasTyped() {
        MvcTestResult sent = mvc.post()
                .uri("/desk/catalogue/lines")
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .param("field", field)
                .param("name", "写了一半")
                .exchange();

        assertThat(sent).hasStatus(422).bodyText().contains("写了一半", "请填写“公开主体”。", "“公开层级”");
    }

    @Test
    void aKeyIsShownOnce() {
        MvcTestResult made = mvc.post()
                .uri("/desk/catalogue/keys")
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .param("name", "学籍系统" + fieldName)
                .param("unit", room.education.value().toString())
                .param("lines", "20-11")
                .exchange();

        assertThat(made).hasStatusOk().bodyText().contains("mtk_", "只显示这一次");
        assertThat(page("/desk/catalogue/keys"))
                .bodyText()
                .contains("学籍系统" + fieldName)
                .doesNotContain("mtk_");
        assertThat(mvc.get()
                        .uri("/desk/catalogue/keys")
                        .with(SignedAs.person(room.clerk))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void showsTheCatalogueAsDataToo() {
        take(table("招生", "=HYPERLINK(1)", owner));
        ItemNumber item = room.published(notice(code("=HYPERLINK(1)")));

        assertThat(mvc.get().uri("/open/catalogue.csv").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("'=HYPERLINK(1)");
        assertThat(mvc.get().uri("/open/catalogue.json").exchange())
                .bodyJson()
                .extractingPath("$[?(@.name=='=HYPERLINK(1)')].items")
                .asArray()
                .containsExactly(1);
        MvcTestResult workbook = mvc.get().uri("/open/catalogue.xlsx").exchange();
        DirectoryFile read = DirectoryFile.read(
                DirectoryTable.read(workbook.getResponse().getContentAsByteArray()),
                List.of(new DirectoryFile.Field(field, fieldName)),
                null);
        assertThat(read.rows()).anyMatch(row -> row.text().name().equals("=HYPERLINK(1)"));
        assertThat(mvc.get()
                        .uri("/open/catalogue/items")
                        .param("line", code("=HYPERLINK(1)"))
                        .exchange())
                .bodyText()
                .contains("索引号", "内容概述", "生成日期", item.path(), "2026-06-01");
    }

    @Test
    void groupsMeanEachOfTheirUnitsAndGapsAreListed() {
        UnitId other = SomeUnits.add(
                units,
                owner + "二",
                owner + "二",
                UnitKind.DEPARTMENT,
                units.find(room.education).orElseThrow().parent());
        take(table("招生", "部门信息", "各部门"));

        MvcTestResult csv = mvc.get()
                .uri("/desk/catalogue/upkeep.csv")
                .param("field", field)
                .with(SignedAs.person(room.openness))
                .exchange();

        assertThat(csv)
                .hasStatusOk()
                .bodyText()
                .contains(units.find(other).orElseThrow().shortName(), "没有内容");
        assertThat(page("/desk/catalogue?field=" + field + "&state=GAP&unit=" + other))
                .bodyText()
                .contains("部门信息");
        assertThat(page("/desk/catalogue?field=" + field + "&state=KEPT"))
                .bodyText()
                .contains("没有这样的目录");
    }

    private DirectoryTable table(String matter, String name, String owners) {
        return new DirectoryTable().title(fieldName + "领域标准目录").head().row(matter, name, owners);
    }

    private void take(DirectoryTable table) {
        String preview = upload(table).getResponse().getRedirectedUrl();
        assertThat(confirm(preview, seen(preview))).hasStatus3xxRedirection();
    }

    private MvcTestResult upload(DirectoryTable table) {
        return mvc.post()
                .uri("/desk/catalogue/imports")
                .multipart()
                .file(new MockMultipartFile("upload", "目录.xlsx", "application/octet-stream", table.bytes()))
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .exchange();
    }

    private int seen(String preview) {
        try {
            String html = page(preview).getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(html.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1"));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult confirm(String preview, int seen) {
        return mvc.post()
                .uri(preview)
                .with(SignedAs.person(room.openness))
                .with(csrf())
                .param("seen", Integer.toString(seen))
                .exchange();
    }

    private MvcTestResult page(String address) {
        return page(address, room.openness);
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private List<String> names() {
        return faces.all().stream()
                .filter(line -> field.equals(line.parent()))
                .map(CatalogueLine::name)
                .toList();
    }

    private String code(String name) {
        return faces.all().stream()
                .filter(line -> field.equals(line.parent()) && line.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static ManuscriptFields notice(String line) {
        ManuscriptFields usual = PressRoom.notice("招生通知");
        return ManuscriptFields.of(line, ItemKind.INFORMATION, usual.title(), usual.body())
                .dated(null, usual.formedOn(), null, null);
    }
}
