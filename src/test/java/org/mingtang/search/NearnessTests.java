package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be found exactly as it is typed is not looked for by meaning. */
class NearnessTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"公积金", "低保", "房租能用公积金抵吗", "统计公报 2025", "2026年部门预算", "80岁老人津贴", "新能源汽车，报废补多少钱？", "住房公積金", "5G基站"})
    void wordsAndQuestionsMeanSomething(String typed) {
        assertThat(Nearness.meant(typed)).isTrue();
    }

    @DisplayName("Numbers, phrases, pinyin, first letters, one character, signs")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "房",
                "*?!",
                "云政发〔2026〕14号",
                "云政发 2026 14",
                "〔2026〕14号",
                "云麓市人民政府令第35号",
                "第12号",
                "\"一窗受理\"",
                "“一窗受理” 企业",
                "gongjijin",
                "gjj",
                "gjj 提取",
                "gongjijin tiqu",
                "12345"
            })
    void whatIsTypedExactlyIsFoundExactly(String typed) {
        assertThat(Nearness.meant(typed)).isFalse();
    }
}
