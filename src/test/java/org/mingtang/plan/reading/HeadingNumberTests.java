package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rarer numberings than {@link HeadingTests} holds, and what stands behind them. */
class HeadingNumberTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则5、6：编号照写，后面是正文")
    @CsvSource(delimiter = '|', textBlock = """
            第二章 公开的内容       | 1 | 第二章   | 公开的内容
            第三节　公开的方式      | 1 | 第三节   | 公开的方式
            第一项：推进决策公开    | 1 | 第一项： | 推进决策公开
            专项一：推进决策公开    | 1 | 专项一： | 推进决策公开
            行动二、推进决策公开    | 1 | 行动二、 | 推进决策公开
            三．推进决策公开        | 2 | 三．     | 推进决策公开
            四､推进决策公开         | 2 | 四､      | 推进决策公开
            五：推进决策公开        | 2 | 五：     | 推进决策公开
            六 推进决策公开         | 2 | 六       | 推进决策公开
            二十一、推进决策公开    | 2 | 二十一、 | 推进决策公开
            （二）、推进决策公开    | 3 | （二）、 | 推进决策公开
            （三)推进决策公开       | 3 | （三)    | 推进决策公开
            10．推进决策公开        | 4 | 10．     | 推进决策公开
            7 、推进决策公开        | 4 | 7 、     | 推进决策公开
            ▲3、推进决策公开        | 4 | ▲3、     | 推进决策公开
            ※4.推进决策公开         | 4 | ※4.      | 推进决策公开
            任务12推进决策公开      | 4 | 任务12   | 推进决策公开
            任务3、推进决策公开     | 4 | 任务3、  | 推进决策公开
            （3）、推进决策公开     | 5 | （3）、  | 推进决策公开
            2）推进决策公开         | 5 | 2）      | 推进决策公开
            ⑳推进决策公开           | 6 | ⑳        | 推进决策公开
            8.12月底前完成验收      | 4 | 8.       | 12月底前完成验收
            """)
    void areCutOff(String line, int rank, String number, String text) {
        Heading heading = Objects.requireNonNull(Heading.of(line));
        assertThat(heading.rank()).isEqualTo(rank);
        assertThat(heading.number()).isEqualTo(number);
        assertThat(heading.text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则26：小数、年份、数量打头的话没有编号")
    @ValueSource(
            strings = {
                "1.5万人参加培训",
                "0.3个百分点",
                "2024年12月底前完成",
                "3月底前完成",
                "十四五规划公开",
                "三同步机制",
                "二是加强领导",
                "100%公开",
                "7x24小时值守",
                "第一时间公开",
                "一网通办",
                "（以下简称条例）",
                "（含街道）",
                "《办法》第三条",
                "。",
                "、",
                ")",
            })
    void areNotSeenInPlainText(String line) {
        assertThat(Heading.of(line)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则5：中文数字是标题，阿拉伯数字不是")
    @CsvSource(textBlock = """
            第一部分 甲乙, true
            一、甲乙,      true
            （一）甲乙,    true
            1.甲乙,        false
            （1）甲乙,     false
            ①甲乙,         false
            """)
    void areChineseOrNot(String line, boolean chinese) {
        assertThat(Objects.requireNonNull(Heading.of(line)).chinese()).isEqualTo(chinese);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则5：编号里的阿拉伯数字")
    @CsvSource(textBlock = """
            1.甲乙,    1
            ★15.甲乙,  15
            任务 8：甲, 8
            （12）甲乙, 12
            3）甲乙,   3
            ①甲乙,     1
            ⑫甲乙,     12
            """)
    void holdDigits(String line, String digits) {
        assertThat(Objects.requireNonNull(Heading.of(line)).digits()).isEqualTo(digits);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则4、6：写进路径时去空白和末尾句号，编号与其余标点照留")
    @CsvSource(delimiter = '|', textBlock = """
            一、 推进 公开。        | 一、推进公开
            （一）深化公开：        | （一）深化公开
            1．推进公开｡            | 1．推进公开
            ）狠抓任务落实          | ）狠抓任务落实
            、聚焦条例落实          | 、聚焦条例落实
            二、12345”热线公开      | 二、12345”热线公开
            三、推进WordPDF公开     | 三、推进WordPDF公开
            """)
    void standInThePath(String line, String written) {
        assertThat(Objects.requireNonNull(Heading.of(line)).written()).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则5：条目的编号进 no，不留在要求里")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1.公开目录            | 1  | 公开目录
            2、公开目录           | 2  | 公开目录
            （3）公开目录         | 3  | 公开目录
            任务4：公开目录       | 4  | 公开目录
            5. 投资1.5亿元        | 5  | 投资1.5亿元
            2.甲目录。3.乙目录    | 2  | 甲目录。3.乙目录
            公开目录              | -  | 公开目录
            一、公开目录          | -  | 一、公开目录
            （二）公开目录        | -  | （二）公开目录
            1.甲目录；2.乙目录    | -  | 1.甲目录；2.乙目录
            （1）甲目录。（2）乙  | -  | （1）甲目录。（2）乙
            """)
    void becomeTheItemsNumber(String text, String no, String requirement) {
        assertThat(ItemNumber.of(text)).isEqualTo(new ItemNumber(no, requirement));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则5：序号栏里只认阿拉伯数字")
    @CsvSource(nullValues = "-", textBlock = """
            1,      1
            012,    012
            ３,     3
            （4）,  4
            第5项,  5
            任务6,  6
            No.7,   7
            ★8,     8
            9.,     9
            3-1,    3-1
            2.3,    2.3
            1 0,    -
            一,     -
            （二）, -
            十三,   -
            '',     -
            —,      -
            12345,  -
            """)
    void areReadInTheNumberColumn(String cell, String no) {
        assertThat(ItemNumber.inColumn(cell)).isEqualTo(no);
    }

    @Test
    @DisplayName("规则6：只有编号没有文字的一行")
    void mayStandAlone() {
        Heading heading = Objects.requireNonNull(Heading.of("（一）"));
        assertThat(heading.text()).isEmpty();
        assertThat(heading.written()).isEqualTo("（一）");
    }
}
