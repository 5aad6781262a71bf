package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingLevelTests {

    @ParameterizedTest
    @DisplayName("GB/T 9704-2012, 7.3.3: 一、（一） 1. （1）, and chapters and articles of rules")
    @CsvSource(
            delimiter = '|',
            value = {
                "第一编　总则|CHAPTER|3",
                "第一章　总则|CHAPTER|3",
                "第一百零二章 附则|CHAPTER|6",
                "第十二章|CHAPTER|4",
                "第二节　程序|SECTION|3",
                "第二节|SECTION|3",
                "第三十条　行政机关应当|ARTICLE|4",
                "第一百〇五条 本办法|ARTICLE|6",
                "一、总体要求|FIRST|2",
                "二十一、附则|FIRST|4",
                "（一）目标|SECOND|3",
                "(十二)保障|SECOND|4",
                "1.办理时限|THIRD|2",
                "12．材料|THIRD|3",
                "3、流程|THIRD|2",
                "（1）身份证|FOURTH|3",
                "(12)户口簿|FOURTH|4"
            })
    void knowsANumberByItsShape(String text, HeadingLevel level, int length) {
        assertThat(HeadingLevel.startOf(text)).contains(level);
        assertThat(level.markLength(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 一、前有空格",
                "第一章规定的程序",
                "第三十条规定的期限",
                "第二节课",
                "1.5万元",
                "1.25",
                "2026.9.1",
                "1234.太长",
                "（1234）太长",
                "（云政发〔2026〕1号）",
                "一是加强领导",
                "一，不是顿号",
                "甲、不是数字",
                "①打印",
                "第章　无数",
                "（）空",
                "第1章　阿拉伯数字"
            })
    void takesNothingElseForANumber(String text) {
        assertThat(HeadingLevel.startOf(text)).isEmpty();
        for (HeadingLevel level : HeadingLevel.values()) {
            assertThat(level.markLength(text)).as(level.name()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(HeadingLevel.class)
    void aNumberOfOneLevelIsOfNoOther(HeadingLevel level) {
        String text = switch (level) {
            case CHAPTER -> "第三章　监督";
            case SECTION -> "第三节　监督";
            case ARTICLE -> "第三条　监督";
            case FIRST -> "三、监督";
            case SECOND -> "（三）监督";
            case THIRD -> "3.监督";
            case FOURTH -> "（3）监督";
        };
        for (HeadingLevel other : HeadingLevel.values()) {
            assertThat(other.markLength(text) > 0).as(other.name()).isEqualTo(other == level);
        }
    }

    @Test
    void theNumberMayEndTheLine() {
        assertThat(HeadingLevel.ARTICLE.markLength("第九条")).isEqualTo(3);
        assertThat(HeadingLevel.THIRD.markLength("1.")).isEqualTo(2);
        assertThat(HeadingLevel.startOf("第九条\n下一行")).contains(HeadingLevel.ARTICLE);
    }
}
