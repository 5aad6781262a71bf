package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables in the ways text dumps hold them. */
class TableTests {

    @Test
    @DisplayName("规则1、10：竖线表，空格沿用上一行，整行标题进路径")
    void readsPipeTablesWithBlankCells() {
        ReadPlan plan = Documents.read("""
                2022年青山市政务公开任务分解表

                | 序号 | 重点任务 | 工作内容 | 责任单位 | 完成时限 |
                |:---:|---|---|---|---|
                | 一、围绕市场主体加强公开 | | | | |
                | 1 | 助企政策 | 归集减税降费政策并公开。 | 市财政局牵头，市税务局配合 | 6月底前 |
                | 2 | | 建立涉企政策推送台账。 | 市工业和信息化局 | |
                | 二、围绕民生关切加强公开 | | | | |
                | 3 | 义务教育 | 公布学区划分和招生计划。 | 市教育局 | 8月15日前 |
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、围绕市场主体加强公开>助企政策: 归集减税降费政策并公开。",
                        "2 一、围绕市场主体加强公开>助企政策: 建立涉企政策推送台账。",
                        "3 二、围绕民生关切加强公开>义务教育: 公布学区划分和招生计划。");
        assertThat(Shown.unitsOf(plan)).containsExactly("市财政局* 市税务局+", "市工业和信息化局", "市教育局");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2022-06-30", "2022-06-30", "2022-08-15");
    }

    @Test
    @DisplayName("规则10：合并单元格被整个略去时按内容归列")
    void readsPipeTablesWithDroppedCells() {
        ReadPlan plan = Documents.read("""
                2023年青山县政务公开任务分解表
                |序号|工作任务|具体要求|责任单位|完成时限|
                |---|---|---|---|---|
                |1|政策公开|汇编现行有效的行政规范性文件并集中展示|县司法局|6月底前|
                |2|在政府网站开设惠企政策专栏并及时更新内容|县工信局、县财政局|9月底前|
                |3|决策公开|制定年度重大行政决策事项目录并向社会公布|县政府办公室|3月底前|
                |4|重大决策草案征求意见后公开采纳情况|县司法局|长期坚持|
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 政策公开: 汇编现行有效的行政规范性文件并集中展示",
                        "2 政策公开: 在政府网站开设惠企政策专栏并及时更新内容",
                        "3 决策公开: 制定年度重大行政决策事项目录并向社会公布",
                        "4 决策公开: 重大决策草案征求意见后公开采纳情况");
        assertThat(Shown.unitsOf(plan)).containsExactly("县司法局", "县工信局 县财政局", "县政府办公室", "县司法局");
    }

    @Test
    @DisplayName("规则12：单元格里的换行标记也是换行")
    void readsMarkupBreaksInCells() {
        ReadPlan plan = Documents.read("""
                工作任务分解表（2024年）
                | 任务 | 举措 | 单位 | 时限 |
                |---|---|---|---|
                | 深化公开 | 建立清单 | 市大数据局<br>市司法局 | 2024.06 |
                | 深化公开 | 更新指南 | 市政府办公室 | 3月-5月 |
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("市大数据局 市司法局", "市政府办公室");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2024-06-30", "2024-05-31");
    }

    @Test
    @DisplayName("规则9：责任领导、电话、备注不读，重复的表头不分列")
    void ignoresPersonsMoneyAndRemarks() {
        ReadPlan plan = Documents.read("""
                2021年青山区重点任务分解表
                |序号|项目类别|项目名称|总投资（亿元）|建设地点|工作要求|牵头领导|责任单位|责任人|完成时间|备注|
                |---|---|---|---|---|---|---|---|---|---|---|
                |1|交通|城东路改建|3.5|东关镇|完成路基工程并交工验收|王某|区交通局|李某|12月|续建|
                |2|水利|北水南调|1.2|西河乡|完成泵站主体工程施工|赵某|区水利局|孙某|9月|新建|
                """);
        assertThat(Shown.tasks(plan)).containsExactly("1 交通>城东路改建: 完成路基工程并交工验收", "2 水利>北水南调: 完成泵站主体工程施工");
        assertThat(Shown.unitsOf(plan)).containsExactly("区交通局", "区水利局");
    }

    @Test
    @DisplayName("规则1、10：制表符表，表头在每页重复，路径跨页沿用")
    void readsTabbedRowsOverPages() {
        ReadPlan plan = Documents.read("""
                2020年青山县政务公开任务台账

                序号	任务类别	目标任务	牵头单位	配合单位	完成期限
                1	稳岗政策	公开援企稳岗政策兑付进度	县人社局	县财政局、县税务局	9月底前
                2		公开粮食收购价格和收购网点	县发改局	—	10月底前

                第 1 页 共 2 页
                序号	任务类别	目标任务	牵头单位	配合单位	完成期限
                3		归集产业扶贫政策并每周更新	县扶贫办	各乡镇	12月15日前

                抄送：县委办公室。
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly("1 稳岗政策: 公开援企稳岗政策兑付进度", "2 稳岗政策: 公开粮食收购价格和收购网点", "3 稳岗政策: 归集产业扶贫政策并每周更新");
        assertThat(Shown.unitsOf(plan)).containsExactly("县人社局* 县财政局+ 县税务局+", "县发改局*", "县扶贫办* 各乡镇+");
        assertThat(plan.tasks().get(0).unitsRaw()).isEqualTo("县人社局 | 县财政局、县税务局");
    }

    @Test
    @DisplayName("责任单位在任务要求左边时照样识别")
    void readsUnitsLeftOfTheRequirement() {
        ReadPlan plan = Documents.read("""
                序号	工作任务	责任单位	具体要求	完成时限
                一、推进决策公开
                1	(一)落实目录管理	市司法局	确定年度重大行政决策事项目录，主动向社会公开	12月底前
                2		市司法局 市政府各有关部门	按照决策事项推进流程归集展示决策草案全文	12月底前
                2023年3月1日
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、推进决策公开>(一)落实目录管理: 确定年度重大行政决策事项目录，主动向社会公开", "2 一、推进决策公开>(一)落实目录管理: 按照决策事项推进流程归集展示决策草案全文");
        assertThat(Shown.unitsOf(plan)).containsExactly("市司法局", "市司法局 市政府各有关部门");
    }

    @Test
    @DisplayName("没有表头的表按内容认列")
    void readsTablesWithoutHeader() {
        ReadPlan plan = Documents.read("""
                青杨镇2017年政务公开工作任务安排

                1	公开镇政府领导班子分工和办公电话，人事调整后及时更换公示栏	镇党政办	3月底前
                2	公开内容经村务监督委员会审核	镇纪委、各行政村	每月8日
                3	危房改造对象评议结果张榜公示	镇村镇建设管理服务中心	9月底前
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly("1 : 公开镇政府领导班子分工和办公电话，人事调整后及时更换公示栏", "2 : 公开内容经村务监督委员会审核", "3 : 危房改造对象评议结果张榜公示");
        assertThat(Shown.unitsOf(plan)).containsExactly("镇党政办", "镇纪委 各行政村", "镇村镇建设管理服务中心");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2017-03-31", "长期", "2017-09-30");
    }

    @Test
    @DisplayName("单元格内换行把一行断成几行时接回去")
    void joinsRowsBrokenInsideCells() {
        ReadPlan plan = Documents.read("""
                2021年任务台账
                序号	任务	具体内容	牵头单位及配合单位	完成时间
                1	政策公开	建立政策文件库	牵头单位：县政府办公室
                配合单位：县大数据局、县司法局	2021年9月30日
                2	决策公开	征求公众意见	牵头单位：县司法局	全年
                """);
        assertThat(Shown.tasks(plan)).containsExactly("1 政策公开: 建立政策文件库", "2 决策公开: 征求公众意见");
        assertThat(Shown.unitsOf(plan)).containsExactly("县政府办公室* 县大数据局+ 县司法局+", "县司法局*");
    }

    @Test
    @DisplayName("规则5：要求前的阿拉伯数字是编号，中文数字不是")
    void takesItemNumbersOffTheRequirement() {
        ReadPlan plan = Documents.read("""
                | 重点任务 | 工作内容 | 责任部门 | 完成时限 |
                | --- | --- | --- | --- |
                | 一、做好重点领域公开 | 1.做好财政信息公开，公开预决算。 | 财政局 | 2022年9月底前 |
                | | 2、做好教育信息公开，公开招生计划。 | 教体局 | 2022年8月底前 |
                | 二、强化公众参与 | 任务3：开展政府开放日活动。 | 政府办、各单位 | 全年 |
                | | （一）开展民意调查。 | 统计局 | 全年 |
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、做好重点领域公开: 做好财政信息公开，公开预决算。",
                        "2 一、做好重点领域公开: 做好教育信息公开，公开招生计划。",
                        "3 二、强化公众参与: 开展政府开放日活动。",
                        "- 二、强化公众参与: （一）开展民意调查。");
    }

    @Test
    @DisplayName("规则17：文中说明列第一位的单位牵头")
    void knowsDocumentsInWhichTheFirstUnitLeads() {
        ReadPlan plan = Documents.read("""
                现将任务分解表印发给你们。表中责任单位列第一位的为牵头单位，其余为配合单位。
                |序号|工作任务|责任单位|完成时限|
                |--|--|--|--|
                |1|设立规划专栏，集中展示规划。|区发展改革局、区自然资源局|2021年6月底前|
                |2|编发热线分析专报。|区政务服务局|每月|
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("区发展改革局* 区自然资源局+", "区政务服务局*");
    }

    @Test
    @DisplayName("没有单位也没有时限的表不是任务表")
    void leavesOtherTablesAlone() {
        ReadPlan plan = Documents.read("""
                | 姓名 | 职务 | 电话 |
                | --- | --- | --- |
                | 张某 | 主任 | 123 |
                | 李某 | 副主任 | 456 |
                """);
        assertThat(plan.tasks()).isEmpty();
    }

    @Test
    @DisplayName("规则10：整行标题下空着的单位和时限仍沿用上面的，路径不沿用")
    void inheritsUnitsAcrossHeadings() {
        ReadPlan plan = Documents.read("""
                2023年任务分解表
                工作任务	责任单位	完成时限
                （一）强化政策公开
                1.集中公开规范性文件。	市司法局	2023年11月
                （二）强化平台建设
                2.规范专栏建设。		8月
                """);
        assertThat(Shown.tasks(plan)).containsExactly("1 （一）强化政策公开: 集中公开规范性文件。", "2 （二）强化平台建设: 规范专栏建设。");
        assertThat(Shown.unitsOf(plan)).containsExactly("市司法局", "市司法局");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2023-11-30", "2023-08-31");
    }
}
