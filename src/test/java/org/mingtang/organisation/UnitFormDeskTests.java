package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.AUDITOR;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.mingtang.identity.Role.SYSTEM_ADMINISTRATOR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The forms of one unit on the desk: what they show, what they refuse, whom they let in. */
@MingtangTest
class UnitFormDeskTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Units units;

    private final Person by = SignedAs.person(OPENNESS_OFFICE);
    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;
    private String place = "";

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
        place = Places.of(units.find(district).orElseThrow());
    }

    @Test
    @DisplayName("A refused form comes back with all that was typed and every reason")
    void keepsWhatWasTyped() {
        var refused = post(
                "",
                "parent",
                district.toString(),
                "name",
                "=" + place + "审计局",
                "shortName",
                "@审计",
                "otherNames",
                "+审、区审计处",
                "kind",
                "TOWN",
                "division",
                "999101");
        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "全称不能以 = 开头",
                        "简称不能以 @ 开头",
                        "其他名称不能以 + 开头",
                        "只有政府填写行政区划代码",
                        "value=\"=" + place + "审计局\"",
                        "value=\"+审、区审计处\"",
                        "value=\"TOWN\" selected",
                        "value=\"" + district + "\" selected");
        assertThat(units.below(district)).hasSize(1);
    }

    @Test
    void refusesAnEmptyForm() {
        assertThat(post("")).hasStatusOk().bodyText().contains("请填写全称", "已是最上级").doesNotContain("请填写简称");
    }

    @Test
    void refusesAParentThatIsNotThere() {
        assertThat(post("", "parent", UUID.randomUUID().toString(), "name", place + "审计局"))
                .hasStatusOk()
                .bodyText()
                .contains("上级单位不存在或已撤并");
    }

    @Test
    void takesNoKindThatThereIsNot() {
        assertThat(post("", "parent", district.toString(), "name", place + "审计局", "kind", "VILLAGE"))
                .hasStatus(400);
        assertThat(post("", "parent", "nonsense", "name", place + "审计局")).hasStatus(400);
        assertThat(units.below(district)).hasSize(1);
    }

    @Test
    @DisplayName("A new unit is shown at its own address, with a short name equal to its full one")
    void leadsToTheNewUnit() {
        var added = post("", "parent", district.toString(), "name", " " + place + "审计局 ", "otherNames", "区审计处");
        var unit = units.below(district).get(1);
        assertThat(added).hasStatus(302).redirectedUrl().isEqualTo("/desk/units/" + unit.id());
        assertThat(unit.name()).isEqualTo(place + "审计局").isEqualTo(unit.shortName());
        assertThat(unit.kind()).isEqualTo(UnitKind.DEPARTMENT);
        assertThat(get("/" + unit.id(), CLERK)).bodyText().contains("区审计处", "在用");
    }

    @Test
    @DisplayName("The page of a unit offers its own form filled in, and nothing to a reader")
    void fillsTheFormOfAUnit() {
        assertThat(get("/" + education, OPENNESS_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + place + "教育局\"", "value=\"区教育局\"", "value=\"DEPARTMENT\" selected", "划转");
        assertThat(get("/" + education, AUDITOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<button class=\"btn btn-primary\">改名");
        assertThat(get("/" + SomeUnits.root(units), OPENNESS_OFFICE)).bodyText().doesNotContain("划到哪个单位之下");
    }

    @Test
    @DisplayName("An ended unit is still shown, without anything to change it")
    void showsAnEndedUnit() {
        units.dissolve(education, by);
        assertThat(get("/" + education, OPENNESS_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("撤销", "区教育局")
                .doesNotContain("改名", "划到哪个单位之下");
        assertThat(refusals(post("/" + education + "/name", "name", place + "新局")))
                .singleElement()
                .asString()
                .contains("不能改名");
        assertThat(refusals(post("/" + education + "/description", "kind", "TOWN")))
                .singleElement()
                .asString()
                .contains("不能修改");
        assertThat(refusals(post(
                        "/" + education + "/parent",
                        "parent",
                        SomeUnits.root(units).toString())))
                .singleElement()
                .asString()
                .contains("不能划转");
    }

    @Test
    @DisplayName("A refused change says every reason and leads back to the unit")
    void saysEveryReason() {
        var refused = post("/" + education + "/name", "name", "=1", "shortName", "@1");
        assertThat(refused).hasStatus(302).redirectedUrl().isEqualTo("/desk/units/" + education);
        assertThat(refusals(refused)).containsExactly("全称不能以 = 开头。简称不能以 @ 开头。");
        assertThat(refusals(post("/" + education + "/description", "otherNames", "=1、-2", "division", "1")))
                .containsExactly("只有政府填写行政区划代码。其他名称不能以 = 开头。其他名称不能以 - 开头。");
        assertThat(units.find(education).orElseThrow().otherNames()).isEmpty();
    }

    @Test
    void tellsThatAUnitIsNotThere() {
        assertThat(refusals(post("/" + UUID.randomUUID() + "/name", "name", place + "新局")))
                .containsExactly("没有这个单位，可能链接有误。");
        assertThat(get("/nonsense", CLERK)).hasStatus(400);
    }

    @Test
    @DisplayName("The pages answer htmx as they answer anybody")
    void answersHtmx() {
        for (var address : List.of("?q=" + place, "/" + education, "/new?parent=" + district)) {
            var htmx = web.get()
                    .uri("/desk/units" + address)
                    .header("HX-Request", "true")
                    .with(SignedAs.person(by))
                    .exchange();
            assertThat(htmx).as(address).hasStatusOk().bodyText().contains(place);
        }
        assertThat(web.get().uri("/desk/units").header("HX-Request", "true").exchange())
                .hasStatus(401)
                .headers()
                .hasHeaderSatisfying("HX-Redirect", values -> assertThat(values).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Every role may read the units; only those who keep them may change them")
    void letsIn(Role role) {
        boolean mayEdit = Permission.EDIT_ORGANISATION.isGivenTo(List.of(role));
        assertThat(mayEdit).isEqualTo(role == OPENNESS_OFFICE || role == SYSTEM_ADMINISTRATOR);
        assertThat(get("", role)).hasStatusOk();
        assertThat(get("/" + education, role)).hasStatusOk();
        assertThat(get("/groups", role)).hasStatusOk();
        assertThat(get("/new", role)).hasStatus(mayEdit ? 200 : 403);
        var changed = web.post()
                .uri("/desk/units/" + education + "/name")
                .param("name", place + "教体局")
                .with(csrf())
                .with(SignedAs.one(role));
        assertThat(changed).hasStatus(mayEdit ? 302 : 403);
        assertThat(units.find(education)).map(UnitView::name).hasValue(place + (mayEdit ? "教体局" : "教育局"));
    }

    @Test
    void asksWhoIsNotSignedInToSignIn() {
        assertThat(web.get().uri("/desk/units/" + education)).hasStatus(302);
        assertThat(web.post().uri("/desk/units").with(csrf())).hasStatus(302);
        assertThat(web.post().uri("/desk/units/" + education + "/name").with(SignedAs.person(by)))
                .hasStatus(403);
    }

    private static List<String> refusals(MvcTestResult result) {
        assertThat(result).hasStatus(302).flash().containsKey("refusals");
        var told = (List<?>) result.getMvcResult().getFlashMap().get("refusals");
        return told.stream().map(each -> ((Refusal) each).message()).toList();
    }

    private MvcTestResult get(String address, Role role) {
        return web.get().uri("/desk/units" + address).with(SignedAs.one(role)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = web.post().uri("/desk/units" + address).with(csrf()).with(SignedAs.person(by));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
