package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInTextTests {

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：一个月、一季、半年、一年都取最后一天")
    @CsvSource(delimiter = '|', textBlock = """
            1月          | 2023-01-31
            4月份        | 2023-04-30
            02月底       | 2023-02-28
            十一月底前   | 2023-11-30
            12月末       | 2023-12-31
            9月30号      | 2023-09-30
            九月三十日   | 2023-09-30
            第一季度     | 2023-03-31
            第3季度      | 2023-09-30
            四季度末     | 2023-12-31
            上半年       | 2023-06-30
            下半年       | 2023-12-31
            年底         | 2023-12-31
            年末前       | 2023-12-31
            年终         | 2023-12-31
            2023年度内   | 2023-12-31
            2023-08      | 2023-08-31
            2023.4       | 2023-04-30
            2023/2/3     | 2023-02-03
            """)
    void takeTheLastDay(String text, LocalDate expected) {
        assertThat(DatesInText.last(text, 2023)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：写了年份的按写的，明年、次年、今年按文件年份推")
    @CsvSource(delimiter = '|', textBlock = """
            2024年3月底         | 2024-03-31
            2025年底            | 2025-12-31
            2024年第二季度      | 2024-06-30
            2024年上半年        | 2024-06-30
            二〇二四年五月      | 2024-05-31
            今年9月             | 2023-09-30
            本年11月            | 2023-11-30
            当年年底            | 2023-12-31
            明年3月底           | 2024-03-31
            次年1月31日前       | 2024-01-31
            今年10月、明年4月   | 2024-04-30
            2024年3月、6月      | 2024-06-30
            2023年12月至次年2月 | 2024-02-29
            """)
    void followTheYear(String text, LocalDate expected) {
        assertThat(DatesInText.last(text, 2023)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：几个日期取最晚的，区间取末尾")
    @CsvSource(delimiter = '|', textBlock = """
            3月、6月、9月          | 2023-09-30
            9月底前、3月底前       | 2023-09-30
            7-8月                  | 2023-08-31
            7—11月                 | 2023-11-30
            7、8月                 | 2023-08-31
            3月1日至5月20日        | 2023-05-20
            一季度、三季度         | 2023-09-30
            一、二季度             | 2023-06-30
            上半年、10月           | 2023-10-31
            6月底前，年底前        | 2023-12-31
            2023年6月-2024年5月    | 2024-05-31
            """)
    void takeTheLatest(String text, LocalDate expected) {
        assertThat(DatesInText.last(text, 2023)).isEqualTo(expected);
    }

    @Test
    @DisplayName("下半年的次数之后另有日子，以那一天为准")
    void takeTheDayWithinAHalfYear() {
        assertThat(DatesInText.last("下半年5场，12月10日前", 2023)).isEqualTo(LocalDate.of(2023, 12, 10));
        assertThat(DatesInText.last("上半年2场，5月15日前", 2023)).isEqualTo(LocalDate.of(2023, 5, 15));
        assertThat(DatesInText.last("下半年开展，5月15日前备案", 2023)).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @ParameterizedTest
    @DisplayName("没有日期的话里读不出日期")
    @ValueSource(strings = {"", "每月", "每季度", "每年年底前", "长期坚持", "10个工作日内", "3.5亿元", "第12条", "12345热线", "月底前", "20天"})
    void needADate(String text) {
        assertThat(DatesInText.last(text, 2023)).isNull();
    }

    @ParameterizedTest
    @DisplayName("不知道年份就没有日期")
    @ValueSource(strings = {"6月底前", "年底前", "上半年", "第三季度", "明年3月", "6月30日"})
    void needAYear(String text) {
        assertThat(DatesInText.last(text, null)).isNull();
    }

    @Test
    @DisplayName("不知道文件年份，文中写了年份的照读")
    void mayNameTheYear() {
        assertThat(DatesInText.last("2022年3月、5月", null)).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(DatesInText.last("2022-03-04", null)).isEqualTo(LocalDate.of(2022, 3, 4));
    }

    @Test
    @DisplayName("月末没有的日子取月末")
    void endWithTheMonth() {
        assertThat(DatesInText.last("2月30日前", 2023)).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(DatesInText.last("2月29日前", 2024)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(DatesInText.last("6月31日前", 2023)).isEqualTo(LocalDate.of(2023, 6, 30));
    }

    @Test
    @DisplayName("上旬、中旬、下旬")
    void knowParts() {
        assertThat(DatesInText.last("5月上旬", 2023)).isEqualTo(LocalDate.of(2023, 5, 10));
        assertThat(DatesInText.last("5月中旬", 2023)).isEqualTo(LocalDate.of(2023, 5, 20));
        assertThat(DatesInText.last("5月下旬", 2023)).isEqualTo(LocalDate.of(2023, 5, 31));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("规则21：只写年份的取年底，几个取最后一个，带月份的不算只写年份")
    @CsvSource(delimiter = '|', textBlock = """
            2025年             | 2025-12-31
            2023年至2025年     | 2025-12-31
            2024年、2025年     | 2025-12-31
            2025年3月          |
            2025年上半年       |
            2025年第三季度     |
            第2025号           |
            长期               |
            """)
    void readBareYears(String text, LocalDate expected) {
        assertThat(DatesInText.bareYear(text)).isEqualTo(expected);
    }
}
