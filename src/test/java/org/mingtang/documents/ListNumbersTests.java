package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.ListNumbers.Level;

class ListNumbersTests {

    private static Level level(String text, int restartAfter) {
        return new Level(NumberStyle.DECIMAL, text, 1, restartAfter, false, false);
    }

    private static final ListNumbers.Levels PLAIN = index -> level("%" + (index + 1) + ".", -1);

    private final ListNumbers numbers = new ListNumbers();

    @Test
    void countEachListByItself() {
        assertThat(numbers.next("甲", 0, PLAIN)).isEqualTo("1.");
        assertThat(numbers.next("乙", 0, PLAIN)).isEqualTo("1.");
        assertThat(numbers.next("甲", 0, PLAIN)).isEqualTo("2.");
    }

    @Test
    void restartLowerLevelsAfterAnyUpperOne() {
        numbers.next("甲", 0, PLAIN);
        numbers.next("甲", 1, PLAIN);
        numbers.next("甲", 2, PLAIN);
        assertThat(numbers.next("甲", 2, PLAIN)).isEqualTo("2.");
        numbers.next("甲", 1, PLAIN);

        assertThat(numbers.next("甲", 2, PLAIN)).isEqualTo("1.");
    }

    @Test
    void restartOnlyAfterTheLevelNamed() {
        ListNumbers.Levels afterChapters = index -> level("%" + (index + 1) + ".", index == 2 ? 1 : -1);
        numbers.next("甲", 0, afterChapters);
        numbers.next("甲", 1, afterChapters);
        numbers.next("甲", 2, afterChapters);
        numbers.next("甲", 1, afterChapters);
        assertThat(numbers.next("甲", 2, afterChapters)).isEqualTo("2.");
        numbers.next("甲", 0, afterChapters);

        assertThat(numbers.next("甲", 2, afterChapters)).isEqualTo("1.");
    }

    @Test
    void showTheStartOfUpperLevelsNotYetCounted() {
        assertThat(numbers.next("甲", 1, index -> level("%1.%2", -1))).isEqualTo("1.1");
    }

    @Test
    void restartOnceForEachInstance() {
        numbers.next("甲", 0, PLAIN);
        numbers.restartOnce("实例", "甲", 0, 7);
        assertThat(numbers.next("甲", 0, PLAIN)).isEqualTo("7.");
        numbers.restartOnce("实例", "甲", 0, 7);

        assertThat(numbers.next("甲", 0, PLAIN)).isEqualTo("8.");
    }

    @Test
    void leaveAPercentSignWithoutLevelAlone() {
        assertThat(numbers.next("甲", 0, index -> level("100%：%1%", -1))).isEqualTo("100%：1%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、 | false | 总体要求 | 一、总体要求",
                "1. | false | 2031年 | 1. 2031年",
                "1. | true | 2031年 | 1.2031年",
                "1. | false | 完成 | 1.完成",
                "（一） | false | 12345热线 | （一）12345热线"
            })
    void standBeforeTheText(String number, boolean joined, String text, String whole) {
        assertThat(ListNumbers.before(number, joined, text)).isEqualTo(whole);
    }

    @Test
    void mayStandAlone() {
        assertThat(ListNumbers.before("3", false, "")).isEqualTo("3");
        assertThat(ListNumbers.before("", false, "正文")).isEqualTo("正文");
    }
}
