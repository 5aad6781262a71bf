package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumberStyleTests {

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "chineseCounting, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCounting, 21, 二十一",
        "chineseCountingThousand, 100, 一百",
        "chineseCountingThousand, 105, 一百零五",
        "chineseCountingThousand, 110, 一百一十",
        "chineseCountingThousand, 1005, 一千零五",
        "chineseCountingThousand, 12000, 12000",
        "japaneseCounting, 12, 十二",
        "ideographDigital, 10, 一〇",
        "chineseLegalSimplified, 12, 壹拾贰",
        "decimal, 7, 7",
        "decimalZero, 7, 07",
        "decimalZero, 17, 17",
        "decimalFullWidth, 12, １２",
        "decimalEnclosedCircle, 3, ③",
        "decimalEnclosedCircleChinese, 20, ⑳",
        "decimalEnclosedCircle, 21, 21",
        "decimalEnclosedParen, 2, ⑵",
        "decimalEnclosedFullstop, 2, ⒉",
        "ideographEnclosedCircle, 2, ㊁",
        "ideographTraditional, 4, 丁",
        "ideographZodiac, 4, 卯",
        "lowerLetter, 3, c",
        "lowerLetter, 28, bb",
        "upperLetter, 26, Z",
        "lowerRoman, 4, iv",
        "upperRoman, 2031, MMXXXI",
        "somethingNew, 5, 5"
    })
    void writesNumbersAsWordDoes(String style, int number, String written) {
        assertThat(NumberStyle.ofWordName(style).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, 12", "1, 4, IV", "2, 4, iv", "3, 2, B", "4, 2, b", "10, 12, 一二", "11, 12, 十二", "14, 1, １",
        "18, 2, ②", "22, 2, 02", "26, 1, ⒈", "27, 1, ⑴", "28, 1, ①", "29, 1, ㊀", "30, 1, 甲", "31, 1, 子",
        "37, 12, 十二", "38, 12, 壹拾贰", "39, 12, 十二", "5, 12, 12"
    })
    void knowsTheCodesOfTheBinaryFormat(int code, int number, String written) {
        assertThat(NumberStyle.ofBinaryCode(code).write(number)).isEqualTo(written);
    }

    @Test
    void writesNothingForBullets() {
        assertThat(NumberStyle.ofWordName("bullet").write(1)).isEmpty();
        assertThat(NumberStyle.ofBinaryCode(23).write(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NumberStyle.class)
    void writesAnyNumberWithoutFailing(NumberStyle style) {
        for (int number : new int[] {Integer.MIN_VALUE, -1, 0, 1, 9, 10, 99, 1000, 9999, 10_000, Integer.MAX_VALUE}) {
            assertThat(style.write(number)).hasSizeLessThan(60);
        }
    }
}
