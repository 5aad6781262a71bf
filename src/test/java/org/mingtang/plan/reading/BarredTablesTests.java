package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tables whose cells stand between vertical bars. */
class BarredTablesTests {

    @Nested
    class OneCellALine {

        private static List<String> found(String text) {
            return Drawn.shown(BarredCells.find(Drawn.lines(text)));
        }

        @Test
        @DisplayName("规则1：一行一格，格后一条竖线，格数对得上就是表")
        void areATable() {
            assertThat(found("""
                    2023年青山县任务分解表
                    序号|
                    工作任务|
                    责任单位|
                    完成时限|
                    1|
                    公开政策文件目录|
                    县司法局|
                    6月底前|
                    2|
                    更新机构职能信息，
                    公布办公地址|
                    县政府办公室|
                    |
                    抄送：县委办公室。""")).containsExactly(Drawn.expected("""
                            2023年青山县任务分解表
                            #序号|工作任务|责任单位|完成时限
                            #1|公开政策文件目录|县司法局|6月底前
                            #2|更新机构职能信息，/公布办公地址|县政府办公室|
                            抄送：县委办公室。""").toArray(new String[0]));
        }

        @Test
        @DisplayName("规则1：竖线独占一行也一样")
        void mayHaveBarsOnLinesOfTheirOwn() {
            assertThat(found("""
                    工作任务
                    |
                    责任单位
                    |
                    完成时限
                    |
                    公开政策文件目录，并动态更新
                    |
                    县司法局
                    |
                    6月底前
                    |
                    公布机构职能信息，及时调整
                    |
                    县政府办公室
                    |
                    长期坚持
                    |"""))
                    .containsExactly("#工作任务|责任单位|完成时限", "#公开政策文件目录，并动态更新|县司法局|6月底前", "#公布机构职能信息，及时调整|县政府办公室|长期坚持");
        }

        @Test
        @DisplayName("规则10：略去了合并格的只去掉竖线，留给后面按内容归列")
        void losesOnlyItsBarsWhenCellsAreMissing() {
            assertThat(found("""
                    工作任务|
                    责任单位|
                    完成时限|
                    公开政策文件目录，并动态更新|
                    县司法局|
                    6月底前|
                    公布机构职能信息，及时调整|
                    县政府办公室|
                    编制年度报告|
                    县财政局|"""))
                    .containsExactly(
                            "工作任务",
                            "责任单位",
                            "完成时限",
                            "公开政策文件目录，并动态更新",
                            "县司法局",
                            "6月底前",
                            "公布机构职能信息，及时调整",
                            "县政府办公室",
                            "编制年度报告",
                            "县财政局");
        }

        @Test
        @DisplayName("零星的竖线不是表")
        void needsManyBars() {
            String text = "首页|\n政务公开|\n公开政策文件目录。\n（责任单位：县司法局）";
            assertThat(found(text)).containsExactly(text.split("\n"));
        }
    }

    @Nested
    class NoOuterBars {

        private static List<String> framed(String text) {
            return Drawn.texts(UnframedRows.framed(Drawn.lines(text)));
        }

        @Test
        @DisplayName("表头行以下两边补上竖线，空的首格保留")
        void areGivenTheirFrame() {
            assertThat(framed("""
                    序号 | 主要任务 | 责任单位
                    --- | --- | ---
                    1 | 公开目录 | 县司法局
                     | 更新指南 | 县财政局
                    3 | 编制年报 |"""))
                    .containsExactly(
                            "|序号 | 主要任务 | 责任单位|",
                            "|--- | --- | ---|",
                            "|1 | 公开目录 | 县司法局|",
                            "|| 更新指南 | 县财政局|",
                            "|3 | 编制年报 |");
        }

        @Test
        @DisplayName("网页菜单、表后的正文不动，空行不断开表")
        void areNotSeenElsewhere() {
            assertThat(framed("""
                    首页 | 政务 | 服务
                    序号 | 主要任务 | 责任单位

                    1 | 公开目录 | 县司法局
                    抄送：县委办公室。
                    上一篇 | 下一篇"""))
                    .containsExactly(
                            "首页 | 政务 | 服务", "|序号 | 主要任务 | 责任单位|", "|1 | 公开目录 | 县司法局|", "抄送：县委办公室。", "上一篇 | 下一篇");
        }

        @Test
        @DisplayName("本来就有竖线的表不动")
        void areNotDoubled() {
            String text = "|序号|主要任务|责任单位|\n|---|---|---|\n|1|公开目录|县司法局|";
            assertThat(framed(text)).containsExactly(text.split("\n"));
        }
    }

    @Nested
    class PipeRows {

        private static List<String> found(String text) {
            return Drawn.shown(PipeTables.find(Drawn.lines(text)));
        }

        @Test
        @DisplayName("规则1：分隔行去掉，粗体记号去掉，空格保留")
        void areReadWithoutTheirRule() {
            assertThat(found("""
                    任务分解表
                    | **任务** | 单位 |
                    |:---|:---:|
                    | 公开目录 | 县司法局 |
                    | | 县财政局 |
                    完""")).containsExactly("任务分解表", "#任务|单位", "#公开目录|县司法局", "#|县财政局", "完");
        }

        @Test
        @DisplayName("格里的换行、转义的竖线")
        void mayRunOverLines() {
            assertThat(found("""
                    | 任务 | 单位 |
                    | 公开目录，
                    并更新 | 县司法局
                    县财政局 |
                    | 甲\\|乙平台 | 县编办 |""")).containsExactly("#任务|单位", "#公开目录，/并更新|县司法局/县财政局", "#甲|乙平台|县编办");
        }

        @Test
        @DisplayName("空行不断开表，正文断开")
        void areKeptOverBlankLines() {
            assertThat(PipeTables.find(Drawn.lines("|任务|单位|\n|甲|乙|\n\n|丙|丁|"))).hasSize(1);
            assertThat(PipeTables.find(Drawn.lines("|任务|单位|\n|甲|乙|\n正文\n|丙|丁|\n|戊|己|")))
                    .hasSize(3);
        }

        @Test
        @DisplayName("单独一行不是表，开头没有竖线的不是表")
        void needTwoRows() {
            assertThat(found("| 首页 | 政务 |")).containsExactly("| 首页 | 政务 |");
            assertThat(found("甲|乙\n丙|丁")).containsExactly("甲|乙", "丙|丁");
        }

        @Test
        @DisplayName("行知道它在文件里的位置")
        void knowTheirPlace() {
            var table = (Section.Table) PipeTables.find(Drawn.lines("标题\n|任务|单位|\n|---|---|\n|甲|乙|"))
                    .get(1);
            assertThat(table.rows()).extracting(Section.Row::position).containsExactly(1, 3);
            assertThat(table.exact()).isFalse();
        }
    }
}
