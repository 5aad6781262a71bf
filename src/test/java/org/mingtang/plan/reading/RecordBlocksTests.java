package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.reading.Section.Table;

class RecordBlocksTests {

    private static List<String> found(String text) {
        return Drawn.shown(RecordBlocks.find(Drawn.lines(text)));
    }

    @Test
    @DisplayName("规则1：每条任务一块带标签的行，三块起算一张表")
    void becomeATable() {
        assertThat(found("""
                2023年青山县任务清单
                任务名称：政策公开
                工作内容：公开政策文件目录
                责任单位：县司法局
                完成时限：6月底前

                任务名称：决策公开
                工作内容：公布决策事项目录
                责任单位：县发改局
                完成时限：9月底前

                任务名称：管理公开
                工作内容：公布权责清单
                责任单位：县编办
                完成时限：长期坚持

                抄送：县委办公室。"""))
                .containsExactly(
                        "2023年青山县任务清单",
                        "#序号|任务名称|工作内容|责任单位|完成时限",
                        "#|政策公开|公开政策文件目录|县司法局|6月底前",
                        "#|决策公开|公布决策事项目录|县发改局|9月底前",
                        "#|管理公开|公布权责清单|县编办|长期坚持",
                        "抄送：县委办公室。");
    }

    @Test
    @DisplayName("规则10：记录各自独立，缺的栏不沿用")
    void standEachForItself() {
        List<Section> sections = RecordBlocks.find(Drawn.lines("""
                工作任务：公开政策文件目录
                责任单位：县司法局
                完成时限：6月底前
                工作任务：公布决策事项目录
                责任单位：县发改局
                工作任务：公布权责清单
                责任单位：县编办"""));
        Table table = (Table) sections.get(1);
        assertThat(table.records()).isTrue();
        assertThat(Drawn.shown(table))
                .containsExactly("序号|工作任务|责任单位|完成时限", "|公开政策文件目录|县司法局|6月底前", "|公布决策事项目录|县发改局|", "|公布权责清单|县编办|");
    }

    @Test
    @DisplayName("规则5、6：块前的编号进序号，中文标题占整行")
    void haveNumbersAndHeadings() {
        assertThat(found("""
                一、加强公开
                任务1
                工作任务：公开政策文件目录
                责任单位：县司法局
                任务2
                工作任务：公布决策事项目录
                责任单位：县发改局
                二、加强管理
                任务3
                工作任务：公布权责清单
                责任单位：县编办"""))
                .containsExactly(
                        "#序号|工作任务|责任单位",
                        "#一、加强公开|<|<",
                        "#1|公开政策文件目录|县司法局",
                        "#2|公布决策事项目录|县发改局",
                        "#二、加强管理|<|<",
                        "#3|公布权责清单|县编办");
    }

    @Test
    @DisplayName("标签独占一行，值在下一行")
    void mayHaveLabelsAboveTheirValues() {
        assertThat(found("""
                工作任务
                公开政策文件目录，并更新
                责任单位
                县司法局
                工作任务
                公布决策事项目录，并更新
                责任单位
                县发改局
                工作任务
                公布权责清单，并更新
                责任单位
                县编办"""))
                .containsExactly("#序号|工作任务|责任单位", "#|公开政策文件目录，并更新|县司法局", "#|公布决策事项目录，并更新|县发改局", "#|公布权责清单，并更新|县编办");
    }

    @Test
    @DisplayName("值接着写到下一行")
    void mayRunOverLines() {
        assertThat(found("""
                工作任务：公开政策文件目录，
                并动态更新
                责任单位：县司法局
                工作任务：公布决策事项目录
                责任单位：县发改局
                工作任务：公布权责清单
                责任单位：县编办""")).contains("#|公开政策文件目录，/并动态更新|县司法局");
    }

    @Test
    @DisplayName("规则2：两块、没有任务或没有单位的不是表")
    void needThreeWholeRecords() {
        String two = "工作任务：甲目录\n责任单位：县司法局\n工作任务：乙目录\n责任单位：县发改局";
        assertThat(found(two)).containsExactly(two.split("\n"));
        String noUnits = "工作任务：甲目录\n工作任务：乙目录\n工作任务：丙目录";
        assertThat(found(noUnits)).containsExactly(noUnits.split("\n"));
        String noText = "责任单位：县司法局\n责任单位：县发改局\n责任单位：县编办";
        assertThat(found(noText)).containsExactly(noText.split("\n"));
    }
}
