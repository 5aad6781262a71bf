package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables that a dump left without lines and columns: one cell a line, with or without a tab. */
class DumpedTableTests {

    @Test
    @DisplayName("规则10：文档转储，一行一个单元格，空单元格沿用")
    void readsDumpedCells() {
        ReadPlan plan = Documents.read("""
                附件1
                2023年青山市行政审批服务局

                政务公开重点工作任务分解表

                	序 号
                	工作任务
                	工作要求
                	责任科室
                	时限要求

                	1
                	推进政策公开
                	规范专栏
                	持续规范政府信息公开专栏建设，杜绝超期补录现象
                	办公室牵头，

                各科室按分工落实
                	2023年10月底前对今年信息全面规范

                	2
                \t
                \t
                	加强主动公开基本目录动态管理，实时调整更新
                	各科室
                	长期坚持

                	3
                \t
                	深化解读
                	行政规范性文件均要开展解读，丰富解读形式
                	宣传科
                	长期坚持

                """);
        assertThat(plan.title()).isEqualTo("2023年青山市行政审批服务局政务公开重点工作任务分解表");
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 推进政策公开>规范专栏: 持续规范政府信息公开专栏建设，杜绝超期补录现象",
                        "2 推进政策公开>规范专栏: 加强主动公开基本目录动态管理，实时调整更新",
                        "3 推进政策公开>深化解读: 行政规范性文件均要开展解读，丰富解读形式");
        assertThat(Shown.unitsOf(plan)).containsExactly("办公室* 各科室+", "各科室", "宣传科");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2023-10-31", "长期", "长期");
    }

    @Test
    @DisplayName("规则8：要求横跨几列时左边的是路径，单位留在右边")
    void readsSpanningRequirementsInDumps() {
        ReadPlan plan = Documents.read("""
                全区政务公开工作任务分解表（2020年）
                	工作任务
                	具体要求
                	责任单位

                	进一步拓展公开广度
                	聚焦中心工作
                	主动公开重点任务公开承诺事项的落实情况
                	文旅融合发展攻坚行动进展及落实情况
                	区文旅局

                \t
                \t
                \t
                	乡村振兴攻坚行动进展及落实情况
                	区农业农村局

                \t
                \t
                	继续推进财政预决算、重大建设项目批准和实施等领域的政府信息公开
                	各镇（街道、开发区）、各部门单位

                \t
                	聚焦营商环境
                	做好深化改革、优化涉企政务服务、实施减税降费等方面信息公开
                \t

                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "- 进一步拓展公开广度>聚焦中心工作>主动公开重点任务公开承诺事项的落实情况: 文旅融合发展攻坚行动进展及落实情况",
                        "- 进一步拓展公开广度>聚焦中心工作>主动公开重点任务公开承诺事项的落实情况: 乡村振兴攻坚行动进展及落实情况",
                        "- 进一步拓展公开广度>聚焦中心工作: 继续推进财政预决算、重大建设项目批准和实施等领域的政府信息公开",
                        "- 进一步拓展公开广度>聚焦营商环境: 做好深化改革、优化涉企政务服务、实施减税降费等方面信息公开");
        assertThat(Shown.unitsOf(plan)).containsExactly("区文旅局", "区农业农村局", "各镇（街道、开发区） 各部门单位", "各镇（街道、开发区） 各部门单位");
        assertThat(plan.level()).isEqualTo(ReadPlan.Level.COUNTY);
    }

    @Test
    @DisplayName("表与表之间的标题行归入后一张表的路径")
    void keepsHeadingsBetweenDumpedTables() {
        ReadPlan plan = Documents.read("""
                2023年政务公开工作任务分工

                一、主动公开方面
                	工作任务
                	责任单位
                	完成时间

                	1.及时更新机构信息
                	办公室
                	全年

                	2.公开财政预决算
                	财务科
                	批准后20日内

                二、平台建设方面
                	工作任务
                	责任单位
                	完成时间

                	1.维护网站栏目
                	信息中心
                	每周

                	2.办理网民留言
                	信访科
                	及时

                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、主动公开方面: 及时更新机构信息", "2 一、主动公开方面: 公开财政预决算", "1 二、平台建设方面: 维护网站栏目", "2 二、平台建设方面: 办理网民留言");
    }

    @Test
    @DisplayName("每个单元格一个段落，有编号，有整行标题和跨页重复的标题")
    void readsOneCellALine() {
        ReadPlan plan = Documents.read("""
                青山市人民政府办公室2021年政务公开重点工作任务分工

                工作任务

                具体要求

                责任单位

                时限要求

                一、聚焦重点领域

                (一)做好各类规划主动公开

                1

                    主动公开规划纲要和专项规划,做好历史规划的归集整理工作

                政务公开指导办

                年底前

                2

                    市政府网站建立专题,集中发布市级各类规划。

                政务公开指导办、政府网站

                年底前

                一、聚焦重点领域

                (二)做好财政信息公开

                3

                    做好市政府办公室的预算、决算及相关报表公开。

                行财科

                持续推进

                为进一步了解公众对政策执行效果的反馈,请您提出宝贵意见。

                姓  名:
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、聚焦重点领域>(一)做好各类规划主动公开: 主动公开规划纲要和专项规划,做好历史规划的归集整理工作",
                        "2 一、聚焦重点领域>(一)做好各类规划主动公开: 市政府网站建立专题,集中发布市级各类规划。",
                        "3 一、聚焦重点领域>(二)做好财政信息公开: 做好市政府办公室的预算、决算及相关报表公开。");
        assertThat(Shown.unitsOf(plan)).containsExactly("政务公开指导办", "政务公开指导办 政府网站", "行财科");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2021-12-31", "2021-12-31", "长期");
    }

    @Test
    @DisplayName("每个单元格一个段落，没有编号，有两栏单位，略去的格子沿用")
    void readsOneCellALineWithoutNumbers() {
        ReadPlan plan = Documents.read("""
                2019年青山市政务公开工作任务分解表
                序号
                公开领域
                重点任务
                具体举措
                牵头单位
                配合单位
                完成时限
                1
                决策公开
                重大决策预公开
                制定重大决策事项目录并向社会公布。
                市司法局
                市直有关部门
                6月底前
                意见征集期限不少于30天，及时公开采纳情况。
                市司法局
                市直有关部门
                长期坚持
                2
                执行公开
                推进执行公开
                按季度公开重点工作进展情况。
                市政府督查室
                无
                每季度
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 决策公开>重大决策预公开: 制定重大决策事项目录并向社会公布。",
                        "1 决策公开>重大决策预公开: 意见征集期限不少于30天，及时公开采纳情况。",
                        "2 执行公开>推进执行公开: 按季度公开重点工作进展情况。");
        assertThat(Shown.unitsOf(plan)).containsExactly("市司法局* 市直有关部门+", "市司法局* 市直有关部门+", "市政府督查室*");
    }
}
