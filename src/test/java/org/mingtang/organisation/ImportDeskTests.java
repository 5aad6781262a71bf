package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of units brought in from the desk: looked at first, then carried out whole or not at all. */
@MingtangTest
class ImportDeskTests {

    private static final String HEADING = "上级,全称,简称,曾用名,类别,行政区划代码,状态\n";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Units units;

    @Autowired
    private UnitImport table;

    @Autowired
    private Organisation organisation;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    private final Person by = SignedAs.person(OPENNESS_OFFICE);
    private UnitId district = new UnitId(UUID.randomUUID());
    private UnitId education = district;
    private UnitId sports = district;
    private String government = "";
    private String place = "";

    @BeforeEach
    void setUpADistrict() {
        district = SomeUnits.district(units);
        education = SomeUnits.department(units, district, "教育局");
        sports = SomeUnits.department(units, district, "体育局");
        government = units.find(district).orElseThrow().name();
        place = Places.of(units.find(district).orElseThrow());
    }

    @Test
    @DisplayName("A GBK file is shown with its changes, and nothing is changed by looking")
    void showsAGbkFile() {
        var csv = HEADING + row("教育局", "区教体局", "", "") + row("审计局", "", "", "") + row("体育局", "区体育局", "", "撤销");
        assertThat(look("机构.csv", csv.getBytes(Charset.forName("GBK"))))
                .hasStatusOk()
                .bodyText()
                .contains("机构.csv", "新增1个，修改1个，撤并1个，不变0个", "简称：区教育局 → 区教体局", place + "审计局", "尚未改动，确认后一次完成", "确认导入");
        assertThat(units.find(education)).map(UnitView::shortName).hasValue("区教育局");
        assertThat(units.below(district)).hasSize(2);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("Every fault of a file is shown at once, without a button to carry it out")
    void showsEveryFaultAtOnce() {
        var csv = HEADING
                + row("审计局", "", "", "").replace("部门", "局")
                + row("教育局", "=1+1", "", "")
                + row("体育局", "区体育局", "@SUM(A1)", "")
                + row("体育局", "区体育局", "", "关门");
        assertThat(look("机构.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("第2行：类别“局”不在", "第3行：简称不能以 = 开头", "第4行：其他名称不能以 @ 开头", "第5行：状态“关门”应为", "现有单位未改动")
                .doesNotContain("确认导入");
    }

    @Test
    void asksForTheColumnsOfAnotherTable() {
        assertThat(look("考勤.csv", "姓名,日期\n林间,1\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到“全称”和“类别”两列")
                .doesNotContain("确认导入");
    }

    @Test
    @DisplayName("A file that cannot be opened leads back with a sentence")
    void leadsBackFromABrokenFile() {
        assertThat(look("机构.xlsx", "PK broken".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(302)
                .flash()
                .containsKey("refusals");
        assertThat(look("空.csv", new byte[0])).hasStatusOk().bodyText().contains("文件是空的");
    }

    @Test
    @DisplayName("The name of the file is shown as text, whatever it is")
    void showsTheFilesNameAsText() {
        assertThat(look("<img src=x onerror=alert(1)>.csv", HEADING.getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
    }

    @Test
    @DisplayName("Carried out, a table is one change with one entry")
    void carriesATableOutWhole() {
        var csv = HEADING
                + place + "审计局," + place + "审计局办公室,办公室,,科室,,\n"
                + row("审计局", "区审计局", "区审计处", "")
                + row("教育局", "区教体局", "区教委", "")
                + row("体育局", "区体育局", "", "并入：" + place + "教育局");
        assertThat(apply(csv, CLERK)).hasStatus(403);
        assertThat(apply(csv, OPENNESS_OFFICE)).hasStatus(302).flash().containsKey("notice");
        assertThat(units.subtree(district))
                .extracting(UnitView::shortName)
                .containsExactly(place + "政府", "区教体局", "区审计局", "办公室");
        assertThat(units.find(education).orElseThrow().otherNames()).containsExactlyInAnyOrder("区教委", "区教育局");
        assertThat(units.resolve("区体育局", district).units())
                .extracting(UnitView::id)
                .containsExactly(education);
        assertThat(entries()).containsExactly("导入单位 4行 新增2个，修改1个，撤并1个，不变0个");
        var again = table.plan(UnitRows.of(Csv.read(csv)));
        assertThat(again.refusals()).isEmpty();
        assertThat(again.count(ImportPlan.Act.NOTHING)).isEqualTo(4);
    }

    @Test
    @DisplayName("A table with one fault changes nothing at all")
    void changesNothingWhereSomethingIsWrong() {
        var csv = HEADING + row("教育局", "区教体局", "", "") + row("审计局", "", "", "").replace(government, "没有的单位");
        assertThat(apply(csv, OPENNESS_OFFICE)).hasStatusOk().bodyText().contains("第3行：上级“没有的单位”不存在或已撤并。");
        assertThat(units.find(education)).map(UnitView::shortName).hasValue("区教育局");
        assertThat(units.below(district)).hasSize(2);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("A table may turn the tree round: a new top, and the old one below it")
    void turnsTheTreeRound() {
        var top = SomeUnits.root(units);
        var name = units.find(top).orElseThrow().name();
        transaction.executeWithoutResult(status -> {
            var csv = HEADING + name + "," + name + ",新简称,,政府,,\n";
            assertThat(table.plan(UnitRows.of(Csv.read(csv))).refusals()).isNotEmpty();
            var turned = "上级,全称,类别\n," + government + ",政府\n" + government + "," + name + ",政府\n";
            var plan = table.apply(UnitRows.of(Csv.read(turned)), by);
            assertThat(plan.refusals()).isEmpty();
            var tree = organisation.now().tree();
            assertThat(tree.root().map(UnitView::id)).hasValue(district);
            assertThat(tree.upwards(top)).extracting(UnitView::id).containsExactly(top, district);
            assertThat(tree.find(education)).isPresent();
            status.setRollbackOnly();
        });
        assertThat(units.root()).map(UnitView::id).hasValue(top);
    }

    @Test
    @DisplayName("What the desk exports, the desk imports without a change")
    void importsItsOwnExport() throws IOException {
        units.merge(sports, education, by);
        units.rename(education, place + "教体局", "区教体局", by);
        for (var name : List.of("export.csv", "export.xlsx")) {
            var file = web.get()
                    .uri("/desk/units/" + name)
                    .with(SignedAs.one(CLERK))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            var rows = UnitRows.of(UnitFile.read(file));
            assertThat(rows.rows())
                    .filteredOn(row -> row.name().startsWith(place))
                    .hasSize(3);
            assertThat(table.plan(rows).steps())
                    .filteredOn(step -> step.row().name().startsWith(place))
                    .extracting(ImportPlan.Step::act)
                    .containsOnly(ImportPlan.Act.NOTHING);
        }
    }

    private String row(String name, String shortName, String others, String state) {
        return String.join(",", government, place + name, shortName, others, "部门", "", state) + "\n";
    }

    private MvcTestResult look(String name, byte[] content) {
        return web.post()
                .uri("/desk/units/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .with(csrf())
                .with(SignedAs.person(by))
                .exchange();
    }

    private MvcTestResult apply(String rows, Role role) {
        var request = web.post()
                .uri("/desk/units/imports/application")
                .param("rows", rows)
                .with(csrf());
        return request.with(role == OPENNESS_OFFICE ? SignedAs.person(by) : SignedAs.one(role))
                .exchange();
    }

    private List<String> entries() {
        return trail.entries(new AuditFilter(null, "导入单位", null, null, null, null, 100)).stream()
                .filter(entry -> entry.account().equals(by.account()))
                .map((AuditEntry entry) -> entry.act() + " " + entry.subject() + " " + entry.detail())
                .toList();
    }
}
