package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables that come as grids from docx, xlsx, html and pdf. */
class GridTests {

    @Test
    @DisplayName("规则10：纵向合并的单元格逐行沿用")
    void inheritsMergedCells() {
        ReadPlan plan = Documents.read(
                Documents.paragraph("2022年青山市政务公开任务分解表", 0),
                Documents.grid(
                        1,
                        "序号|工作任务|具体要求|责任单位|完成时限",
                        "1|政策公开|汇编规范性文件并集中展示|市司法局|6月底前",
                        "2|^|在政府网站开设惠企政策专栏|市工信局、市财政局|^",
                        "3|决策公开|制定重大行政决策事项目录|^|3月底前"));
        assertThat(Shown.tasks(plan))
                .containsExactly("1 政策公开: 汇编规范性文件并集中展示", "2 政策公开: 在政府网站开设惠企政策专栏", "3 决策公开: 制定重大行政决策事项目录");
        assertThat(Shown.unitsOf(plan)).containsExactly("市司法局", "市工信局 市财政局", "市工信局 市财政局");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2022-06-30", "2022-06-30", "2022-03-31");
        assertThat(plan.tasks().get(2).doubts()).containsKey("units");
        assertThat(plan.tasks().get(2).row()).isEqualTo(3);
        assertThat(plan.tasks().get(2).position()).isEqualTo(1);
    }

    @Test
    @DisplayName("规则8：要求横跨两列时没有下一级路径")
    void readsRequirementsSpanningColumns() {
        ReadPlan plan = Documents.read(Documents.grid(
                0,
                "工作任务|具体要求|<|责任单位|时限要求",
                "推动主动公开|规范信息管理|对历年信息进行隐私风险排查|县政府办公室|2024年7月底前",
                "^|^|健全信息动态调整机制|县司法局|2024年8月底前",
                "做优公众参与|举办政府开放日12场|<|县政府办公室|每月",
                "^|征集意见建议1000条|<|县委社会工作部|年内"));
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "- 推动主动公开>规范信息管理: 对历年信息进行隐私风险排查",
                        "- 推动主动公开>规范信息管理: 健全信息动态调整机制",
                        "- 做优公众参与: 举办政府开放日12场",
                        "- 做优公众参与: 征集意见建议1000条");
    }

    @Test
    @DisplayName("规则17c：两级表头，牵头和配合两栏")
    void readsTwoLevelHeaders() {
        ReadPlan plan = Documents.read(Documents.grid(
                0,
                "工作任务|具体要求|责任单位|<|时限要求|备注",
                "^|^|牵头|配合|^|^",
                "推动公开|开展隐私风险排查|县政府办公室|县委网信办|2024年7月底前|",
                "^|更新公示牌内容|县水利局|各乡镇人民政府|长期坚持|不含塘坝"));
        assertThat(Shown.unitsOf(plan)).containsExactly("县政府办公室* 县委网信办+", "县水利局* 各乡镇人民政府+");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2024-07-31", "长期");
    }

    @Test
    @DisplayName("规则6、10：整行标题，表续到下一页，表头可有可无")
    void continuesOverPages() {
        ReadPlan plan = Documents.read(
                Documents.paragraph("2023年青山市任务分解表", 0),
                Documents.grid(1, "序号|工作任务|责任单位|完成时限", "一、加强政策公开|<|<|<", "1|公开政策文件目录并动态更新|市司法局|6月底前"),
                Documents.paragraph("- 2 -", 2),
                Documents.grid(3, "2|建立政策咨询窗口并公布电话||^", "3|开展政策宣讲进企业活动|市工信局|9月底前"),
                Documents.grid(4, "序号|工作任务|责任单位|完成时限", "二、加强平台建设|<|<|<", "4|整合政务新媒体账号|市委网信办|12月底前"));
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、加强政策公开: 公开政策文件目录并动态更新",
                        "2 一、加强政策公开: 建立政策咨询窗口并公布电话",
                        "3 一、加强政策公开: 开展政策宣讲进企业活动",
                        "4 二、加强平台建设: 整合政务新媒体账号");
        assertThat(Shown.unitsOf(plan)).containsExactly("市司法局", "市司法局", "市工信局", "市委网信办");
    }

    @Test
    @DisplayName("规则31：表内第一行是标题")
    void takesTheTitleOutOfTheFirstRow() {
        ReadPlan plan = Documents.read(Documents.grid(
                0, "2022年青山县政务公开工作任务分解表|<|<|<", "序号|工作任务|责任单位|完成时限", "1|公开政策文件目录|县司法局|6月底前", "2|更新机构职能信息|县政府办公室|长期坚持"));
        assertThat(plan.title()).isEqualTo("2022年青山县政务公开工作任务分解表");
        assertThat(plan.year()).isEqualTo(2022);
        assertThat(plan.tasks()).hasSize(2);
        assertThat(plan.tasks().get(0).path()).isEmpty();
    }

    @Test
    @DisplayName("规则1：网页的字段表不是任务")
    void readsFieldTablesAsFields() {
        ReadPlan plan = Documents.read(
                Documents.grid(
                        0,
                        "索引号|11370000/2021-12|主题分类|综合政务",
                        "发文机关|青山县人民政府办公室|成文日期|2021-06-08",
                        "发文字号|青政办字〔2021〕15号|有效性|有效"),
                Documents.paragraph("青山县2021年政务公开任务分解表", 1),
                Documents.grid(2, "任务|责任单位|时限", "公开政策文件目录|县司法局|6月底前"));
        assertThat(plan.issuer()).isEqualTo("青山县人民政府办公室");
        assertThat(plan.docNumber()).isEqualTo("青政办字〔2021〕15号");
        assertThat(plan.issuedOn()).isEqualTo("2021-06-08");
        assertThat(plan.tasks()).hasSize(1);
    }

    @Test
    @DisplayName("规则1：表下的注和合计不是任务")
    void leavesNotesOut() {
        ReadPlan plan = Documents.read(
                Documents.grid(0, "序号|工作任务|责任单位|完成时限", "1|公开政策文件目录|县司法局|2022年6月底前", "注：以上任务由县政府办公室调度。|<|<|<"));
        assertThat(plan.tasks()).hasSize(1);
    }

    @Test
    @DisplayName("规则3、31至33：发文信、表和落款在同一张工作表里")
    void takesASheetApart() {
        ReadPlan plan = Documents.read(Documents.grid(
                0,
                "青山县人民政府办公室关于印发2022年政务公开任务分解表的通知|||",
                "青政办字〔2022〕15号|||",
                "各镇人民政府、街道办事处：|||",
                "现印发给你们，请认真贯彻执行。每年至少召开1次会议。|||",
                "青山县人民政府办公室|||",
                "2022-05-20|||",
                "|||",
                "2022年青山县政务公开任务分解表|||",
                "序号|工作任务|责任单位|完成时限",
                "一、加强政策公开|||",
                "1|公开政策文件目录|县司法局|6月底前",
                "2|更新机构职能信息|县政府办公室|长期坚持",
                "抄送：县委办公室。|||"));
        assertThat(plan.title()).isEqualTo("青山县人民政府办公室关于印发2022年政务公开任务分解表的通知");
        assertThat(plan.issuer()).isEqualTo("青山县人民政府办公室");
        assertThat(plan.docNumber()).isEqualTo("青政办字〔2022〕15号");
        assertThat(plan.issuedOn()).isEqualTo("2022-05-20");
        assertThat(Shown.tasks(plan)).containsExactly("1 一、加强政策公开: 公开政策文件目录", "2 一、加强政策公开: 更新机构职能信息");
    }
}
