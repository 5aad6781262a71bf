package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTests {

    @ParameterizedTest
    @ValueSource(strings = {"公积金贷款最高能贷多少", "租房可以提取公积金吗", "低保标准是什么？", "谁可以申请公租房", "居住证怎么办"})
    void questionsAreKnown(String text) {
        assertThat(Question.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公积金", "云麓市居住证管理实施办法", "停车场收费", "呢绒", "如何"})
    void namesAndWordsAreNoQuestions(String text) {
        assertThat(Question.is(text)).isFalse();
    }

    @Test
    void whatItIsAboutIsLeftWithoutTheWordsThatAsk() {
        assertThat(Question.about("请问租房可以提取公积金吗？")).containsExactly("租房", "提取公积金");
    }
}
