package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanListingTests {

    private static String listed(ReadPlan plan) {
        StringWriter out = new StringWriter();
        PlanListing.print(plan, new PrintWriter(out));
        return out.toString().replace("\r\n", "\n");
    }

    @Test
    @DisplayName("任务分解表在终端上的样子：头部、路径、任务、单位、时限、指标")
    void showsAPlan() {
        ReadPlan plan = Documents.read("""
                青山县人民政府办公室关于印发2023年政务公开任务分工的通知
                青政办发〔2023〕7号

                一、加强公开
                1.每年开展培训不少于2次。（责任单位：县司法局牵头，各乡镇配合；完成时限：12月底前）
                2.更新公开指南。（责任单位：县编办；完成时限：长期坚持）
                3.公开采纳情况。（责任单位：县发改局；完成时限：文件印发后20个工作日内）

                青山县人民政府办公室
                2023年3月1日
                """);
        assertThat(listed(plan))
                .startsWith("青山县人民政府办公室关于印发2023年政务公开任务分工的通知\n")
                .contains("发文机关：青山县人民政府办公室　文号：青政办发〔2023〕7号　成文日期：2023-03-01　年份：2023　层级：COUNTY")
                .contains("■ 一、加强公开\n")
                .contains("1\t[1] 每年开展培训不少于2次。")
                .contains("\t单位：县司法局（牵头）、各乡镇（配合）　时限：2023-12-31（12月底前）")
                .contains("\t指标：培训 >= 2次/YEAR")
                .contains("\t单位：县编办　时限：长期（长期坚持）")
                .contains("时限：文件印发后20")
                .containsOnlyOnce("■ 一、加强公开");
    }

    @Test
    @DisplayName("没有读出的项写一横")
    void showsWhatIsMissing() {
        ReadPlan plan = Documents.read("""
                | 工作任务 | 责任单位 | 完成时限 |
                | --- | --- | --- |
                | 公开政策文件目录 |  | 6月底前 |
                """);
        assertThat(listed(plan)).startsWith("—\n发文机关：—　文号：—　成文日期：—　年份：—　层级：—\n").contains("单位：—");
    }

    @Test
    @DisplayName("没有任务的文件只有头部")
    void showsAHeadWithoutTasks() {
        assertThat(listed(Documents.read("公开目录。"))).hasLineCount(2);
    }
}
