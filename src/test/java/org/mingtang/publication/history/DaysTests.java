package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-01-06              | 2020-01-06
            2020/1/6                | 2020-01-06
            2020.1.6                | 2020-01-06
            2020年1月6日            | 2020-01-06
            2020 年 1 月 6 日       | 2020-01-06
            20200106                | 2020-01-06
            2020-01-06 10:30:00     | 2020-01-06
            2020-01-06T10:30        | 2020-01-06
            发布于2020年12月31日。  | 2020-12-31
            1999-9-9                | 1999-09-09
            2020-02-29              | 2020-02-29
            二〇二〇年一月六日      | 2020-01-06
            二○二○年十月十日      | 2020-10-10
            二零一九年十二月三十一日 | 2019-12-31
            一九九八年十一月二十日  | 1998-11-20
            二ＯＯ八年五月二十三日  | 2008-05-23
            """)
    void readsDaysInWhateverWriting(String text, LocalDate day) {
        assertThat(Days.first(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "今天",
                "2020",
                "2020-01",
                "2020-13-01",
                "2020-02-30",
                "2019-02-29",
                "20201301",
                "1899-01-01",
                "2100-01-01x2",
                "电话 020200106123",
                "3020-01-06x",
                "99999999",
                "二〇二〇年十三月一日",
                "2020-1-",
                "年月日"
            })
    void readsNoDayWhereThereIsNone(String text) {
        assertThat(Days.first(text).filter(day -> day.getYear() < 2100)).isEmpty();
    }

    @Test
    void readsAllDaysOfALine() {
        assertThat(Days.all("自2020-01-06起，至2021年2月3日止"))
                .containsExactly(LocalDate.of(2020, 1, 6), LocalDate.of(2021, 2, 3));
    }

    @Test
    void passesOverADayThatIsNoneAndReadsTheNext() {
        assertThat(Days.all("2020-99-99 2020-01-07")).isEqualTo(List.of(LocalDate.of(2020, 1, 7)));
    }

    @ParameterizedTest
    @CsvSource({"2020年1月6日, true", "　二〇二〇年一月六日　, true", "2020-01-06, false", "自2020年1月6日起施行, false"})
    void knowsADayThatStandsAlone(String paragraph, boolean alone) {
        assertThat(Days.alone(paragraph).isPresent()).isEqualTo(alone);
    }
}
