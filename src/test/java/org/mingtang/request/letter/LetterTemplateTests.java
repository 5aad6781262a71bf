package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The small language of templates")
class LetterTemplateTests {

    private static final Map<Field, String> VALUES = Map.of(Field.WAY, "复印", Field.ROUTE, "窗口");

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "以{{获取方式}}获取。 | 以复印获取。",
                "{{获取方式}}{{获取途径}}{{获取方式}} | 复印窗口复印",
                "甲{{#获取方式}}可{{获取方式}}{{/获取方式}}乙 | 甲可复印乙",
                "甲{{#获取时间}}于{{获取时间}}{{/获取时间}}乙 | 甲乙",
                "甲{{^获取时间}}随时{{/获取时间}}乙 | 甲随时乙",
                "甲{{^获取方式}}无{{/获取方式}}乙 | 甲乙",
                "{{#获取方式}}{{#获取途径}}都有{{/获取途径}}{{/获取方式}}。 | 都有。",
                "{{#获取方式}}有{{#获取时间}}时{{/获取时间}}式{{/获取方式}}。 | 有式。",
                "{{#获取时间}}{{#获取方式}}里{{/获取方式}}外{{/获取时间}}。 | 。",
                "{{#获取时间}}{{^获取时间}}里{{/获取时间}}外{{/获取时间}}。 | 。",
                "{{#获取时间}}{{#获取时间}}里{{/获取时间}}外{{/获取时间}}。 | 。",
                "没有字段。 | 没有字段。"
            })
    void setsValuesInAndLeavesPartsOut(String paragraph, String text) {
        LetterTemplate template = template(paragraph);
        assertThat(template.faults()).isEmpty();
        assertThat(template.filled(VALUES)).containsExactly(text);
    }

    @Test
    void namesAllFieldsThatAreMissingAtOnce() {
        LetterTemplate template =
                template("{{获取时间}}{{理由}}", "{{#获取途径}}{{获取时间}}{{/获取途径}}", "{{#获取时间}}{{检索情况}}{{/获取时间}}");
        assertThat(catchThrowableOfType(LetterFault.class, () -> template.filled(VALUES))
                        .sentences())
                .containsExactly("缺少“理由”。", "缺少“获取时间”。");
    }

    @Test
    void leavesOutParagraphsOfWhichNothingIsLeft() {
        assertThat(template("甲。", "{{#获取时间}}乙。{{/获取时间}}", "  ", "丙。").filled(VALUES))
                .containsExactly("甲。", "丙。");
    }

    @Test
    void makesParagraphsOfTheLinesOfAValue() {
        assertThat(template("如下：{{理由}}。").filled(Map.of(Field.REASONS, "其一；\r\n\n  其二")))
                .containsExactly("如下：其一；", "其二。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{获取途径}}", "$1", "\\", "{{#理由}}", "}}{{", "<b>&amp;</b>", "𠮷"})
    void neverReadsAValueAsTemplate(String value) {
        assertThat(template("“{{理由}}”").filled(Map.of(Field.REASONS, value))).containsExactly("“" + value + "”");
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryFieldByItsName(Field field) {
        LetterTemplate template = template("甲{{" + field.key() + "}}乙");
        assertThat(template.faults()).isEmpty();
        assertThat(template.shown()).containsExactly(field);
        assertThat(Field.of(field.key())).contains(field);
        assertThat(field.isDay()).isEqualTo(field.key().matches(".*(日期|到期日|截止日|期限)"));
        assertThat(template.filled(Map.of(field, "值"))).containsExactly("甲值乙");
    }

    @Test
    @DisplayName("A field that is only a condition is not shown")
    void doesNotTakeAConditionForAPlace() {
        assertThat(template("{{#理由}}有{{/理由}}{{^获取途径}}{{获取方式}}{{/获取途径}}").shown())
                .containsExactly(Field.WAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{不存在}}",
                "{{ 理由}}",
                "{{#理由}}",
                "{{/理由}}",
                "{{#理由}}{{/获取方式}}",
                "{{#理由}}{{#获取方式}}{{/理由}}{{/获取方式}}",
                "{{理由",
                "理由}}",
                "{理由}",
                "{{{理由}}}",
                "{{!理由}}"
            })
    void findsWhatIsNoTemplate(String paragraph) {
        assertThat(template(paragraph).faults()).isNotEmpty();
    }

    @Test
    void quotesTheBeginningOfALongParagraphThatIsAtFault() {
        assertThat(template("很".repeat(40) + "{{不存在}}").faults())
                .containsExactly("没有名为“不存在”的字段，请改用字段表里的名称：" + "很".repeat(30) + "……");
    }

    private static LetterTemplate template(String... paragraphs) {
        return new LetterTemplate("告知书", List.of(paragraphs));
    }
}
