package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseLinesTests {

    private static String joined(String text) {
        return String.join(" & ", Drawn.texts(ProseLines.joined(Drawn.lines(text.replace(" & ", "\n")))));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则2：连着的标签行、断开的括号、标签下一行的值接成一行")
    @CsvSource(delimiter = '|', textBlock = """
            公开目录。 & 责任单位：甲局 & 完成时限：年底前      | 公开目录。 & 责任单位：甲局/完成时限：年底前
            牵头单位：甲局 & 配合单位：乙局 & 更新指南。        | 牵头单位：甲局/配合单位：乙局 & 更新指南。
            公开目录。（责任单位：甲局、 & 乙局）               | 公开目录。（责任单位：甲局、/乙局）
            公开目录。（市财政局、 & 市司法局）更新指南。       | 公开目录。（市财政局、/市司法局）更新指南。
            公开目录。 & 责任单位 & 甲局                        | 公开目录。 & 责任单位：甲局
            责任单位 & 甲局 & 完成时限 & 年底前                 | 责任单位：甲局/完成时限：年底前
            责任单位：市财政局 & 市司法局                       | 责任单位：市财政局/市司法局
            责任单位：市财政局 & 一、加强公开                   | 责任单位：市财政局 & 一、加强公开
            责任单位：市财政局 & 青山县人民政府                 | 责任单位：市财政局 & 青山县人民政府
            公开目录。 &  & 更新指南。                          | 公开目录。 & 更新指南。
            公开目录（第一批 & 更新指南                         | 公开目录（第一批 & 更新指南
            """)
    void areJoined(String lines, String expected) {
        assertThat(joined(lines)).isEqualTo(expected);
    }

    @Test
    @DisplayName("规则5：独占一行、依次递增的编号放到下一行正文前面")
    void takeNumbersFromLinesOfTheirOwn() {
        assertThat(joined("1 & 公开目录 & 2 & 更新指南 & 3 & 编制年报")).isEqualTo("1.公开目录 & 2.更新指南 & 3.编制年报");
        assertThat(joined("1 & 公开目录 & 2 & 更新指南")).isEqualTo("1 & 公开目录 & 2 & 更新指南");
        assertThat(joined("5 & 公开目录 & 8 & 更新指南 & 3 & 编制年报")).isEqualTo("5 & 公开目录 & 8 & 更新指南 & 3 & 编制年报");
    }

    @ParameterizedTest
    @DisplayName("规则1、3：信、落款、页面零碎和标题打断任务")
    @ValueSource(
            strings = {
                "抄送：县委办公室。",
                "2023年7月14日",
                "二〇二三年七月十四日",
                "2023年7月14日印发",
                "各镇人民政府、街道办事处：",
                "市政府各部门、各直属单位:",
                "现印发给你们，请认真贯彻执行。",
                "现将有关事项通知如下：",
                "现就2023年任务分工如下。",
                "附件：任务分解表",
                "青政办发〔2023〕7号",
                "首页 | 政务 | 服务",
                "扫码下载",
                "责任编辑：张某",
                "本方案自印发之日起施行。",
                "本清单由县政府办公室负责解释。",
                "2023年青山县政务公开重点工作任务分解表",
                "青山县2023年政务公开工作要点",
            })
    void areInterrupted(String line) {
        assertThat(ProseLines.interrupts(line)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("规则2：任务的正文、标题和单位行不打断")
    @ValueSource(
            strings = {
                "公开政策文件目录。",
                "一、加强政策公开",
                "（一）现将目录公布如下",
                "1.印发公开指南",
                "责任单位：县财政局",
                "县财政局牵头，县税务局配合",
                "各镇要及时公开。",
                "2023年7月14日前公开目录。",
                "制定年度工作方案，按季度通报进展情况",
            })
    void goOnOtherwise(String line) {
        assertThat(ProseLines.interrupts(line)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则31：标题行")
    @CsvSource(textBlock = """
            2023年青山县政务公开任务分解表,      true
            青山县政务公开工作要点（试行）,      true
            关于印发任务分工的通知,              true
            一、制定年度工作方案,                false
            完善应急预案。制定方案,              false
            公开政策文件目录,                    false
            """)
    void mayBeTitles(String line, boolean title) {
        assertThat(ProseLines.title(line)).isEqualTo(title);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则32：独占一行的机关名称是落款")
    @CsvSource(textBlock = """
            青山县人民政府,            true
            青山县人民政府办公室,      true
            青山 县 人民 政府,         true
            城关街道办事处,            true
            各镇人民政府,              false
            县财政局,                  false
            县人民政府、县财政局,      false
            县人民政府牵头,            false
            """)
    void maySign(String line, boolean signs) {
        assertThat(ProseLines.signs(line)).isEqualTo(signs);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则20：只有期限的括号")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            （6月底前完成）           | 6月底前完成
            〔2023年12月底前〕        | 2023年12月底前
            （长期坚持）。            | 长期坚持
            （完成时限：年底前）      | 年底前
            （责任单位：甲局）        | -
            （市财政局；年底前）      | -
            （试行）                  | -
            6月底前完成               | -
            公开目录（6月底前）       | -
            """)
    void mayBeADeadline(String line, String deadline) {
        assertThat(ProseLines.deadlineBracket(line)).isEqualTo(deadline);
    }
}
