package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.ImportPlan.Act.ADD;
import static org.mingtang.organisation.ImportPlan.Act.CHANGE;
import static org.mingtang.organisation.ImportPlan.Act.END;
import static org.mingtang.organisation.ImportPlan.Act.NOTHING;
import static org.mingtang.organisation.PaperCity.CITY;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;

class ImportPlanTests {

    private static final String HEADING = "上级,全称,简称,曾用名,类别,行政区划代码,状态\n";
    private static final String BELOW = CITY + ",";

    private final PaperCity city = PaperCity.small()
            .unit("云麓市教育局", "市教育局", UnitKind.DEPARTMENT, CITY, "市教体局")
            .unit("云麓市财政局", "市财政局", UnitKind.DEPARTMENT, CITY)
            .office("人事科", "云麓市教育局");

    @ParameterizedTest(name = "{1}")
    @DisplayName("Each change is told with what was and what will be")
    @CsvSource(
            delimiter = '|',
            value = {
                "云麓市人民政府,云麓市教育局,市教局,市教体局,部门,, | 简称：市教育局 → 市教局",
                "云麓市人民政府,云麓市教育局,市教育局,市教体局,镇街,, | 类别：部门 → 镇街",
                "云麓市人民政府,云麓市教育局,市教育局,市教体局、市教委,部门,, | 曾用名：市教体局 → 市教体局、市教委",
                "云麓市人民政府,云麓市教育局,市教育局,,部门,, | 曾用名：市教体局 → ''",
                "云麓市人民政府办公室,云麓市教育局,市教育局,市教体局,部门,, | 上级：云麓市人民政府 → 云麓市人民政府办公室",
                "云麓市人民政府,云麓市教育局,市教育局,市教体局,政府,999101, | 类别：部门 → 政府；行政区划代码： → 999101"
            })
    void tellsEachChange(String row, String detail) {
        var plan = plan(row + "\n");
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.steps()).extracting(ImportPlan.Step::act).containsExactly(CHANGE);
        assertThat(plan.steps().get(0).detail()).isEqualTo(detail.replace("''", ""));
    }

    @Test
    void leavesUnitsAloneThatTheFileDoesNotName() {
        var plan = plan(BELOW + "云麓市审计局,,,部门,,\n");
        assertThat(plan.steps()).extracting(ImportPlan.Step::act).containsExactly(ADD);
        assertThat(plan.count(END)).isZero();
    }

    @Test
    @DisplayName("The same names in another order are no change")
    void doesNotMindTheOrderOfNames() {
        city.unit("云麓市民政局", "市民政局", UnitKind.DEPARTMENT, CITY, "甲", "乙", "丙");
        assertThat(plan(BELOW + "云麓市民政局,市民政局,丙、甲、乙,部门,,\n").count(NOTHING)).isEqualTo(1);
    }

    @Test
    @DisplayName("Former names stay: a table without them is no change, however often it is read")
    void promisesNoChangeOfFormerNames() {
        city.rename("云麓市财政局", "云麓市财政局", "市财局");
        assertThat(city.view("云麓市财政局").otherNames()).containsExactly("市财政局");
        assertThat(plan(BELOW + "云麓市财政局,市财局,,部门,,\n").count(NOTHING)).isEqualTo(1);
        assertThat(plan(BELOW + "云麓市财政局,市财局,市财政局,部门,,\n").count(NOTHING)).isEqualTo(1);
        assertThat(plan(BELOW + "云麓市财政局,市财政局,,部门,,\n").steps().get(0).detail()).isEqualTo("曾用名：市财政局 → ；简称：市财局 → 市财政局");
    }

    @Test
    void takesNoNameInUseForAnOtherName() {
        assertThat(plan(BELOW + "云麓市财政局,市财政局,市财政局、云麓市财政局,部门,,\n").count(NOTHING))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("An ended unit's row changes nothing; a row in use with its name is a new unit")
    void knowsWhatHasEnded() {
        city.dissolve("云麓市财政局");
        assertThat(plan(BELOW + "云麓市财政局,市财政局,,部门,,撤销\n").count(NOTHING)).isEqualTo(1);
        var again = plan(BELOW + "云麓市财政局,市财政局,,部门,,在用\n");
        assertThat(again.refusals()).isEmpty();
        assertThat(again.count(ADD)).isEqualTo(1);
        var unknown = plan(BELOW + "云麓市从无局,,,部门,,撤销\n");
        assertThat(unknown.steps()).extracting(ImportPlan.Step::detail).containsExactly("不存在，也不在用");
        assertThat(unknown.refusals()).isEmpty();
    }

    @Test
    @DisplayName("What is exported after mergers of the merged can be imported again, here and elsewhere")
    void readsAnExportWithALongPast() {
        city.department("甲局", CITY)
                .department("乙局", CITY)
                .department("丙局", CITY)
                .office("一科", "丙局");
        city.merge("甲局", "乙局").merge("乙局", "云麓市财政局").dissolve("丙局一科").dissolve("丙局");
        var export = UnitRows.of(UnitFile.read(UnitFile.csv(UnitRows.of(city.tree()))));
        var here = ImportPlan.of(city.tree(), export);
        assertThat(here.refusals()).isEmpty();
        assertThat(here.count(NOTHING)).isEqualTo(here.steps().size()).isEqualTo(9);
        var elsewhere = ImportPlan.of(new UnitTree(List.of()), export);
        assertThat(elsewhere.refusals()).isEmpty();
        assertThat(elsewhere.count(ADD)).isEqualTo(5);
    }

    @Test
    @DisplayName("A unit and an ended one of the same name may stand in one table; the living one stays")
    void tellsTheLivingFromTheEnded() {
        city.dissolve("云麓市财政局");
        var later = new NewUnit(
                UnitId.named("第二"), "云麓市财政局", "市财政局", List.of(), UnitKind.DEPARTMENT, UnitId.named(CITY), null);
        var nodes = new java.util.ArrayList<>(city.tree().all());
        nodes.add(new Unit(later, 99).node());
        var tree = new UnitTree(nodes);
        var plan = ImportPlan.of(tree, UnitRows.of(tree));
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.count(NOTHING)).isEqualTo(6);
        var ending = ImportPlan.of(tree, rows(BELOW + "云麓市财政局,市财政局,,部门,,撤销\n"));
        assertThat(ending.count(END)).isEqualTo(1);
    }

    @Test
    @DisplayName("A living unit both in use and ended in one table is a contradiction")
    void refusesAContradiction() {
        assertThat(messages(BELOW + "云麓市财政局,市财政局,,部门,,在用\n" + BELOW + "云麓市财政局,市财政局,,部门,,撤销\n"))
                .contains("第3行：云麓市财政局在文件中重复。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"并入：云麓市财政局", "并入:云麓市财政局", "并入云麓市财政局", "并入 云麓市财政局", "并入： 云麓市财政局 "})
    void readsTheSuccessorHoweverItIsWritten(String state) {
        var plan = plan("云麓市教育局,云麓市教育局人事科,人事科,,科室,," + state + "\n");
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.steps()).extracting(ImportPlan.Step::detail).containsExactly("并入：云麓市财政局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"并入：没有的局", "并入：云麓市教育局人事科"})
    @DisplayName("Nothing is merged into what is not there, or into itself")
    void refusesASuccessorThatIsNone(String state) {
        assertThat(messages("云麓市教育局,云麓市教育局人事科,人事科,,科室,," + state + "\n"))
                .containsExactly("第2行：并入的单位“" + state.substring(3) + "”不存在。");
    }

    @Test
    void refusesTwoThatMergeIntoEachOther() {
        assertThat(messages(BELOW + "云麓市财政局,,,部门,,并入：云麓市民政局\n" + BELOW + "云麓市民政局,,,部门,,并入：云麓市财政局\n"))
                .containsExactly("第2行：并入的单位“云麓市民政局”不存在。");
        city.department("云麓市民政局", CITY);
        assertThat(messages(BELOW + "云麓市财政局,,,部门,,并入：云麓市民政局\n" + BELOW + "云麓市民政局,,,部门,,并入：云麓市财政局\n"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"关闭", "并入", "在用中", "撤销了"})
    void refusesAStateThatIsNone(String state) {
        assertThat(messages(BELOW + "云麓市财政局,,,部门,," + state + "\n"))
                .anyMatch(each -> each.startsWith("第2行：状态“") && each.contains("应为在用、撤销"));
    }

    @Test
    @DisplayName("A former name that a spreadsheet would run is refused like any other name")
    void refusesFormulasInEveryName() {
        assertThat(messages(BELOW + "云麓市财政局,=1,+2、甲、@3,部门,,\n"))
                .containsExactly("第2行：简称不能以 = 开头。", "第2行：其他名称不能以 + 开头。", "第2行：其他名称不能以 @ 开头。");
        assertThat(messages(BELOW + ",,,部门,,\n")).contains("第2行：请填写全称。").doesNotContain("第2行：请填写简称。");
    }

    @Test
    @DisplayName("A column that the file does not have changes nothing")
    void leavesAloneWhatTheFileHasNoColumnFor() {
        var plan = ImportPlan.of(
                city.tree(),
                UnitRows.of(
                        Csv.read("上级,全称,类别\n云麓市人民政府,云麓市教育局,部门\n云麓市人民政府,云麓市财政局,镇街\n云麓市人民政府,云麓市审计局,部门\n,云麓市人民政府,政府\n")));

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.steps()).extracting(ImportPlan.Step::act).containsExactly(NOTHING, CHANGE, ADD, NOTHING);
        assertThat(plan.steps().get(1).detail()).isEqualTo("类别：部门 → 镇街");
        assertThat(plan.steps().get(1).row().shortName()).isEqualTo("市财政局");
        assertThat(plan.steps().get(2).row().shortName()).isEqualTo("云麓市审计局");
    }

    @Test
    @DisplayName("Without the column 上级 units stay where they are; a new one needs it")
    void leavesUnitsWhereTheyAreWithoutTheColumnOfParents() {
        var plan = ImportPlan.of(city.tree(), UnitRows.of(Csv.read("全称,类别,简称\n云麓市教育局,部门,市教局\n")));

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.steps().get(0).detail()).isEqualTo("简称：市教育局 → 市教局");
        assertThat(plan.steps().get(0).row().otherNames()).containsExactly("市教体局");
        assertThat(ImportPlan.of(city.tree(), UnitRows.of(Csv.read("全称,类别\n云麓市新设局,部门\n")))
                        .refusals())
                .isNotEmpty();
    }

    @Test
    @DisplayName("What is handed on to be confirmed has no more columns than the file")
    void handsOnTheFilesOwnColumns() {
        var read = UnitRows.of(Csv.read("类别,全称\n部门,云麓市教育局\n"));

        assertThat(UnitFile.lines(read)).containsExactly(List.of("全称", "类别"), List.of("云麓市教育局", "部门"));
        assertThat(UnitRows.of(UnitFile.lines(read)).missing())
                .isEqualTo(read.missing())
                .hasSize(5);
    }

    private ImportPlan plan(String rows) {
        return ImportPlan.of(city.tree(), rows(rows));
    }

    private List<String> messages(String rows) {
        return plan(rows).refusals().stream().map(Refusal::message).toList();
    }

    private static UnitRows rows(String rows) {
        return UnitRows.of(Csv.read(HEADING + rows));
    }
}
