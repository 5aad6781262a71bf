package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracketsTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则12：括号和引号里的顿号不分开")
    @CsvSource(delimiter = '|', textBlock = """
            甲局、乙局                     | 甲局;乙局
            各镇（街道、开发区）、各部门   | 各镇（街道、开发区）;各部门
            各县(市、区)、市直各部门       | 各县(市、区);市直各部门
            《甲、乙办法》、丙             | 《甲、乙办法》;丙
            “一网、一门”办、丙             | “一网、一门”办;丙
            〔甲、乙〕丙                   | 〔甲、乙〕丙
            【甲、乙】、［丙、丁］         | 【甲、乙】;［丙、丁］
            （甲（乙、丙）、丁）、戊       | （甲（乙、丙）、丁）;戊
            （甲、乙)、丙                  | （甲、乙);丙
            甲                             | 甲
            """)
    void areNeverSplit(String text, String pieces) {
        assertThat(Brackets.split(text, c -> c == '、')).containsExactly(pieces.split(";"));
    }

    @Test
    @DisplayName("没有闭合的括号当普通文字，顿号照样分开")
    void countOnlyWhenClosed() {
        assertThat(Brackets.split("甲（乙、丙", c -> c == '、')).containsExactly("甲（乙", "丙");
        assertThat(Brackets.split("甲）、乙", c -> c == '、')).containsExactly("甲）", "乙");
    }

    @Test
    @DisplayName("首尾的分隔符留下空白的一段，什么都不丢")
    void keepEmptyPieces() {
        assertThat(Brackets.split("、甲、、乙、", c -> c == '、')).containsExactly("", "甲", "", "乙", "");
        assertThat(Brackets.split("", c -> c == '、')).containsExactly("");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则2：找到与开括号配对的闭括号，样式不同也算")
    @CsvSource(textBlock = """
            （甲）乙,               0, 2
            甲（乙）,               1, 3
            （甲（乙）丙）丁,       0, 6
            （甲（乙）丙）丁,       2, 4
            【责任单位：甲〕乙,     0, 7
            〔甲],                  0, 2
            （甲《乙）丙》,         0, 4
            （甲,                   0, -1
            （甲（乙）,             0, -1
            """)
    void findTheirPartner(String text, int open, int close) {
        assertThat(Brackets.closing(text, open)).isEqualTo(close);
    }

    @ParameterizedTest
    @DisplayName("规则2：圆括号、方括号、六角括号里可以写单位，书名号和引号里不可以")
    @ValueSource(chars = {'(', '（', '〔', '[', '［', '【'})
    void mayHoldUnits(char bracket) {
        assertThat(Brackets.opensRemark(bracket)).isTrue();
        assertThat(Brackets.opens(bracket)).isTrue();
        assertThat(Brackets.closes(bracket)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("规则12：书名号、引号只挡分隔符")
    @ValueSource(chars = {'《', '〈', '“', '‘', '「', '{'})
    void onlyShield(char bracket) {
        assertThat(Brackets.opens(bracket)).isTrue();
        assertThat(Brackets.opensRemark(bracket)).isFalse();
    }

    @Test
    @DisplayName("每个开的都有一个闭的")
    void comeInPairs() {
        String opening = "(（〔[［【《〈“‘「{";
        String closing = ")）〕]］】》〉”’」}";
        assertThat(opening.chars().allMatch(c -> Brackets.opens((char) c))).isTrue();
        assertThat(closing.chars().allMatch(c -> Brackets.closes((char) c))).isTrue();
        for (int i = 0; i < opening.length(); i++) {
            String text = opening.charAt(i) + "甲、乙" + closing.charAt(i) + "、丙";
            assertThat(Brackets.split(text, c -> c == '、')).hasSize(2);
        }
    }
}
