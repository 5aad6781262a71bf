package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Running text with unit brackets, lines and closing sentences. */
class ProseTests {

    @Test
    @DisplayName("规则2、7：每个单位括号一项任务，（一）后的首句是标题")
    void readsOneTaskABracket() {
        ReadPlan plan = Documents.read("""
                一、坚持标准引领,推进政务公开
                (一)全面优化主动公开机制。动态调整主动公开事项目录。〔责任单位:市政府各部门、单位,各区县政府(含高新区管委会,下同)〕业务主管部门同步做好公开工作。(责任单位:市政府各部门、单位)
                (二)依法规范依申请公开。健全工作制度。(责任单位:市司法局牵头有关部门单位,各区县政府)
                各级各部门要认真学习政务公开有关法规。
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "- 一、坚持标准引领,推进政务公开>(一)全面优化主动公开机制: 动态调整主动公开事项目录。",
                        "- 一、坚持标准引领,推进政务公开>(一)全面优化主动公开机制: 业务主管部门同步做好公开工作。",
                        "- 一、坚持标准引领,推进政务公开>(二)依法规范依申请公开: 健全工作制度。");
        assertThat(Shown.unitsOf(plan)).containsExactly("市政府各部门、单位 各区县政府", "市政府各部门、单位", "市司法局* 有关部门单位+ 各区县政府+");
    }

    @Test
    @DisplayName("规则7：标题后只有单位时，标题本身就是任务")
    void takesABareHeadingForTheTask() {
        ReadPlan plan = Documents.read("""
                一、涉农补贴公开

                （一）耕地地力保护补贴公示到户，公示期不少于7天。
                责任单位：镇农业农村综合服务中心、各村委会
                完成时限：2023年6月30日前

                （二）农机购置补贴每受理一批公示一批。（镇农业农村综合服务中心；长期坚持）
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly("- 一、涉农补贴公开: 耕地地力保护补贴公示到户，公示期不少于7天。", "- 一、涉农补贴公开: 农机购置补贴每受理一批公示一批。");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2023-06-30", "长期");
        assertThat(plan.tasks().get(0).unitsRaw()).isEqualTo("镇农业农村综合服务中心、各村委会");
    }

    @Test
    @DisplayName("规则17、20：括号里的角色和期限")
    void readsRolesAndDeadlinesInBrackets() {
        ReadPlan plan = Documents.read("""
                2024年青山省政务公开工作要点分工方案
                一、服务发展
                （一）强化产业政策公开。编制产业政策汇编并及时更新。（省发展改革委牵头，省财政厅、省商务厅配合，6月底前完成）建立要素保障信息发布制度。（省商务厅牵头，各市（州）人民政府负责；持续推进）
                （二）突出教育公平。公开招生章程。（省教育厅、省招生考试院负责，9月底前完成）
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("省发展改革委* 省财政厅+ 省商务厅+", "省商务厅* 各市（州）人民政府", "省教育厅 省招生考试院");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2024-06-30", "长期", "2024-09-30");
        assertThat(plan.tasks().get(0).unitsRaw()).isEqualTo("省发展改革委牵头，省财政厅、省商务厅配合");
        assertThat(plan.tasks().get(0).deadlineRaw()).isEqualTo("6月底前完成");
    }

    @Test
    @DisplayName("规则5：阿拉伯数字编号的条目整条是任务")
    void readsArabicItems() {
        ReadPlan plan = Documents.read("""
                2019年任务分工方案
                一、加强政策解读
                1.同步审议解读方案。解读材料随文报送。责任单位：区政府办公室、区财政局。完成时限：持续推进。
                2.主要负责人每年解读重要政策不少于2次。责任单位：区直各部门。完成时限：11月底前。
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly("1 一、加强政策解读: 同步审议解读方案。解读材料随文报送。", "2 一、加强政策解读: 主要负责人每年解读重要政策不少于2次。");
        assertThat(Shown.unitsOf(plan)).containsExactly("区政府办公室 区财政局", "区直各部门");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("长期", "2019-11-30");
    }

    @Test
    @DisplayName("规则7：只是小标题的阿拉伯数字行是一级路径")
    void readsArabicCaptions() {
        ReadPlan plan = Documents.read("""
                一、统一标准

                1.编制标准目录

                （1）全面梳理公开事项，制定行业指导清单。
                （市政府办公室牵头，市级有关部门配合；2020年8月31日前）

                （2）县级目录要素齐全。
                （各县区；2020年10月底前）

                2.推进村级延伸

                （1）编制村级公开事项清单。
                （市民政局、市农业农村局；2020年年底前）
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly(
                        "1 一、统一标准>1.编制标准目录: 全面梳理公开事项，制定行业指导清单。",
                        "2 一、统一标准>1.编制标准目录: 县级目录要素齐全。",
                        "1 一、统一标准>2.推进村级延伸: 编制村级公开事项清单。");
        assertThat(Shown.unitsOf(plan)).containsExactly("市政府办公室* 市级有关部门+", "各县区", "市民政局 市农业农村局");
    }

    @Test
    @DisplayName("规则2：一个括号管几个小项时，编号留在要求里")
    void keepsNumbersOfItemsUnderOneBracket() {
        ReadPlan plan = Documents.read("""
                一、重点工作
                （一）规范公开。主要做好：
                (1)编制目录；
                (2)更新指南；
                (3)发布年报。（责任单位：县政府办公室）
                """);
        assertThat(Shown.tasks(plan)).hasSize(1);
        assertThat(plan.tasks().get(0).no()).isNull();
        assertThat(plan.tasks().get(0).requirement()).contains("(1)编制目录", "(2)更新指南", "(3)发布年报");
    }

    @Test
    @DisplayName("规则2：结尾一句“由……负责落实”")
    void readsClosingSentences() {
        ReadPlan plan = Documents.read("""
                一、深化主动公开
                （一）规范信息发布。坚持应公开尽公开。由党政办公室牵头，各科室配合。
                （二）做好民生公开。公开低保、医保等信息，由社会事务办公室、各社区居委会负责落实。
                （三）加强平台建设。清理空白栏目。由县融媒体中心负责。
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("党政办公室* 各科室+", "社会事务办公室 各社区居委会", "县融媒体中心");
        assertThat(plan.tasks().get(0).requirement()).isEqualTo("坚持应公开尽公开。");
    }

    @Test
    @DisplayName("规则17c、19：几行标签合成一组")
    void readsLabelLines() {
        ReadPlan plan = Documents.read("""
                一、加强信息公开
                1.推进减税降费信息公开。
                牵头单位：县发改局
                配合单位：县交通局、县水利局
                完成时限：2022年底
                2.做好监管执法信息公开。
                责任单位：县市场监管局
                　　　　　县行政审批局
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("县发改局* 县交通局+ 县水利局+", "县市场监管局 县行政审批局");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2022-12-31", "-");
        assertThat(plan.tasks().get(0).unitsRaw()).isEqualTo("牵头单位：县发改局；配合单位：县交通局、县水利局");
    }

    @Test
    @DisplayName("规则17c：相邻的两个括号属于同一项任务")
    void joinsNeighbouringBrackets() {
        ReadPlan plan = Documents.read("""
                一、重点任务
                （一）扩大投资。加快项目建设。（牵头单位：县发改局）（配合单位：县交通局）（完成时限：2022年9月底前）
                """);
        assertThat(plan.tasks()).hasSize(1);
        assertThat(Shown.unitsOf(plan)).containsExactly("县发改局* 县交通局+");
        assertThat(Shown.deadlinesOf(plan)).containsExactly("2022-09-30");
    }

    @Test
    @DisplayName("规则3：发文信里的要求不是任务")
    void leavesTheLetterOut() {
        ReadPlan plan = Documents.read("""
                青山县人民政府办公室关于印发2021年政务公开工作要点的通知
                青政办字〔2021〕15号
                各镇人民政府、街道办事处，县政府各部门：
                现将要点印发给你们，请认真贯彻执行。每年至少召开1次会议。
                青山县人民政府办公室
                2021年6月8日

                2021年政务公开工作要点

                一、总体要求
                坚持以人民为中心。
                二、重点任务
                加强政策解读。（责任单位：县政府办公室、县直各部门）
                """);
        assertThat(Shown.tasks(plan)).containsExactly("- 二、重点任务: 加强政策解读。");
    }

    @Test
    @DisplayName("规则6：残缺的编号照写")
    void keepsDamagedNumbering() {
        ReadPlan plan = Documents.read("""
                、推进财政信息公开
                （一）深化预决算公开。细化到项级科目。〔市财政局〕
                ）加强审计结果公开。同步公告整改情况。〔市审计局〕
                """);
        assertThat(Shown.tasks(plan))
                .containsExactly("- 、推进财政信息公开>（一）深化预决算公开: 细化到项级科目。", "- 、推进财政信息公开>）加强审计结果公开: 同步公告整改情况。");
    }

    @Test
    @DisplayName("规则2：句中的普通括号不是单位括号")
    void leavesOtherBracketsInTheText() {
        ReadPlan plan = Documents.read("""
                一、公开
                （一）做好公开。各镇（街道、开发区）要建立机制（试行），按《条例》（国办发〔2019〕61号）执行。（责任单位：县司法局）
                """);
        assertThat(plan.tasks()).hasSize(1);
        assertThat(plan.tasks().get(0).requirement()).isEqualTo("各镇（街道、开发区）要建立机制（试行），按《条例》（国办发〔2019〕61号）执行。");
    }

    @Test
    @DisplayName("规则9：责任领导不读")
    void ignoresPersonsInBrackets() {
        ReadPlan plan = Documents.read("""
                一、经济发展目标
                1.地区生产总值增长12%以上。（责任领导：张三；责任单位：区发改局、区统计局）
                """);
        assertThat(Shown.unitsOf(plan)).containsExactly("区发改局 区统计局");
    }

    @Test
    @DisplayName("规则4：空白去掉，英文数字之间留一个")
    void squeezesWhiteSpace() {
        ReadPlan plan = Documents.read("""
                一、公开
                （一）做好　公开。完成 IPv6 升级 ，提供 Open  Data 服务 。（责任单位：县大数据中心）
                """);
        assertThat(plan.tasks().get(0).requirement()).isEqualTo("完成IPv6升级，提供Open Data服务。");
        assertThat(plan.tasks().get(0).path()).containsExactly("一、公开", "（一）做好公开");
    }
}
