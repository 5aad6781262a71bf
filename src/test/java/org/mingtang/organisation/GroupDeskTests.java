package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk page of groups: what they mean, and how they are changed. */
@MingtangTest
class GroupDeskTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Units units;

    @Autowired
    private Organisation organisation;

    @Autowired
    private GroupRegister register;

    @Autowired
    private AuditTrail trail;

    private final Person by = SignedAs.person(OPENNESS_OFFICE);
    private final String label = "试点单位" + UUID.randomUUID();
    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
    }

    /** Other tests' names must not meet this test's groups. */
    @AfterEach
    void removeTheGroup() {
        organisation.now().groups().stream()
                .filter(group -> group.label().startsWith(label))
                .forEach(group -> register.remove(group.id(), by));
    }

    @Test
    @DisplayName("A new group stands last and counts at once in every table")
    void addsAGroup() {
        assertThat(units.resolve(label, district).resolved()).isFalse();
        assertThat(put(label, label, "DEPARTMENT below region"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/desk/units/groups");
        assertThat(organisation.now().groups())
                .last()
                .extracting(NamedGroup::label)
                .isEqualTo(label);
        assertThat(units.resolve(label, district).units())
                .extracting(UnitView::id)
                .containsExactly(education);
        assertThat(noted()).containsExactly("修改集体称谓：DEPARTMENT below region " + label);
    }

    @Test
    @DisplayName("Everything wrong with a group is said at once, and nothing is stored")
    void saysEverythingAtOnce() {
        assertThat(refusals(put(" ", "(", "TOWN above region")))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("label", "pattern", "rule");
        assertThat(refusals(put("各镇街", " ", "VILLAGE below region")))
                .extracting(Refusal::message)
                .containsExactlyInAnyOrder("已有称谓“各镇街”。", "没有这种类别：VILLAGE。", "请填写适用的名称。");
        assertThat(organisation.now().groups()).extracting(NamedGroup::label).doesNotContain("");
    }

    @Test
    void tellsWhereAPatternIsWrong() {
        assertThat(refusals(put(label, "试点[单位", "TOWN below region")))
                .singleElement()
                .extracting(Refusal::message)
                .asString()
                .startsWith("写法不对：第")
                .contains("多个名称用 | 隔开");
    }

    @Test
    @DisplayName("A group keeps its own name when it is changed, and may not take another's")
    void changesAGroup() {
        put(label, label, "DEPARTMENT below region");
        var id = id();
        assertThat(refusals(put(label, label, "TOWN below region"))).hasSize(1);
        assertThat(refusals(post("id", id, "label", "各科室", "pattern", label, "rule", "TOWN below region")))
                .extracting(Refusal::message)
                .containsExactly("已有称谓“各科室”。");
        assertThat(post(
                        "id",
                        id,
                        "label",
                        label,
                        "pattern",
                        label,
                        "rule",
                        "DEPARTMENT below region",
                        "narrow",
                        "true"))
                .flash()
                .containsKey("notice");
        assertThat(units.resolve(label, district).note()).contains("已列出全部1个，请选定");
    }

    @Test
    @DisplayName("A new group is tried after all others, also when some were removed before")
    void standsLastAfterRemovals() {
        for (var name : List.of("甲", "乙", "丙")) {
            put(label + name, label + name, "TOWN below region");
        }
        organisation.now().groups().stream()
                .filter(group -> List.of(label + "甲", label + "乙").contains(group.label()))
                .forEach(group -> register.remove(group.id(), by));
        put(label + "丁", label + "丁", "TOWN below region");
        assertThat(organisation.now().groups())
                .extracting(NamedGroup::label)
                .endsWith(label + "丙", label + "丁")
                .doesNotContain(label + "甲");
    }

    @Test
    @DisplayName("Who changes a group that somebody else removed meanwhile is told so")
    void tellsThatAGroupIsGone() {
        var changed =
                post("id", UUID.randomUUID().toString(), "label", label, "pattern", label, "rule", "TOWN below region");
        assertThat(changed).bodyText().contains("没有这个集体称谓，可能已被删除。");
        assertThat(organisation.now().groups()).extracting(NamedGroup::label).doesNotContain(label);
    }

    @Test
    @DisplayName("The page tells for one unit's tables what each group means and what a name stands for")
    void triesANameOut() {
        put(label, label, "DEPARTMENT below region");
        assertThat(get("?issuer=" + district + "&name=" + label, CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("集体称谓</span>", "“" + label + "”：1 个单位", "区教育局")
                .doesNotContain("新增集体称谓", "删除“");
        assertThat(get("?issuer=" + district + "&name=区教育厅", CLERK)).bodyText().contains("待认定", "没有对应的单位", "相近的有：");
        assertThat(get("?issuer=" + district + "&name=各有关部门", CLERK)).bodyText().contains("没有指明具体单位，已列出全部1个");
        assertThat(get("", OPENNESS_OFFICE)).bodyText().contains("新增集体称谓", "修改“" + label + "”");
    }

    @Test
    @DisplayName("A name is shown as text, whatever is typed")
    void showsWhatIsTypedAsText() {
        assertThat(get("?issuer=" + district + "&name=<script>alert(1)</script>", CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script>alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    @DisplayName("The same page answers htmx, and a change sends it back to the page")
    void answersHtmx() {
        var asked = web.get()
                .uri("/desk/units/groups?issuer=" + district + "&name=各部门")
                .header("HX-Request", "true")
                .with(SignedAs.one(CLERK))
                .exchange();
        assertThat(asked).hasStatusOk().bodyText().contains("“各部门”：1 个单位");
        var put = web.post()
                .uri("/desk/units/groups")
                .header("HX-Request", "true")
                .param("label", label)
                .param("pattern", label)
                .param("rule", "TOWN below region")
                .with(csrf())
                .with(SignedAs.person(by))
                .exchange();
        assertThat(put).hasStatus(302).redirectedUrl().isEqualTo("/desk/units/groups");
    }

    @Test
    void doesNotFailForAnIssuerNobodyKnows() {
        assertThat(get("?issuer=" + UUID.randomUUID() + "&name=各部门", CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("各镇街");
        assertThat(get("?issuer=nonsense", CLERK)).hasStatus(400);
    }

    private List<String> noted() {
        return trail.entries(new AuditFilter(null, null, label, null, null, null, 10)).stream()
                .filter(entry -> entry.account().equals(by.account()))
                .map((AuditEntry entry) -> entry.act() + "：" + entry.detail())
                .toList();
    }

    private String id() {
        return organisation.now().groups().stream()
                .filter(group -> group.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static List<Refusal> refusals(MvcTestResult result) {
        assertThat(result).hasStatus(302).flash().containsKey("refusals");
        var told = (List<?>) result.getMvcResult().getFlashMap().get("refusals");
        return told.stream().map(Refusal.class::cast).toList();
    }

    private MvcTestResult put(String name, String pattern, String rule) {
        return post("label", name, "pattern", pattern, "rule", rule);
    }

    private MvcTestResult post(String... fields) {
        var request = web.post().uri("/desk/units/groups").with(csrf()).with(SignedAs.person(by));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String query, Role role) {
        return web.get()
                .uri("/desk/units/groups" + query)
                .with(SignedAs.one(role))
                .exchange();
    }
}
