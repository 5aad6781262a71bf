package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTests {

    @ParameterizedTest
    @CsvSource({
        "一,1",
        "十,10",
        "十二,12",
        "二十,20",
        "二十一,21",
        "一百零三,103",
        "一百〇三,103",
        "一百一十,110",
        "一百二十三,123",
        "二〇二六,2026",
        "１２,12",
        "12,12",
        "一 百 二 十,120",
        "两千,2000",
        "甲,-1",
        "'',-1"
    })
    void readsNumbersAsTheyAreWritten(String written, int number) {
        assertThat(Numeral.read(written)).isEqualTo(number);
    }

    @Test
    void readsBackWhatItWrites() {
        for (int number = 0; number <= 9999; number++) {
            assertThat(Numeral.read(Numeral.write(number))).isEqualTo(number);
        }
    }
}
