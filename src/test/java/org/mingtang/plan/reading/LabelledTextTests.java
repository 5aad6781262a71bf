package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledTextTests {

    /** {@code 单位:A 期限:B}, parts without label plain. */
    private static List<String> shown(String text) {
        return LabelledText.read(text).stream()
                .map(part -> {
                    Label label = part.label();
                    String kind = label == null
                            ? ""
                            : switch (label.kind()) {
                                case UNITS -> "单位:";
                                case DEADLINE -> "期限:";
                                case IGNORED -> "不读:";
                            };
                    return kind + part.text().strip();
                })
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则19、20：文中的标签把文字分成几段")
    @CsvSource(delimiter = '|', textBlock = """
            市财政局                                        | 市财政局
            责任单位：市财政局                              | 单位:市财政局
            责任单位:市财政局                               | 单位:市财政局
            责任单位：市财政局 完成时限：6月底前            | 单位:市财政局;期限:6月底前
            牵头单位：甲局　配合单位：乙局                  | 单位:甲局;单位:乙局
            公开目录。责任单位：甲局                        | 公开目录。;单位:甲局
            责任单位：甲局 责任人：张某 完成时限：年底前    | 单位:甲局;不读:张某;期限:年底前
            【责任单位】甲局 【完成时限】年底前             | 单位:甲局;期限:年底前
            〔牵头单位〕甲局                                | 单位:甲局
            完成时限：2023年6月底前                         | 期限:2023年6月底前
            责 任 单 位：甲局                               | 单位:甲局
            工作要求：公开目录                              | 工作要求：公开目录
            要做到：公开目录                                | 要做到：公开目录
            """)
    void isCutAtLabels(String text, String parts) {
        assertThat(shown(text)).containsExactly(parts.split(";"));
    }

    @Test
    @DisplayName("每段的起点是标签在原文里的位置")
    void knowsWhereLabelsBegin() {
        String text = "公开目录。责任单位：甲局，完成时限：年底前";
        assertThat(LabelledText.read(text))
                .extracting(part -> text.substring(part.start(), part.start() + 4))
                .containsExactly("公开目录", "责任单位", "完成时限");
    }

    @Test
    @DisplayName("标签前贴着别的字，取最长的标签")
    void takesTheLongestLabel() {
        assertThat(shown("公开目录主要责任单位：甲局")).containsExactly("公开目录", "单位:甲局");
        assertThat(LabelledText.read("公开目录主要责任单位：甲局").get(1).start()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则2：括号里只有标签的，括号不是单位括号")
    @CsvSource(delimiter = '|', textBlock = """
            【责任单位】甲局         | 0 | true
            公开。【责任单位】甲局   | 3 | true
            【责任单位：甲局】       | 0 | false
            【甲局、乙局】           | 0 | false
            （责任单位）甲局         | 0 | false
            """)
    void knowsFramedLabels(String text, int open, boolean framed) {
        assertThat(LabelledText.framedLabelAt(text, open)).isEqualTo(framed);
    }

    @ParameterizedTest
    @DisplayName("有没有标签")
    @ValueSource(strings = {"责任单位：甲局", "公开。完成时限：年底", "【配合科室】乙科", "联系人：张某"})
    void holdsLabels(String text) {
        assertThat(LabelledText.hasLabel(text)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("没有标签的冒号和括号")
    @ValueSource(strings = {"", "责任单位甲局", "通知如下：", "【甲局】", "比例为3:1", "时间10:30", "《办法》规定：公开"})
    void holdsNone(String text) {
        assertThat(LabelledText.hasLabel(text)).isFalse();
    }
}
