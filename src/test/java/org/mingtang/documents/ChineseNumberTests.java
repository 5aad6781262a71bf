package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTests {

    @ParameterizedTest
    @CsvSource({
        "1,一",
        "9,九",
        "10,十",
        "11,十一",
        "19,十九",
        "20,二十",
        "21,二十一",
        "99,九十九",
        "100,一百",
        "101,一百零一",
        "110,一百一十",
        "115,一百一十五",
        "1000,一千",
        "1001,一千零一",
        "1010,一千零一十",
        "1100,一千一百",
        "2020,二千零二十",
        "9009,九千零九",
        "9999,九千九百九十九"
    })
    void countsAsOneSpeaks(int number, String written) {
        assertThat(ChineseNumber.counting(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1,壹", "10,壹拾", "12,壹拾贰", "20,贰拾", "105,壹佰零伍", "340,叁佰肆拾", "1006,壹仟零陆", "7080,柒仟零捌拾", "9999,玖仟玖佰玖拾玖"})
    void writesAmountsThatNobodyCanAlter(int number, String written) {
        assertThat(ChineseNumber.legal(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0,〇", "7,七", "10,一〇", "100,一〇〇", "2026,二〇二六", "10000,一〇〇〇〇", "-3,〇"})
    void writesDigitByDigit(int number, String written) {
        assertThat(ChineseNumber.digits(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -12, 10_000, 123_456, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void leavesWhatNoListReachesInDigits(int number) {
        assertThat(ChineseNumber.counting(number)).isEqualTo(Integer.toString(number));
        assertThat(ChineseNumber.legal(number)).isEqualTo(Integer.toString(number));
    }

    @Test
    void writesEveryNumberInItsOwnWay() {
        Set<String> counting = new HashSet<>();
        Set<String> legal = new HashSet<>();
        for (int number = 1; number <= 9999; number++) {
            counting.add(ChineseNumber.counting(number));
            legal.add(ChineseNumber.legal(number));
        }
        assertThat(counting).hasSize(9999).noneMatch(each -> each.endsWith("零") || each.contains("零零"));
        assertThat(legal).hasSize(9999).noneMatch(each -> each.endsWith("零") || each.contains("零零"));
    }
}
