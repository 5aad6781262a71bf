package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rarer ways to write tables, labels and closing sentences. */
class UnseenShapesTests {

    @Test
    @DisplayName("竖线表两边没有竖线，网页菜单不是表")
    void readsTablesWithoutOuterBars() {
        ReadPlan plan = Documents.read("""
                首页 | 政务 | 服务 | 互动
                2023年青山区政务公开任务清单

                序号 | 主要任务 | 具体措施 | 主责单位 | 时间节点
                --- | --- | --- | --- | ---
                （一）优化营商环境 | | | |
                1 | 政策兑现 | 梳理政策清单并公布 | 区行政审批局 | 5月底
                2 | | 在园区设立服务驿站 | 区工信局 |
                """);
        assertThat(Shown.tasks(plan)).containsExactly("1 （一）优化营商环境>政策兑现: 梳理政策清单并公布", "2 （一）优化营商环境>政策兑现: 在园区设立服务驿站");
        assertThat(Shown.unitsOf(plan)).containsExactly("区行政审批局", "区工信局");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2023-05-31", "2023-05-31");
    }

    @Test
    @DisplayName("【责任科室】…【完成期限】…：括号里只有标签，内容在括号后")
    void readsLabelsInBrackets() {
        ReadPlan plan = Documents.read("""
                2026年青山区司法局政务公开任务分工
                一、法治政府建设公开
                （一）公布清理结果。
                【责任科室】立法科　【完成期限】3月31日前
                （二）举办“法治夜市”10场。
                【牵头科室】普法科
                【配合科室】各司法所
                【完成期限】10月底前
                """);
        assertThat(Shown.tasks(plan)).containsExactly("- 一、法治政府建设公开: 公布清理结果。", "- 一、法治政府建设公开: 举办“法治夜市”10场。");
        assertThat(Shown.unitsOf(plan)).containsExactly("立法科", "普法科* 各司法所+");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2026-03-31", "2026-10-31");
    }

    @Test
    @DisplayName("规则2、20：由…负责，…完成：结尾句里带期限")
    void readsClosingSentencesWithDates() {
        ReadPlan plan = Documents.read("""
                青山县2015年政府信息公开重点工作安排
                一、推进行政权力清单公开
                公布权力清单。由县编办牵头，会同县法制办、县监察局落实，9月底前完成。
                公布审批目录。由县政务中心负责，县直单位配合，6月底前完成。
                发布配租信息。由县住建局负责落实，常年坚持。
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("县编办* 县法制办+ 县监察局+", "县政务中心 县直单位+", "县住建局");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2015-09-30", "2015-06-30", "长期");
    }

    @Test
    @DisplayName("两行表头，上一行的合并列只剩一格")
    void laysTheUpperHeaderRowOverTheLower() {
        ReadPlan plan = Documents.read("""
                2019年青山县任务分解表
                | 公开任务 | 工作措施 | 任务分工 | | 进度安排 |
                | 类别 | 子项 | | 牵头部门 | 协同配合单位 | |
                | 重大项目 | 项目审批 | 推行项目在线审批监管 | 县发展和改革局 | 县行政审批局 | 10月底前 |
                | 社会公益 | 教育医疗 | 公开乡村教师招聘岗位 | 县教育科技局 | 县财政局、县人社局 | 8月底前 |
                """);
        assertThat(Shown.tasks(plan)).containsExactly("- 重大项目>项目审批: 推行项目在线审批监管", "- 社会公益>教育医疗: 公开乡村教师招聘岗位");
        assertThat(Shown.unitsOf(plan)).containsExactly("县发展和改革局* 县行政审批局+", "县教育科技局* 县财政局+ 县人社局+");
    }

    @Test
    @DisplayName("规则6：半角顿号、半角句号的标题也是标题")
    void readsHalfWidthPunctuation() {
        ReadPlan plan = Documents.read("""
                一､抓实决策公开
                每月公布常务会议议定事项｡
                [责任单位:县政府办公室､县司法局;完成时限:每月]
                """);
        assertThat(Shown.tasks(plan)).containsExactly("- 一､抓实决策公开: 每月公布常务会议议定事项｡");
        assertThat(Shown.unitsOf(plan)).containsExactly("县政府办公室 县司法局");
    }

    @Test
    @DisplayName("规则10：制表符表里略去首尾单元格的两行不接成一行")
    void keepsShortTabbedRowsApart() {
        ReadPlan plan = Documents.read("""
                公开领域\t重点任务\t落实单位\t完成时间
                公共资源\t土地使用权出让结果及时公开\t区国土资源分局\t长期坚持
                矿业权出让项目信息公告\t区国土资源分局\t长期坚持
                政府采购合同公告全链条公开\t区财政局
                社会公益\t公开特困人员供养标准\t区民政局\t年底前
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "- 公共资源: 土地使用权出让结果及时公开", "- 公共资源: 矿业权出让项目信息公告", "- 公共资源: 政府采购合同公告全链条公开", "- 社会公益: 公开特困人员供养标准");
    }

    @Test
    @DisplayName("规则15：等有关媒体自成一组")
    void readsGroupsOfOtherKindsAfterEtc() {
        assertThat(UnitList.read("县日报社、县广播电视台等有关媒体", null))
                .extracting(UnitList.Named::name)
                .containsExactly("县日报社", "县广播电视台", "有关媒体");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则26：超过…的，是条件，不是指标")
    @ValueSource(strings = {"合同金额超过5万元的须经镇级审核", "取号等候时间超过30分钟的，启动分流预案", "金额10万元以上的，公开招标"})
    void countsNoConditions(String requirement) {
        assertThat(TargetReader.read(requirement)).isEmpty();
    }
}
