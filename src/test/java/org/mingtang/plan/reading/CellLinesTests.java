package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tables dumped as one cell a line without marks. */
class CellLinesTests {

    private static List<String> found(String text) {
        return Drawn.shown(CellLines.find(Drawn.lines(text)));
    }

    @Test
    @DisplayName("规则1：表头词连着几行，下面按内容归列")
    void areLaidOverTheColumns() {
        assertThat(found("""
                2023年青山县任务分解表
                序号
                工作任务
                责任单位
                完成时限
                1
                公开政策文件目录，并动态更新
                县司法局
                6月底前
                2
                公布机构职能和办公地址，及时调整
                县编办、县人社局
                长期坚持
                """))
                .containsExactly(
                        "2023年青山县任务分解表",
                        "#序号|工作任务|责任单位|完成时限",
                        "#1|公开政策文件目录，并动态更新|县司法局|6月底前",
                        "#2|公布机构职能和办公地址，及时调整|县编办、县人社局|长期坚持");
    }

    @Test
    @DisplayName("规则6、10：整行标题独占一行，略去的格留空")
    void mayBeLeftOut() {
        assertThat(found("""
                序号
                工作任务
                责任单位
                完成时限
                一、加强政策公开
                1
                公开政策文件目录，并动态更新
                县司法局
                6月底前
                2
                公布机构职能和办公地址，及时调整
                县编办
                二、加强决策公开
                3
                公布重大决策事项目录，及时调整
                县司法局
                9月底前
                """))
                .containsExactly(
                        "#序号|工作任务|责任单位|完成时限",
                        "#一、加强政策公开|<|<|<",
                        "#1|公开政策文件目录，并动态更新|县司法局|6月底前",
                        "#2|公布机构职能和办公地址，及时调整|县编办|",
                        "#二、加强决策公开|<|<|<",
                        "#3|公布重大决策事项目录，及时调整|县司法局|9月底前");
    }

    @Test
    @DisplayName("规则1：每页重复的表头、标题和页码去掉")
    void dropCopies() {
        assertThat(found("""
                2023年青山县任务分解表
                工作任务
                责任单位
                完成时限
                公开政策文件目录，并动态更新
                县司法局
                6月底前
                - 2 -
                2023年青山县任务分解表
                工作任务
                责任单位
                完成时限
                公布机构职能和办公地址，及时调整
                县编办
                长期坚持
                """))
                .containsExactly(
                        "2023年青山县任务分解表", "#工作任务|责任单位|完成时限", "#公开政策文件目录，并动态更新|县司法局|6月底前", "#公布机构职能和办公地址，及时调整|县编办|长期坚持");
    }

    @Test
    @DisplayName("规则1：抄送、落款和备注不在表里")
    void endWithTheTable() {
        String table = """
                工作任务
                责任单位
                完成时限
                公开政策文件目录，并动态更新
                县司法局
                6月底前
                """;
        assertThat(found(table + "抄送：县委办公室。")).endsWith("抄送：县委办公室。");
        assertThat(found(table + "青山县人民政府办公室\n2023年7月14日")).endsWith("青山县人民政府办公室", "2023年7月14日");
        assertThat(found(table + "备注：以上任务按季调度。")).endsWith("备注：以上任务按季调度。");
        assertThat(found(table + "青山县人民政府办公室2023年7月14日印发")).endsWith("青山县人民政府办公室2023年7月14日印发");
    }

    @Test
    @DisplayName("规则5：表头没有序号，格里有编号，补一列")
    void mayHoldNumbersWithoutHeader() {
        assertThat(found("""
                工作任务
                责任单位
                完成时限
                1
                公开政策文件目录，并动态更新
                县司法局
                6月底前
                2
                公布机构职能和办公地址，及时调整
                县编办
                长期坚持
                3
                公布重大决策事项目录，及时调整
                县司法局
                9月底前
                """)).contains("#序号|工作任务|责任单位|完成时限", "#2|公布机构职能和办公地址，及时调整|县编办|长期坚持");
    }

    @Test
    @DisplayName("没有单位或期限的表头词不是表")
    void needAHeader() {
        String text = "工作任务\n工作内容\n具体要求\n公开政策文件目录\n县司法局";
        assertThat(found(text)).containsExactly(text.split("\n"));
        assertThat(found("公开政策文件目录。\n责任单位：县司法局")).containsExactly("公开政策文件目录。", "责任单位：县司法局");
    }

    @Nested
    class ThePath {

        private static final List<ColumnKind> KINDS =
                List.of(ColumnKind.NUMBER, ColumnKind.TEXT, ColumnKind.UNITS, ColumnKind.DEADLINE);

        private static final String CELLS = """
                1
                公开政策文件目录，并动态更新
                县司法局
                6月底前
                2
                公布机构职能和办公地址，及时调整
                县编办
                长期坚持""";

        @Test
        @DisplayName("列的种类和次序对了，得分才高")
        void scoresTheRightColumnsHighest() {
            double right = CellLinePath.score(KINDS, Drawn.lines(CELLS));
            assertThat(right)
                    .isGreaterThan(CellLinePath.score(
                            List.of(ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.UNITS, ColumnKind.DEADLINE),
                            Drawn.lines(CELLS)))
                    .isGreaterThan(CellLinePath.score(
                            List.of(ColumnKind.NUMBER, ColumnKind.TEXT, ColumnKind.DEADLINE, ColumnKind.UNITS),
                            Drawn.lines(CELLS)));
        }

        @Test
        @DisplayName("同一格断成几行的接在一格里")
        void keepsPiecesOfACellTogether() {
            assertThat(CellLinePath.rows(KINDS, Drawn.lines("1\n公开政策文件目录，\n并动态更新。\n县司法局\n县财政局\n6月底前")))
                    .extracting(Drawn::shown)
                    .containsExactly("1|公开政策文件目录，/并动态更新。|县司法局/县财政局|6月底前");
        }

        @Test
        @DisplayName("最后没有单位也没有期限的行不属于表")
        void dropsTheTail() {
            assertThat(CellLinePath.rows(KINDS, Drawn.lines(CELLS + "\n请各单位认真贯彻落实，按时报送进展情况。")))
                    .extracting(Drawn::shown)
                    .hasSize(2)
                    .last()
                    .isEqualTo("2|公布机构职能和办公地址，及时调整|县编办|长期坚持");
        }

        @Test
        @DisplayName("没有格就没有行")
        void mayBeEmpty() {
            assertThat(CellLinePath.rows(KINDS, List.of())).isEmpty();
            assertThat(CellLinePath.score(KINDS, List.of())).isZero();
        }
    }

    @Nested
    class BrokenPieces {

        private static List<String> joined(String text) {
            return Drawn.texts(BrokenCells.joined(Drawn.lines(text)));
        }

        @Test
        @DisplayName("规则4：窄列把一格撕成几行的接回去")
        void areJoined() {
            assertThat(joined("公开目录\n，并动态更新\n市行政审\n批局\n6月底\n前\n更新指南\n。\n市财政局、\n市司法局"))
                    .containsExactly("公开目录，并动态更新", "市行政审批局", "6月底前", "更新指南。", "市财政局、市司法局");
        }

        @Test
        @DisplayName("规则21：完整的期限不接到别的格后面")
        void keepWholeDatesApart() {
            assertThat(joined("公开目录\n，并更新\n市财政局\n年底前\n更新指南\n。\n县编办\n6月底前"))
                    .containsExactly("公开目录，并更新", "市财政局", "年底前", "更新指南。", "县编办", "6月底前");
        }

        @Test
        @DisplayName("没有明显撕开的表一格不动")
        void areLeftAloneInWholeTables() {
            String text = "公开目录\n市行政审\n批局\n市财政局、\n市司法局\n6月底前";
            assertThat(joined(text)).containsExactly(text.split("\n"));
        }

        @Test
        @DisplayName("编号和完整的单位名称不接")
        void keepWholeCellsApart() {
            assertThat(joined("1\n，甲\n2\n公开目录\n。\n市财政局\n市司法局"))
                    .containsExactly("1", "，甲", "2", "公开目录。", "市财政局", "市司法局");
        }
    }
}
