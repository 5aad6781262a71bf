package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTests {

    @Test
    @DisplayName("规则4：空白都去掉，两个英文字母或数字之间留一个空格")
    void isSqueezed() {
        assertThat(Text.squeeze("公开 政策\t文件\n目录\u00a0和\u3000指南")).isEqualTo("公开政策文件目录和指南");
        assertThat(Text.squeeze("使用 Open  Data 标准")).isEqualTo("使用Open Data标准");
        assertThat(Text.squeeze("2023 年 6 月")).isEqualTo("2023年6月");
        assertThat(Text.squeeze("Word\nPDF")).isEqualTo("WordPDF");
        assertThat(Text.squeeze(" \u200b\ufeff ")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则4：标点照写，坏了的字也照写")
    @CsvSource(delimiter = '|', textBlock = """
            12345”热线           | 12345”热线
            （一)公开。           | （一)公开。
            公开,指南;目录        | 公开,指南;目录
            WordPDF               | WordPDF
            １２月                | １２月
            """)
    void isKeptAsWritten(String text, String squeezed) {
        assertThat(Text.squeeze(text)).isEqualTo(squeezed);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则31：书签、网页标记、实体符号去掉")
    @CsvSource(delimiter = '|', textBlock = """
            [bookmark: _GoBack]任务分解表             | 任务分解表
            任务<b>分解</b>表                         | 任务分解表
            <p class="x">任务分解表</p>               | 任务分解表
            A&amp;B平台                               | A&B平台
            覆盖率&gt;90%                             | 覆盖率>90%
            覆盖率<90%                                | 覆盖率<90%
            若a<b则公开                               | 若a<b则公开
            """)
    void isCleaned(String text, String clean) {
        assertThat(Text.clean(text)).isEqualTo(clean);
    }

    @Test
    @DisplayName("规则12：换行标记是换行")
    void keepsMarkupBreaks() {
        assertThat(Text.clean("县司法局<br>县财政局<BR/>县编办")).isEqualTo("县司法局\n县财政局\n县编办");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则4：行首的排版记号去掉，编号前的星号照留")
    @CsvSource(delimiter = '|', textBlock = """
            ## 一、加强公开          | 一、加强公开
            - 1.公开目录             | 1.公开目录
            - 公开目录               | 公开目录
            **责任单位**：县编办     | 责任单位：县编办
            *公开目录*               | 公开目录
            - 2 -                    | - 2 -
            *1.公开目录              | *1.公开目录
            公开目录                 | 公开目录
            """)
    void isUnmarked(String line, String text) {
        assertThat(Text.unmarked(line)).isEqualTo(text);
    }

    @Test
    @DisplayName("全角换半角只为比较，长度不变")
    void isNarrowed() {
        assertThat(Text.narrow("（１２）ＡＢ，：；％　甲")).isEqualTo("(12)AB,:;% 甲");
        assertThat(Text.narrow("“甲”、《乙》。")).isEqualTo("“甲”、《乙》。");
    }

    @Test
    @DisplayName("首尾空白去掉，换行留着")
    void isStripped() {
        assertThat(Text.strip("\u3000\u3000甲\n乙\u00a0")).isEqualTo("甲\n乙");
        assertThat(Text.isBlank("\u3000\t\n")).isTrue();
        assertThat(Text.isBlank("、")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("句子的末尾")
    @CsvSource(delimiter = '|', textBlock = """
            公开目录。  | true
            公开目录｡   | true
            公开目录；  | true
            公开目录！  | true
            公开目录    | false
            公开目录：  | false
            公开目录，  | false
            ''          | false
            """)
    void mayEndASentence(String text, boolean ends) {
        assertThat(Text.endsSentence(text)).isEqualTo(ends);
    }
}
