package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ways of writing met in one document or another. */
class VarietyTests {

    @Test
    @DisplayName("只用空格分栏的表")
    void readsTablesSpacedByBlanks() {
        ReadPlan plan = Documents.read("""
                2021年青山县政务公开任务分解表

                序号 工作任务 责任单位 完成时限
                一、加强政策公开
                1 公开现行有效的政策文件目录并动态更新 县司法局 6月底前
                2 在政府网站开设惠企政策专栏 县工信局 县财政局 9月底前
                二、加强平台建设
                3 清理整合长期不更新的政务新媒体账号 县委网信办 长期坚持

                青山县人民政府办公室　　2021年5月6日
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、加强政策公开: 公开现行有效的政策文件目录并动态更新", "2 一、加强政策公开: 在政府网站开设惠企政策专栏", "3 二、加强平台建设: 清理整合长期不更新的政务新媒体账号");
        assertThat(Shown.unitsOf(plan)).containsExactly("县司法局", "县工信局 县财政局", "县委网信办");
        assertThat(plan.issuer()).isEqualTo("青山县人民政府办公室");
    }

    @Test
    @DisplayName("政府工作报告分解：数量指标多，括号里有领导")
    void readsAGovernmentReport() {
        ReadPlan plan = Documents.read("""
                关于2021年区政府工作报告重点工作责任分解的通知
                区政字〔2021〕3号
                一、着力稳增长
                （一）主要预期目标：地区生产总值增长8%，城镇登记失业率控制在3.5%以内。（牵头单位：区发改局、区财政局；配合单位：区统计局）
                （二）抓好项目建设。实施亿元以上项目50个，其中10亿元以上项目8个。力争年底前投入使用。（责任领导：王某；牵头单位：区发改局；责任单位：各镇街、开发区）
                二、着力惠民生
                （一）新建改扩建中小学2所，新增学位1800个。（区教体局）
                （二）为100名残疾儿童提供康复救助，发放低保金2000万元。（区残联、区民政局）
                区人民政府办公室
                2021年2月1日
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "- 一、着力稳增长: 主要预期目标：地区生产总值增长8%，城镇登记失业率控制在3.5%以内。",
                        "- 一、着力稳增长>（二）抓好项目建设: 实施亿元以上项目50个，其中10亿元以上项目8个。力争年底前投入使用。",
                        "- 二、着力惠民生: 新建改扩建中小学2所，新增学位1800个。",
                        "- 二、着力惠民生: 为100名残疾儿童提供康复救助，发放低保金2000万元。");
        assertThat(Shown.unitsOf(plan)).containsExactly("区发改局* 区财政局* 区统计局+", "区发改局* 各镇街 开发区", "区教体局", "区残联 区民政局");
        assertThat(plan.tasks().stream()
                        .map(task -> Shown.targets(task.targets()))
                        .toList())
                .containsExactly("==8% <=3.5%", "==50个 ==8个", "==2所 ==1800个", "==2000万元");
    }

    @Test
    @DisplayName("整段文字里标签接着写")
    void readsRunInLabels() {
        ReadPlan plan = Documents.read("""
                青山县2018年政务公开重点工作分工
                一、推进决策公开。完善预公开制度。牵头单位：县法制办，责任单位：县政府各部门、各乡镇人民政府，完成时限：全年。
                二、推进执行公开。公开年度重点工作任务分工。（县政府督查室会同有关部门落实）
                三、推进管理公开。7个工作日内上网公开。（县发改局、县市场监管局等分别牵头，县直各部门按职责分工落实）
                四、推进服务公开。编制办事指南。(牵头单位:县政务服务中心;责任单位:县直各有关单位;完成时间:2018年8月底)
                """);
        assertThat(Shown.unitsOf(plan))
                .containsExactly("县法制办* 县政府各部门 各乡镇人民政府", "县政府督查室* 有关部门+", "县发改局* 县市场监管局* 县直各部门+", "县政务服务中心* 县直各有关单位");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("长期", "-", "-", "2018-08-31");
        assertThat(plan.tasks().get(0).path()).containsExactly("一、推进决策公开");
    }

    @Test
    @DisplayName("“任务一：”是标题，“任务1：”是编号")
    void readsTaskHeadings() {
        ReadPlan plan = Documents.read("""
                青山市2020年政务公开工作任务清单
                任务一：加强行政权力运行公开
                1.更新机构职能目录。
                （责任单位：市委编办、市司法局；完成时限：2020年12月底前）
                2.实行政务信息管理。
                （责任单位：各乡镇、街道，市直各部门；完成时限：持续推进）
                任务二：做好“六稳”信息公开
                任务3：加强市场主体公开。（牵头单位：市发改委；配合单位：市工信局）
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 任务一：加强行政权力运行公开: 更新机构职能目录。", "2 任务一：加强行政权力运行公开: 实行政务信息管理。", "3 任务二：做好“六稳”信息公开: 加强市场主体公开。");
        assertThat(Shown.unitsOf(plan)).containsExactly("市委编办 市司法局", "各乡镇、街道 市直各部门", "市发改委* 市工信局+");
    }

    @Test
    @DisplayName("网页的字段行、发文信、附件表在一个文件里")
    void readsAWebPage() {
        ReadPlan plan = Documents.read("""
                索引号： 	11370000/2021-00012 	公开方式：	主动公开
                发布机构：	青山县人民政府办公室	组配分类：	工作部署
                标题：	青山县人民政府办公室关于印发青山县2021年政务公开工作实施方案的通知
                成文日期：	2021-06-08	发布日期：	2021-06-10 09:00:00
                文号：	青政办字〔2021〕15号

                青山县人民政府办公室
                关于印发青山县2021年政务公开工作实施方案的通知
                青政办字〔2021〕15号

                各镇人民政府、街道办事处，县政府各部门、单位：
                　　《青山县2021年政务公开工作实施方案》已经县政府同意，现印发给你们，请认真贯彻执行。

                青山县人民政府办公室
                2021年6月8日

                青山县2021年政务公开工作实施方案

                　　一、总体要求
                　　坚持以人民为中心，全面推进政务公开。
                　　二、重点任务
                　　（一）推进政策公开
                　　1. 加强政策解读。解读率达到100%。（责任单位：县政府办公室、县直各部门，各镇人民政府）
                　　（二）推进决策公开。制定年度重大行政决策事项目录，3月底前公布。
                　　责任单位：县司法局
                　　完成时限：2021年3月底前
                　　三、保障措施
                　　（一）加强组织领导。各级各部门要高度重视。

                附件

                青山县2021年政务公开任务台账

                序号	任务	具体内容	牵头单位	配合单位	完成时间
                1	政策公开	建立政策文件库并对外开放	县政府办公室	县大数据局、县司法局	2021年9月30日
                """);
        assertThat(plan.title()).isEqualTo("青山县人民政府办公室关于印发青山县2021年政务公开工作实施方案的通知");
        assertThat(plan.docNumber()).isEqualTo("青政办字〔2021〕15号");
        assertThat(plan.issuedOn()).isEqualTo("2021-06-08");
        assertThat(plan.level()).isEqualTo(ReadPlan.Level.COUNTY);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 二、重点任务>（一）推进政策公开: 加强政策解读。解读率达到100%。",
                        "- 二、重点任务>（二）推进决策公开: 制定年度重大行政决策事项目录，3月底前公布。", "1 政策公开: 建立政策文件库并对外开放");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("-", "2021-03-31", "2021-09-30");
    }

    @Test
    @DisplayName("类别在编号左边，牵头写在括号里")
    void readsACategoryLeftOfTheNumber() {
        ReadPlan plan = Documents.read("""
                2022年任务分解表
                | 类别 | 序号 | 事项 | 工作要求 | 责任单位 | 时间安排 |
                |------|------|------|----------|----------|----------|
                | 主动公开 | 1 | 机构信息 | 及时更新机构职能、领导分工等信息。 | 各部门 | 信息形成之日起20个工作日内 |
                |  | 2 | 财政预决算 | 公开本部门预决算。 | 财政局（牵头）<br>各部门 | 批复后20日内 |
                | 依申请公开 | 3 | 答复 | 规范办理流程。 | 政府办、司法局 | 全年 |
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly("1 主动公开>机构信息: 及时更新机构职能、领导分工等信息。", "2 主动公开>财政预决算: 公开本部门预决算。", "3 依申请公开>答复: 规范办理流程。");
        assertThat(Shown.unitsOf(plan)).containsExactly("各部门", "财政局* 各部门+", "政府办 司法局");
    }

    @Test
    @DisplayName("没有把握的字段给出理由")
    void saysWhatItDoubts() {
        ReadPlan plan = Documents.read("""
                任务分解表
                | 序号 | 工作任务 | 责任单位 | 完成时限 |
                | --- | --- | --- | --- |
                | 1 | 公开政策文件目录 | 张三 | 按上级要求 |
                | 2 | 每年召开会议不少于2次，培训不少于1次 | 县司法局 | 全年 |
                """);
        assertThat(plan.doubts()).containsKeys("issuer", "year");
        assertThat(plan.tasks().get(0).doubts()).containsKeys("units", "deadline");
        assertThat(plan.tasks().get(1).doubts()).containsKey("targets");
        assertThat(plan.tasks())
                .allSatisfy(task -> assertThat(task.doubts().values()).allSatisfy(doubt -> {
                    assertThat(doubt.confidence()).isBetween(0.0, 1.0);
                    assertThat(doubt.reason()).isNotBlank();
                }));
    }

    @Test
    @DisplayName("规则2：没有单位栏的表，单位在要求末尾的括号里")
    void readsUnitsInsideTheRequirement() {
        ReadPlan plan = Documents.read("""
                2022年青山县任务分解表
                | 序号 | 重点任务 | 具体举措 |
                | --- | --- | --- |
                | 1 | 政策公开 | 公开政策文件目录。（责任单位：县司法局；完成时限：6月底前） |
                | 2 | 决策公开 | 征集意见并公开采纳情况。（县政府办公室牵头，各乡镇配合） |
                """);
        assertThat(Shown.tasks(plan)).containsExactly("1 政策公开: 公开政策文件目录。", "2 决策公开: 征集意见并公开采纳情况。");
        assertThat(Shown.unitsOf(plan)).containsExactly("县司法局", "县政府办公室* 各乡镇+");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2022-06-30", "-");
    }

    @Test
    @DisplayName("规则2：括号断在两行")
    void joinsBracketsBrokenOverLines() {
        ReadPlan plan = Documents.read("""
                一、重点任务
                （一）加强解读。丰富解读形式。（责任单位：县政府办公室、
                县直各部门）
                （二）加强回应。及时回应关切。（县委网信办、
                县融媒体中心）
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("县政府办公室 县直各部门", "县委网信办 县融媒体中心");
    }
}
