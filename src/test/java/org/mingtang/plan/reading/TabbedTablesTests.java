package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.reading.Section.Table;

/** Tables whose cells stand apart by tabs or blanks; {@code →} draws a tab. */
class TabbedTablesTests {

    private static List<String> found(String text) {
        return Drawn.shown(TabTables.find(Drawn.lines(text.replace('→', '\t'))));
    }

    @Nested
    class ARowALine {

        @Test
        @DisplayName("规则1：一行一条，前后的正文留在表外")
        void isReadAsItStands() {
            assertThat(found("""
                    2023年任务台账
                    序号→工作任务→责任单位→完成时限
                    1→公开政策文件目录→县司法局→6月底前
                    2→→县财政局→
                    抄送：县委办公室。"""))
                    .containsExactly(
                            "2023年任务台账", "#序号|工作任务|责任单位|完成时限", "#1|公开政策文件目录|县司法局|6月底前", "#2||县财政局|", "抄送：县委办公室。");
        }

        @Test
        @DisplayName("规则12：格里断行的一条接回来")
        void isJoinedWhenBroken() {
            assertThat(found("""
                    序号→工作任务→责任单位→完成时限
                    1→公开政策文件目录→县司法局、
                    县财政局→6月底前
                    2→更新机构职能信息→县编办→长期坚持"""))
                    .containsExactly("#序号|工作任务|责任单位|完成时限", "#1|公开政策文件目录|县司法局、/县财政局|6月底前", "#2|更新机构职能信息|县编办|长期坚持");
        }

        @Test
        @DisplayName("规则10：略去首尾格的短行各是一条")
        void mayBeShort() {
            assertThat(found("""
                    公开领域→重点任务→落实单位→完成时间
                    财政→公开部门预算决算信息→县财政局→6月底前
                    公开三公经费使用情况→县财政局
                    公开政府采购项目信息→县财政局→9月底前"""))
                    .containsExactly(
                            "#公开领域|重点任务|落实单位|完成时间",
                            "#财政|公开部门预算决算信息|县财政局|6月底前",
                            "#公开三公经费使用情况|县财政局",
                            "#公开政府采购项目信息|县财政局|9月底前");
        }

        @Test
        @DisplayName("规则6：中间的标题行留在表里，另起的标题和附件结束表")
        void mayStandBetweenHeadings() {
            List<String> shown = found("""
                    工作任务→责任单位→完成时限
                    公开政策文件目录→县司法局→6月底前
                    二、加强决策公开
                    公开决策事项目录→县司法局→9月底前
                    附件2
                    工作任务→责任单位→完成时限
                    公开部门预算→县财政局→6月底前
                    公开部门决算→县财政局→9月底前""");
            assertThat(shown).contains("#二、加强决策公开").contains("附件2").doesNotContain("#附件2");
            assertThat(TabTables.find(Drawn.lines("甲\n乙"))).hasSize(1);
        }

        @Test
        @DisplayName("一行有一个制表符的正文不是表")
        void needsMoreThanOneLine() {
            assertThat(found("联系人：张某→电话\n公开目录。")).containsExactly("联系人：张某\t电话", "公开目录。");
        }
    }

    @Nested
    class ACellALine {

        @Test
        @DisplayName("规则1：每格前一个制表符，空行隔开各条，没有制表符的行接着上一格")
        void isDumped() {
            assertThat(found("""
                    任务台账
                    →序号
                    →工作任务
                    →责任单位

                    →1
                    →公开政策文件目录，
                    并动态更新
                    →县司法局

                    →2
                    →更新机构职能信息
                    →县编办、
                    县人社局"""))
                    .containsExactly("任务台账", "#序号|工作任务|责任单位", "#1|公开政策文件目录，/并动态更新|县司法局", "#2|更新机构职能信息|县编办、/县人社局");
        }

        @Test
        @DisplayName("规则6：两条之间的标题结束一张表")
        void isEndedByAHeading() {
            List<Section> sections = TabTables.find(Drawn.lines("""
                    →工作任务
                    →责任单位

                    →公开政策文件目录
                    →县司法局

                    二、加强决策公开
                    →工作任务
                    →责任单位

                    →公开决策事项目录
                    →县发改局
                    """.replace('→', '\t')));
            assertThat(sections.stream().filter(Table.class::isInstance)).hasSize(2);
            assertThat(Drawn.shown(sections)).contains("二、加强决策公开", "#公开政策文件目录|县司法局", "#公开决策事项目录|县发改局");
        }

        @Test
        @DisplayName("规则1：最后一格到空行为止，落款不在表里")
        void endsAtABlankLine() {
            assertThat(found("""
                    →工作任务
                    →责任单位

                    →公开政策文件目录
                    →县司法局

                    青山县人民政府办公室
                    2023年7月14日""")).endsWith("#公开政策文件目录|县司法局", "青山县人民政府办公室", "2023年7月14日");
        }
    }

    @Nested
    class Blanks {

        private static List<String> tabbed(String text) {
            return SpacedRows.tabbed(Drawn.lines(text)).stream()
                    .map(line -> line.text().replace('\t', '→'))
                    .toList();
        }

        @Test
        @DisplayName("规则1：以空格隔开的表头以下，空格当制表符")
        void becomeTabs() {
            assertThat(tabbed("""
                    2023年 任务台账
                    序号  工作任务  责任单位  完成时限
                    1  公开政策文件目录  县司法局  6月底前
                    2　更新机构职能信息　县编办　长期坚持"""))
                    .containsExactly("2023年 任务台账", "序号→工作任务→责任单位→完成时限", "1→公开政策文件目录→县司法局→6月底前", "2→更新机构职能信息→县编办→长期坚持");
        }

        @Test
        @DisplayName("表头只隔一个空格，各行也按一个空格分")
        void maySuffice() {
            assertThat(tabbed("序号 工作任务 责任单位 完成时限\n1 公开目录 县司法局 6月底前"))
                    .containsExactly("序号→工作任务→责任单位→完成时限", "1→公开目录→县司法局→6月底前");
        }

        @Test
        @DisplayName("规则12：隔开的几个单位是一格")
        void keepUnitsTogether() {
            assertThat(tabbed("序号  工作任务  责任单位  完成时限\n1  公开目录  县司法局  县财政局  6月底前"))
                    .endsWith("1→公开目录→县司法局 县财政局→6月底前");
        }

        @Test
        @DisplayName("没有表头的空格、格数不合的行不动")
        void stayOtherwise() {
            assertThat(tabbed("各科室  公开目录  更新指南")).containsExactly("各科室  公开目录  更新指南");
            assertThat(tabbed("序号  工作任务  责任单位  完成时限\n以上任务  请认真落实")).endsWith("以上任务  请认真落实");
        }
    }
}
