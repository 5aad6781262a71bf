package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What nothing undoes is asked about first. */
@MingtangTest
class UnitEndTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    private UnitId district;
    private UnitId education;
    private UnitId culture;

    @BeforeEach
    void found() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
        culture = SomeUnits.department(units, district, "文化局");
    }

    @Test
    void aMergerIsShownBeforeItIsCarriedOut() {
        UnitId section = SomeUnits.add(units, name(education) + "招生科", "招生科", UnitKind.OFFICE, education);
        assertThat(text(get("/desk/units/" + education)))
                .contains("action=\"/desk/units/" + education + "/merger\"", "method=\"get\"");

        String asked = text(get("/desk/units/" + education + "/merger?into=" + culture));
        assertThat(asked)
                .contains(
                        "把“" + name(education) + "”并入“" + name(culture) + "”",
                        "1 个下级单位（招生科）",
                        "办理后不能撤回",
                        "name=\"into\" value=\"" + culture + "\"");
        assertThat(units.find(education)).map(UnitView::active).hasValue(true);

        assertThat(post("/desk/units/" + education + "/merger", "into", culture.toString()))
                .hasStatus(302);
        assertThat(units.find(education)).map(UnitView::active).hasValue(false);
        assertThat(units.find(section)).map(UnitView::parent).hasValue(culture);
    }

    @Test
    void whatCannotBeMergedIsRefusedBeforeItIsAskedAbout() {
        String merger = "/desk/units/" + education + "/merger";
        assertThat(refused(get(merger))).contains("请先选择并入哪个单位");
        assertThat(refused(get(merger + "?into=" + education))).contains("不能并入自己");
        assertThat(refused(get(merger + "?into=" + UUID.randomUUID()))).contains("不存在或已撤并");
    }

    @Test
    void aDissolutionIsShownBeforeItIsCarriedOut() {
        assertThat(text(get("/desk/units/" + education))).contains("/desk/units/" + education + "/dissolution");
        assertThat(text(get("/desk/units/" + education + "/dissolution")))
                .contains("撤销“" + name(education) + "”", "确认撤销", "不撤销，返回");
        assertThat(refused(get("/desk/units/" + district + "/dissolution"))).contains("还有2个下级单位");
        assertThat(units.find(education)).map(UnitView::active).hasValue(true);
    }

    @Test
    void aUnitEndsOnlyOnce() {
        post("/desk/units/" + education + "/dissolution");

        assertThat(refused(get("/desk/units/" + education + "/dissolution"))).contains("已经撤并");
        assertThat(refused(get("/desk/units/" + education + "/merger?into=" + culture)))
                .contains("已经撤并");
        assertThat(refused(post("/desk/units/" + education + "/merger", "into", culture.toString())))
                .contains("已经撤并");
    }

    @Test
    void theRemovalOfAGroupIsShownBeforeItIsCarriedOut() {
        String label = "各试点" + UUID.randomUUID();
        post("/desk/units/groups", "label", label, "pattern", "试点群", "rule", "DEPARTMENT below region");
        String removal = "/desk/units/groups/" + idOf(label) + "/removal";
        assertThat(text(get("/desk/units/groups"))).contains("href=\"" + removal + "\"");

        assertThat(text(get(removal))).contains("删除“" + label + "”", "试点群", "办理后不能撤回");
        assertThat(text(get("/desk/units/groups"))).contains(label);

        assertThat(post(removal)).hasStatus(302);
        assertThat(text(get("/desk/units/groups"))).doesNotContain(label);
        assertThat(get(removal)).hasStatus(404);
        assertThat(post(removal)).hasStatus(409);
        assertThat(database.sql("select count(*) from audit_entry where act = '删除集体称谓' and subject = ?")
                        .param(label)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyIsAskedWhoMayNotDoIt() {
        assertThat(get("/desk/units/" + education + "/merger?into=" + culture, CLERK))
                .hasStatus(403);
        assertThat(get("/desk/units/" + education + "/dissolution", CLERK)).hasStatus(403);
        assertThat(get("/desk/units/groups/" + UUID.randomUUID() + "/removal", CLERK))
                .hasStatus(403);
        assertThat(get("/desk/units/" + UUID.randomUUID() + "/dissolution")).hasStatus(404);
    }

    private UUID idOf(String label) {
        return database.sql("select id from unit_group where label = ?")
                .param(label)
                .query(UUID.class)
                .single();
    }

    private String name(UnitId unit) {
        return units.find(unit).orElseThrow().name();
    }

    private MvcTestResult get(String address) {
        return get(address, OPENNESS_OFFICE);
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

    private static String refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getMvcResult().getFlashMap().get("refusals"));
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
