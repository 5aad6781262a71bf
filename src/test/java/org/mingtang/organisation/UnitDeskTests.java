package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class UnitDeskTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Units units;

    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
    }

    @Test
    void showsTheTreeAndFindsByAnyName() {
        assertThat(get("/desk/units", CLERK))
                .hasStatusOk()
                .bodyText()
                .contains(name(education))
                .doesNotContain("新增单位");
        assertThat(get("/desk/units?q=" + place(), OPENNESS_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains(name(education), "新增单位", "导入机构表");
        assertThat(get("/desk/units?q=没有这个名称的", CLERK)).bodyText().contains("没有名称含");
    }

    @Test
    void showsOneUnit() {
        assertThat(get("/desk/units/" + education, OPENNESS_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("区教育局", "改名", "撤销");
        assertThat(get("/desk/units/" + education, CLERK))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("改名");
        assertThat(get("/desk/units/" + UUID.randomUUID(), CLERK)).hasStatus(404);
    }

    @Test
    void addsAUnit() {
        assertThat(get("/desk/units/new?parent=" + district, OPENNESS_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("上级单位");
        var added = post("/desk/units", "parent", district.toString(), "name", place() + "审计局", "kind", "DEPARTMENT");
        assertThat(added).hasStatus(302);
        assertThat(units.below(district)).extracting(UnitView::shortName).contains(place() + "审计局");
        var twice = post(
                "/desk/units",
                "parent",
                district.toString(),
                "name",
                place() + "审计局",
                "kind",
                "DEPARTMENT",
                "division",
                "12");
        assertThat(twice).hasStatusOk().bodyText().contains("已有单位叫", "只有政府填写行政区划代码", place() + "审计局");
    }

    @Test
    void changesAUnit() {
        var address = "/desk/units/" + education;
        assertThat(post(address + "/name", "name", place() + "教育和体育局", "shortName", "区教体局"))
                .hasStatus(302);
        assertThat(post(address + "/description", "kind", "DEPARTMENT", "otherNames", "教体、区教体系统"))
                .hasStatus(302);
        assertThat(get(address, CLERK)).bodyText().contains("区教体系统", "曾用名", "教育局（至");
        assertThat(post(address + "/merger", "into", education.toString()))
                .hasStatus(302)
                .flash()
                .containsKey("refusals");
        assertThat(post(address + "/parent", "parent", SomeUnits.root(units).toString()))
                .hasStatus(302);
        assertThat(post(address + "/dissolution")).hasStatus(302).flash().containsKey("notice");
        assertThat(units.find(education)).map(UnitView::active).hasValue(false);
        assertThat(get("/desk/units?ended=true&q=" + place(), CLERK)).bodyText().contains("撤销");
    }

    @Test
    @DisplayName("A table is shown before it is carried out")
    void importsAfterALook() {
        var csv = "上级,全称,类别\n" + name(district) + "," + place() + "财政局,部门\n";
        var file = new MockMultipartFile("file", "机构.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(web.post()
                        .uri("/desk/units/imports")
                        .multipart()
                        .file(file)
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("新增1个", place() + "财政局", "确认导入");
        assertThat(units.below(district)).hasSize(1);
        assertThat(post("/desk/units/imports/application", "rows", csv)).hasStatus(302);
        assertThat(units.below(district)).hasSize(2);
        assertThat(post("/desk/units/imports/application", "rows", csv.replace("部门", "局")))
                .hasStatusOk()
                .bodyText()
                .contains("第2行：类别“局”不在");
    }

    @Test
    void exportsBothKindsOfFile() {
        assertThat(get("/desk/units/export.csv", CLERK))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF上级,全称")
                .contains(name(education));
        assertThat(get("/desk/units/export.xlsx", CLERK))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values).singleElement().asString().contains("attachment"));
    }

    @Test
    void showsAndEditsGroups() {
        var label = "各试点单位" + UUID.randomUUID();
        assertThat(get("/desk/units/groups?issuer=" + district + "&name=各部门", CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("各镇街", "集体称谓", "“各部门”：1 个单位");
        assertThat(post("/desk/units/groups", "label", label, "pattern", "试点+单位", "rule", "TOWN above region"))
                .flash()
                .containsKey("refusals");
        assertThat(post("/desk/units/groups", "label", label, "pattern", "(", "rule", "TOWN below region"))
                .flash()
                .containsKey("refusals");
        assertThat(post("/desk/units/groups", "label", label, "pattern", "试点+单位", "rule", "DEPARTMENT below region"))
                .flash()
                .containsKey("notice");
        assertThat(units.resolve("试点单位", district).units())
                .extracting(UnitView::id)
                .containsExactly(education);
    }

    @Test
    void forgetsADecision() {
        units.remember("教育口", district, List.of(education), SignedAs.person(OPENNESS_OFFICE));
        assertThat(get("/desk/units/groups", OPENNESS_OFFICE)).bodyText().contains("教育口", "取消认定");
        assertThat(post("/desk/units/groups/decisions/forgetting", "name", "教育口", "issuer", district.toString()))
                .hasStatus(302);
        assertThat(units.resolve("教育口", district).resolved()).isFalse();
    }

    @Test
    @DisplayName("Who may not edit units is refused every change")
    void refusesAClerk() {
        var one = "/desk/units/" + education;
        for (var address : List.of(
                "/desk/units",
                one + "/name",
                one + "/parent",
                one + "/merger",
                one + "/dissolution",
                one + "/description",
                "/desk/units/imports/application",
                "/desk/units/groups",
                "/desk/units/groups/decisions/forgetting")) {
            assertThat(web.post().uri(address).with(csrf()).with(SignedAs.one(CLERK)))
                    .as(address)
                    .hasStatus(403);
        }
        assertThat(units.find(education)).map(UnitView::active).hasValue(true);
    }

    private MvcTestResult get(String address, Role role) {
        return web.get().uri(address).with(SignedAs.one(role)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = web.post().uri(address).with(csrf()).with(SignedAs.one(OPENNESS_OFFICE));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String name(UnitId unit) {
        return units.find(unit).orElseThrow().name();
    }

    private String place() {
        return Places.of(units.find(district).orElseThrow());
    }
}
