package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseDateTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则33：日期的各种写法")
    @CsvSource(delimiter = '|', textBlock = """
            2023年7月14日            | 2023-07-14
            2023年07月04日           | 2023-07-04
            2023-07-14               | 2023-07-14
            2023-7-4                 | 2023-07-04
            2023.12.31               | 2023-12-31
            2023/1/9                 | 2023-01-09
            ２０２３年７月１４日     | 2023-07-14
            1999年12月31日           | 1999-12-31
            二〇二三年七月十四日     | 2023-07-14
            二○一二年十月三十一日   | 2012-10-31
            二零二一年一月一日       | 2021-01-01
            二Ｏ一九年十二月二十日   | 2019-12-20
            一九九八年十一月二十九日 | 1998-11-29
            """)
    void areRead(String written, LocalDate expected) {
        assertThat(ChineseDate.parse(written)).isEqualTo(expected);
        assertThat(ChineseDate.only(written)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则33：日期前后有别的字也取得出，取第一个")
    @CsvSource(delimiter = '|', textBlock = """
            发布时间：2021-09-10 15:34         | 2021-09-10
            （2022年3月1日）                   | 2022-03-01
            2020年7月28日印发                  | 2020-07-28
            2020年7月28日至2020年8月3日        | 2020-07-28
            青山县人民政府二〇二〇年八月五日   | 2020-08-05
            """)
    void areFoundInText(String text, LocalDate expected) {
        assertThat(ChineseDate.parse(text)).isEqualTo(expected);
        assertThat(ChineseDate.only(text)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("规则33：残缺的、不存在的日期读不出")
    @ValueSource(
            strings = {
                "",
                "2021910",
                "2023年7月",
                "7月14日",
                "2023年2月30日",
                "2023年13月1日",
                "2023年0月5日",
                "二〇二三年二月三十日",
                "3023年1月1日",
                "青政办发〔2023〕7号"
            })
    void areNotGuessed(String text) {
        assertThat(ChineseDate.parse(text)).isNull();
    }

    @Test
    @DisplayName("闰年二月二十九日")
    void knowLeapYears() {
        assertThat(ChineseDate.parse("2024年2月29日")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(ChineseDate.parse("2023年2月29日")).isNull();
    }
}
