package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "姓名：乔安|姓名|乔安",
                "姓名: 乔安|姓名|乔安",
                "1、姓名：乔安|姓名|乔安",
                "（1）姓名：乔安|姓名|乔安",
                "* 姓名：乔安|姓名|乔安",
                "姓　名：乔安|姓名|乔安",
                "联系电话（手机）：139|联系电话手机|139",
                "证件类型/名称：护照|证件类型/名称|护照",
                "姓名：乔安：甲|姓名|乔安：甲",
                "名：乔安|名|",
                "姓名 乔安|姓名|",
                "Name: 乔安|Name|",
            })
    void labelIsReadHoweverItIsSetOut(String line, String label, String value) {
        assertThat(LabelledWords.in(line).of(label)).isEqualTo(value == null ? "" : value);
    }

    @Test
    void valueGoesOnUntilAnEmptyLineAnotherLabelOrAHeading() {
        assertThat(LabelledWords.in("描述：一\n二\n\n三").of("描述")).isEqualTo("一\n二");
        assertThat(LabelledWords.in("描述：一\n电话：二").of("描述")).isEqualTo("一");
        assertThat(LabelledWords.in("描述：一\n二、其他\n三").of("描述")).isEqualTo("一");
    }

    @Test
    void valueMayBeginOnTheNextLine() {
        assertThat(LabelledWords.in("描述：\n\n一").of("描述")).isEqualTo("一");
        assertThat(LabelledWords.in("描述：\n一\n二").of("描述")).isEqualTo("一\n二");
    }

    @Test
    void firstOfTheSameLabelCountsAndEmptyOnesDoNot() {
        assertThat(LabelledWords.in("姓名：一\n\n姓名：二").of("姓名")).isEqualTo("一");
        assertThat(LabelledWords.in("姓名：\n名称：二").of("姓名|名称")).isEqualTo("二");
        assertThat(LabelledWords.in("").of(".*")).isEmpty();
    }
}
