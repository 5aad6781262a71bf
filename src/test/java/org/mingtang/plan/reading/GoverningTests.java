package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.Governing.Statement;

class GoverningTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则2：单位括号")
    @CsvSource(delimiter = '|', textBlock = """
            公开目录。（责任单位：甲局）                        | 责任单位：甲局
            公开目录（责任单位：甲局、乙局）                    | 责任单位：甲局、乙局
            公开目录。〔市财政局、市司法局〕                    | 市财政局、市司法局
            公开目录。【市财政局牵头，市税务局配合】            | 市财政局牵头，市税务局配合
            公开目录（市财政局牵头，市税务局配合）。            | 市财政局牵头，市税务局配合
            公开目录。（各科室）                                | 各科室
            公开目录。（牵头单位：甲局；完成时限：年底前）      | 牵头单位：甲局；完成时限：年底前
            公开（含决算）目录。（市财政局）                    | 市财政局
            公开目录。（责任单位：甲局（含乙科））              | 责任单位：甲局（含乙科）
            公开目录。（责任单位：甲局                          | 责任单位：甲局
            公开。（市司法局负责；6月底前）                     | 市司法局负责；6月底前
            """)
    void holdsUnitsInBrackets(String line, String content) {
        assertThat(Objects.requireNonNull(Governing.first(line, 0)).content()).isEqualTo(content);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则2：文中的标签")
    @CsvSource(delimiter = '|', textBlock = """
            责任单位：甲局                                  | 责任单位：甲局
            公开目录。责任单位：甲局。完成时限：年底前。    | 责任单位：甲局。完成时限：年底前。
            公开目录。责任单位：甲局。加强督查。            | 责任单位：甲局。
            公开目录。【责任科室】法规科                    | 【责任科室】法规科
            """)
    void runsInWithALabel(String line, String content) {
        assertThat(Objects.requireNonNull(Governing.first(line, 0)).content()).isEqualTo(content);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则2：结尾句由…负责")
    @CsvSource(delimiter = '|', textBlock = """
            公开目录。由市财政局、市司法局负责落实。        | 由市财政局、市司法局负责落实
            公开目录。以上工作由市财政局负责。              | 以上工作由市财政局负责
            公开目录。市财政局牵头，市税务局配合。          | 市财政局牵头，市税务局配合
            公开目录，由市财政局牵头，市税务局配合。        | 由市财政局牵头，市税务局配合
            """)
    void closesWithASentence(String line, String content) {
        assertThat(Objects.requireNonNull(Governing.first(line, 0)).content()).isEqualTo(content);
    }

    @ParameterizedTest
    @DisplayName("规则2、16：别的括号和句子不管任务")
    @ValueSource(
            strings = {
                "",
                "公开目录。",
                "公开（含决算）目录",
                "各级行政机关（以下简称机关）要公开",
                "公开政策（试行）文件",
                "深化“放管服”改革（详见附件）。",
                "落实《条例》（国令第711号）",
                "公开时间（6月底前）",
                "市财政局要加强预算公开。",
                "由浅入深推进公开。",
                "建立由专人负责的机制。",
                "完成时限：年底前",
                "各部门（单位）要及时公开",
            })
    void isNothingElse(String line) {
        assertThat(Governing.first(line, 0)).isNull();
    }

    @Test
    @DisplayName("规则2：起止位置切出管辖之前的文字")
    void cutsTheLine() {
        String line = "公开目录。（责任单位：甲局）更新指南。（责任单位：乙局）";
        Statement first = Objects.requireNonNull(Governing.first(line, 0));
        assertThat(line.substring(0, first.start())).isEqualTo("公开目录。");
        Statement second = Objects.requireNonNull(Governing.first(line, first.end()));
        assertThat(line.substring(first.end(), second.start())).isEqualTo("更新指南。");
        assertThat(second.end()).isEqualTo(line.length());
        assertThat(Governing.first(line, second.end())).isNull();
    }

    @Test
    @DisplayName("规则18：以下任务不再列出的括号也是单位括号")
    void takesNotesForAllTasks() {
        Statement statement = Objects.requireNonNull(Governing.first("公开目录。（以下任务均需各部门落实，不再列出）", 0));
        assertThat(statement.start()).isEqualTo(5);
    }
}
