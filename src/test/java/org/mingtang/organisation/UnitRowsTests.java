package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;

class UnitRowsTests {

    private static final String HEADING = "上级,全称,简称,曾用名,类别,行政区划代码,状态\n";
    private static final String ROOT = ",云麓市人民政府,市政府,,政府,999100,\n";

    @Test
    @DisplayName("What is exported changes nothing when imported, as xlsx and as csv")
    void readsWhatItWrote() throws IOException {
        var tree = DemoTree.tree();
        var table = UnitRows.of(tree);
        for (var file : List.of(UnitFile.xlsx(table), UnitFile.csv(table))) {
            var plan = ImportPlan.of(tree, UnitRows.of(UnitFile.read(file)));
            assertThat(plan.refusals()).isEmpty();
            assertThat(plan.count(ImportPlan.Act.NOTHING)).isEqualTo(tree.all().size());
        }
    }

    @Test
    void readsSpreadsheetsOfTheChineseEncoding() {
        var csv = (HEADING + ROOT).getBytes(Charset.forName("GB18030"));
        assertThat(UnitRows.of(UnitFile.read(csv)).rows())
                .extracting(UnitRow::name)
                .containsExactly("云麓市人民政府");
    }

    @Test
    void readsColumnsInAnyOrderAndFillsWhatIsLeftOut() {
        var table = rows("类别,全称\n部门, 云麓市教育局 \n");
        assertThat(table.rows())
                .containsExactly(
                        new UnitRow(2, "", "云麓市教育局", "云麓市教育局", List.of(), UnitKind.DEPARTMENT, null, UnitRow.IN_USE));
    }

    @Test
    void keepsQuotesCommasAndLineBreaksWithinCells() {
        var lines = List.of(List.of("a,b", "say \"so\"", "two\nlines"), List.of("", "x", ""));
        assertThat(Csv.read(Csv.write(lines))).isEqualTo(lines);
    }

    @Test
    @DisplayName("Every fault is named by its line, all at once")
    void namesEveryFaultByItsLine() {
        var plan = plan(HEADING
                + ROOT
                + "云麓市人民政府,云麓市教育局,市教育局,,局,,\n"
                + "没有的单位,云麓市财政局,,,部门,,\n"
                + "云麓市人民政府,云麓市司法局,,,部门,12,\n"
                + "云麓市人民政府,云麓市民政局,,,部门,,\n"
                + "云麓市人民政府,云麓市民政局,,,部门,,\n"
                + "云麓市甲局,云麓市乙局,,,部门,,\n"
                + "云麓市乙局,云麓市甲局,,,部门,,\n"
                + "云麓市人民政府,=1+1,,,部门,,\n"
                + "云麓市人民政府,云麓市丙局,,,部门,,关门\n");
        assertThat(plan.refusals())
                .extracting(Refusal::message)
                .anyMatch(each -> each.startsWith("第3行：类别“局”不在"))
                .contains("第4行：上级“没有的单位”不存在或已撤并。")
                .contains("第5行：只有政府填写行政区划代码。")
                .contains("第7行：云麓市民政局在文件中重复。")
                .anyMatch(each -> each.startsWith("第8行：上级关系成环"))
                .anyMatch(each -> each.startsWith("第9行：上级关系成环"))
                .contains("第10行：全称不能以 = 开头。")
                .contains("第11行：状态“关门”应为在用、撤销或“并入：某单位全称”。");
    }

    @Test
    void refusesTwoTops() {
        assertThat(plan(HEADING + ROOT + ",临江县人民政府,,,政府,,\n").refusals())
                .extracting(Refusal::message)
                .containsExactly("最上级单位只能有一个：请为其余单位填写“上级”。");
    }

    @Test
    void tellsAddedChangedAndEndedUnits() {
        var tree = DemoTree.tree(rows(HEADING + ROOT + "云麓市人民政府,云麓市甲局,市甲局,,部门,,\n云麓市人民政府,云麓市乙局,市乙局,,部门,,\n"));
        var plan = ImportPlan.of(
                tree,
                rows(HEADING
                        + "云麓市人民政府,云麓市甲局,市甲,,部门,,在用\n"
                        + "云麓市人民政府,云麓市乙局,市乙局,,部门,,并入云麓市甲局\n"
                        + "云麓市丁局,云麓市丁局办公室,办公室,,科室,,\n"
                        + "云麓市人民政府,云麓市丁局,市丁局,,部门,,\n"));
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.steps())
                .extracting(ImportPlan.Step::act)
                .containsExactly(ImportPlan.Act.CHANGE, ImportPlan.Act.END, ImportPlan.Act.ADD, ImportPlan.Act.ADD);
        assertThat(plan.steps().get(0).detail()).isEqualTo("简称：市甲局 → 市甲");
    }

    @Test
    void refusesToEndAUnitThatStillHasOthersBelow() {
        assertThat(ImportPlan.of(DemoTree.tree(), rows(HEADING + "云麓市人民政府,云麓市教育局,市教育局,,部门,,撤销\n"))
                        .refusals())
                .extracting(Refusal::message)
                .containsExactly("第2行：云麓市教育局还有下级单位，请先改其上级。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "甲,乙\n1,2\n", "全称\n云麓市教育局\n"})
    void asksForTheColumns(String csv) {
        assertThat(rows(csv).rows()).isEmpty();
        assertThat(rows(csv).refusals())
                .singleElement()
                .extracting(Refusal::field)
                .isEqualTo("file");
    }

    @Test
    void saysThatADamagedFileCannotBeOpened() {
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> UnitFile.read("PK damaged".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("打不开");
    }

    @ParameterizedTest
    @CsvSource({"市发展改革委,市发展和改革委员会", "“放管服”科,放管服科", "各镇（街道、开发区）,各镇街道开发区", "市人民政府办公室,市政府办"})
    void bringsNamesToOneSpelling(String one, String other) {
        assertThat(PlainName.of(one)).isEqualTo(PlainName.of(other));
    }

    @Test
    void rulesAreReadStrictly() {
        assertThat(GroupRule.of("DEPARTMENT, TOWN below region").kinds())
                .containsExactlyInAnyOrder(UnitKind.DEPARTMENT, UnitKind.TOWN);
        assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(() -> GroupRule.of("FOO below region"));
        assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(() -> GroupRule.of("TOWN above region"));
    }

    private static UnitRows rows(String csv) {
        return UnitRows.of(Csv.read(csv));
    }

    private static ImportPlan plan(String csv) {
        return ImportPlan.of(new UnitTree(List.of()), rows(csv));
    }
}
