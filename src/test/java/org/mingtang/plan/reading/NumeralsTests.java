package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则27：中文数字和阿拉伯数字的值")
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0
            7            | 7
            1,200        | 1200
            12,345,678   | 12345678
            3.5          | 3.5
            99.20        | 99.20
            ２０         | 20
            一           | 1
            两           | 2
            十           | 10
            十二         | 12
            二十         | 20
            三十五       | 35
            百           | 100
            一百         | 100
            两百         | 200
            一百零五     | 105
            一百一十     | 110
            二百五十六   | 256
            一千         | 1000
            一千零一     | 1001
            三千二百     | 3200
            九千九百九十九 | 9999
            〇           | 0
            二〇二三     | 2023
            二○一八     | 2018
            二零二四     | 2024
            一九九八     | 1998
            """)
    void haveAValue(String written, BigDecimal value) {
        assertThat(Numerals.value(written)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @DisplayName("不是数字的没有值；万、亿属于单位")
    @ValueSource(strings = {"", "  ", "甲", "三甲", "万", "三万", "二亿", "1.2.3", "-5", "五分之一", "3%", "1e5", "十五个"})
    void areNothingElse(String written) {
        assertThat(Numerals.value(written)).isNull();
        assertThat(Numerals.whole(written)).isEqualTo(-1);
    }

    @Test
    @DisplayName("整数：小数和太大的数不算")
    void areWholeOrNot() {
        assertThat(Numerals.whole("十五")).isEqualTo(15);
        assertThat(Numerals.whole("999999")).isEqualTo(999_999);
        assertThat(Numerals.whole("1000000")).isEqualTo(-1);
        assertThat(Numerals.whole("3.5")).isEqualTo(-1);
    }

    @Test
    @DisplayName("十位数以内的每个数，中文写法与阿拉伯写法一样")
    void agreeUpToNinetyNine() {
        String[] digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
        for (int number = 1; number < 100; number++) {
            String tens = number < 10 ? "" : number < 20 ? "十" : digits[number / 10] + "十";
            assertThat(Numerals.whole(tens + digits[number % 10])).isEqualTo(number);
            assertThat(Numerals.whole(String.valueOf(number))).isEqualTo(number);
        }
    }
}
