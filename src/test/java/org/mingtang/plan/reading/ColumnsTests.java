package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.plan.reading.Section.Row;

class ColumnsTests {

    private static final List<Row> ROWS = Drawn.rows("""
            1|政策公开|在政府网站开设惠企政策专栏并集中公开|市司法局|6月底前|
            2||公布涉企政策申报流程和兑现渠道|市财政局、市审计局|长期坚持|续建
            3|决策公开|编制重大行政决策事项目录并向社会公布|市政府办公室|12月底前|
            """);

    private static Columns columns(String headers, List<Row> rows) {
        return Columns.of(List.of(headers.split("\\|")), rows, rows.get(0).width());
    }

    private static List<ColumnKind> kinds(Columns columns) {
        return columns.list().stream().map(Columns.Column::kind).toList();
    }

    @Test
    @DisplayName("一列的内容：编号、单位、期限各占多少，多长，填了多少")
    void areDescribedByTheirCells() {
        ColumnContent numbers = ColumnContent.of(ROWS, 0);
        assertThat(numbers.numbers()).isEqualTo(1);
        assertThat(numbers.length()).isEqualTo(1);
        ColumnContent levels = ColumnContent.of(ROWS, 1);
        assertThat(levels.cells()).isEqualTo(2);
        assertThat(levels.filled()).isCloseTo(2 / 3.0, org.assertj.core.data.Offset.offset(0.001));
        assertThat(ColumnContent.of(ROWS, 3).units()).isEqualTo(1);
        assertThat(ColumnContent.of(ROWS, 4).deadlines()).isEqualTo(1);
        assertThat(ColumnContent.of(ROWS, 2).units()).isZero();
        assertThat(ColumnContent.of(ROWS, 9).cells()).isZero();
        assertThat(ColumnContent.of(Drawn.rows("一、甲乙\n（二）丙丁\n戊己\n1.庚辛"), 0).chineseNumbers())
                .isEqualTo(0.5);
    }

    @ParameterizedTest(name = "{0} 适合 {1}")
    @DisplayName("规则10：单元格放进内容相像的列最合适")
    @CsvSource(delimiter = '|', textBlock = """
            4                                  | NUMBER
            市民政局、市住建局                 | UNITS
            9月底前                            | DEADLINE
            公布城乡低保标准和申请办理流程     | TEXT
            """)
    void fitCells(String cell, ColumnKind kind) {
        ColumnKind[] kinds = {ColumnKind.NUMBER, ColumnKind.TEXT, ColumnKind.UNITS, ColumnKind.DEADLINE};
        int[] columns = {0, 2, 3, 4};
        CellLook.Look look = CellLook.of(cell);
        double own = Double.NEGATIVE_INFINITY;
        double others = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < kinds.length; i++) {
            double fit = ColumnContent.of(ROWS, columns[i]).fits(look, kinds[i]);
            own = kinds[i] == kind ? fit : own;
            others = kinds[i] == kind ? others : Math.max(others, fit);
        }
        assertThat(own).isGreaterThan(others);
    }

    @Test
    @DisplayName("规则8、9：表头和内容一起定列，备注不读，最里面的文字列是要求")
    void areWeighedFromHeaderAndContent() {
        Columns columns = columns("序号|工作任务|具体要求|责任单位|完成时限|备注", ROWS);
        assertThat(kinds(columns))
                .containsExactly(
                        ColumnKind.NUMBER,
                        ColumnKind.TEXT,
                        ColumnKind.TEXT,
                        ColumnKind.UNITS,
                        ColumnKind.DEADLINE,
                        ColumnKind.IGNORED);
        assertThat(columns.requirement()).isEqualTo(2);
        assertThat(columns.assigns()).isTrue();
        assertThat(columns.guessed()).isFalse();
        assertThat(columns.of(ColumnKind.TEXT)).containsExactly(1, 2);
    }

    @Test
    @DisplayName("规则17c：单位列的角色来自表头")
    void haveRoles() {
        List<Row> rows = Drawn.rows("""
                公开惠企政策并及时更新|市司法局|市财政局
                公布兑现流程和申报渠道|市工信局|市税务局、市人社局
                """);
        assertThat(columns("工作任务|牵头单位|配合单位", rows).list())
                .extracting(Columns.Column::role)
                .containsExactly(null, Role.LEAD, Role.SUPPORT);
    }

    @Test
    @DisplayName("内容与表头相反时内容可以胜出：期限栏里全是单位")
    void trustTheCellsAgainstAWeakHeader() {
        List<Row> rows = Drawn.rows("""
                1|公开惠企政策并及时更新|市司法局|6月底前
                2|公布兑现流程和申报渠道|市工信局|9月底前
                """);
        assertThat(kinds(columns("甲|乙|丙|丁", rows)))
                .containsExactly(ColumnKind.NUMBER, ColumnKind.TEXT, ColumnKind.UNITS, ColumnKind.DEADLINE);
    }

    @Test
    @DisplayName("规则1：没有单位也没有期限的表不派任务")
    void mayAssignNothing() {
        List<Row> rows = Drawn.rows("甲方案|公开惠企政策并及时更新\n乙方案|公布兑现流程和申报渠道");
        assertThat(columns("名称|内容", rows).assigns()).isFalse();
        List<Row> dated = Drawn.rows("公开惠企政策并及时更新|6月底前\n公布兑现流程和申报渠道|长期坚持");
        assertThat(columns("工作任务|完成时限", dated).assigns()).isTrue();
        List<Row> units = Drawn.rows("1|市司法局\n2|市财政局");
        assertThat(columns("序号|责任单位", units).assigns()).isFalse();
    }

    @Test
    @DisplayName("规则10：下一页的同样几列")
    void areComparedByKindAndHeader() {
        Columns one = columns("序号|工作任务|具体要求|责任单位|完成时限|备注", ROWS);
        assertThat(one.sameKinds(columns("序号|工作任务|具体要求|责任单位|完成时限|备注", ROWS.subList(0, 2))))
                .isTrue();
        assertThat(one.sameKinds(columns("序号|重点任务|具体要求|责任单位|完成时限|备注", ROWS))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则10：略去的合并格按内容归位")
    @CsvSource(delimiter = ';', textBlock = """
            4|信用公开|公开信用承诺办理情况和结果|市发改委|6月底前|; 4|信用公开|公开信用承诺办理情况和结果|市发改委|6月底前|
            4|公开信用承诺办理情况和结果|市发改委|6月底前;           4||公开信用承诺办理情况和结果|市发改委|6月底前|
            4|公开信用承诺办理情况和结果|市发改委;                   4||公开信用承诺办理情况和结果|市发改委||
            公开信用承诺办理情况和结果|市发改委|6月底前;             ||公开信用承诺办理情况和结果|市发改委|6月底前|
            公开信用承诺办理情况和结果;                              ||公开信用承诺办理情况和结果|||
            4|公开信用承诺办理情况和结果|市发改委|6月底前||;         4||公开信用承诺办理情况和结果|市发改委|6月底前|
            4|信用公开|公开信用承诺办理情况和结果|市发改委|6月底前||多; 4|信用公开|公开信用承诺办理情况和结果|市发改委|6月底前|
            """)
    void takeShortRows(String drawn, String aligned) {
        Columns columns = columns("序号|工作任务|具体要求|责任单位|完成时限|备注", ROWS);
        assertThat(Drawn.shown(new RowAligner(columns, false).align(Drawn.row(drawn))))
                .isEqualTo(aligned);
    }

    @Test
    @DisplayName("规则10：以空白表示合并的表里，空白行不移动，略去的文字格算横向盖住")
    void keepRowsWithBlanks() {
        Columns columns = columns("序号|工作任务|具体要求|责任单位|完成时限|备注", ROWS);
        RowAligner aligner = new RowAligner(columns, true);
        assertThat(Drawn.shown(aligner.align(Drawn.row("|公开信用承诺办理情况和结果||市发改委|6月底前|"))))
                .isEqualTo("|公开信用承诺办理情况和结果||市发改委|6月底前|");
        assertThat(Drawn.shown(aligner.align(Drawn.row("4|公开信用承诺办理情况和结果|市发改委|6月底前|"))))
                .startsWith("4|")
                .contains("<")
                .endsWith("|市发改委|6月底前|");
    }
}
