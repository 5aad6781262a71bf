package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTests {

    @ParameterizedTest
    @ValueSource(strings = {"公积金贷款最高能贷多少", "租房可以提取公积金吗", "低保标准是什么？", "谁可以申请公租房", "居住证怎么办", "市长是谁", "低保多少"})
    void questionsAreKnown(String text) {
        assertThat(Question.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公积金", "云麓市居住证管理实施办法", "停车场收费", "呢绒", "如何", "怎么办理", "吗啡管理", "呢绒进口税率"})
    void namesAndWordsAreNoQuestions(String text) {
        assertThat(Question.is(text)).isFalse();
    }

    @Test
    void whatItIsAboutIsLeftWithoutTheWordsThatAsk() {
        assertThat(Question.about("请问租房可以提取公积金吗？")).containsExactly("租房", "提取公积金");
    }

    @Test
    void subjectIsWhatItIsAboutOrElseTheQuestionItself() {
        assertThat(Question.subject("请问租房可以提取公积金吗？")).isEqualTo("租房 提取公积金");
        assertThat(Question.subject("社会保险怎么办理")).isEqualTo("社会保险");
        assertThat(Question.subject("老年人有什么补贴")).isEqualTo("老年人有 补贴");
        assertThat(Question.subject("怎么办？")).isEqualTo("怎么办？");
    }
}
