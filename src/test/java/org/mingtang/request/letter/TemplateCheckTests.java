package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.request.Outcome;

@DisplayName("A wording by which a letter could not say what it must is refused, with what to do")
class TemplateCheckTests {

    /** In every letter: which request, what was asked, on which articles (rules 10.2). */
    private static final String ALL = "申请编号 申请内容 条款 ";

    private static LetterTemplate delivered(LetterKind kind) {
        return LetterWording.builtIn(kind);
    }

    private static LetterTemplate changed(LetterKind kind, UnaryOperator<String> change) {
        LetterTemplate template = delivered(kind);
        return LetterTemplate.of(template.title(), change.apply(template.text()));
    }

    private static List<String> faults(LetterKind kind, UnaryOperator<String> change) {
        return TemplateCheck.faults(kind, changed(kind, change));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeliveredStands(LetterKind kind) {
        assertThat(TemplateCheck.faults(kind, delivered(kind))).isEmpty();
        assertThat(TemplateCheck.samples(kind, delivered(kind)))
                .hasSize(kind.isAnswer() ? kind.outcomes().size() : 1)
                .allSatisfy(sample -> assertThat(sample.text()).doesNotContain("{{", "}}"));
    }

    /** Told by hand from the articles, not by the program. */
    @ParameterizedTest
    @DisplayName("第三十条至第四十二条、规则 10.2：每种文书必须写明的内容")
    @CsvSource({
        "RECEIPT, 收到日期 答复到期日 查询码",
        "CORRECTION, 收到日期 查明事实 补正事项 补正期限",
        "EXTENSION, 收到日期 理由 答复到期日 延长工作日数 延长后到期日",
        "REASONS_ASKED, 收到日期 查明事实 说明理由期限",
        "DELAY, 收到日期 要求说明理由日期 理由认定 答复到期日 延长工作日数 延长后到期日",
        "THIRD_PARTY_CONSULTATION, 涉及信息",
        "CONSULTATION_NOTICE, 收到日期 征求意见日期",
        "CO_AUTHOR_CONSULTATION, 涉及信息",
        "FEE_NOTICE, 收到日期 查明事实 收费金额 收费标准 缴费方式",
        "RELEASE_TO_THIRD_PARTY, 征求意见日期 提出意见日期 公开内容 理由 救济途径",
        "ALREADY_PUBLIC, 收到日期 答复结果 查明事实 获取方式 获取途径 救济途径",
        "DISCLOSED, 收到日期 答复结果 查明事实 公开内容 随附件 获取方式 获取途径 获取时间 救济途径",
        "PARTLY_DISCLOSED, 收到日期 答复结果 查明事实 公开内容 不予公开部分 随附件 获取方式 获取途径 获取时间 救济途径",
        "WITHHELD, 收到日期 答复结果 查明事实 理由 不予公开情形 禁止公开条款 征求意见情况 内部事务类别 过程性信息类别 救济途径",
        "SPECIAL_QUERY, 收到日期 答复结果 查明事实 理由 不予公开情形 查询依据 查询地点 救济途径",
        "NOT_FOUND, 收到日期 答复结果 检索情况 救济途径",
        "OTHER_ORGAN, 收到日期 答复结果 查明事实 理由 负责机关 负责机关联系方式 救济途径",
        "NEEDS_MAKING, 收到日期 答复结果 查明事实 理由 救济途径",
        "STILL_UNCLEAR, 收到日期 答复结果 查明事实 理由 救济途径",
        "PETITION, 收到日期 答复结果 查明事实 救济途径",
        "REPEAT, 收到日期 答复结果 原答复文号 原答复日期 救济途径",
        "PUBLICATION, 收到日期 答复结果 查明事实 救济途径",
        "NOT_PROCESSED, 收到日期 答复结果 查明事实 理由 要求说明理由日期 理由认定 救济途径",
        "RECORD_CORRECTION, 收到日期 查明事实 更正结果 理由 救济途径"
    })
    void knowsWhatEachLetterMustSay(LetterKind kind, String keys) {
        assertThat(TemplateCheck.mandatory(kind))
                .extracting(Field::key)
                .containsExactlyInAnyOrder((ALL + keys).split(" "));
        assertThat(TemplateCheck.usual(kind))
                .contains(Field.SALUTATION)
                .doesNotContainAnyElementsOf(TemplateCheck.mandatory(kind));
    }

    static Stream<Arguments> mandatory() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> TemplateCheck.mandatory(kind).stream().map(field -> Arguments.of(kind, field)));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("mandatory")
    void refusesEachLetterWithoutAnyOneOfIt(LetterKind kind, Field field) {
        assertThat(faults(kind, text -> text.replace("{{" + field.key() + "}}", "")))
                .containsExactly(
                        "没有写“" + field.key() + "”，这是" + kind.label() + "必须写明的：请在正文相应的地方加上{{" + field.key() + "}}。");
    }

    @ParameterizedTest(name = "{0} with {1} typed")
    @MethodSource("mandatory")
    void takesNoTypedWordsForAField(LetterKind kind, Field field) {
        assertThat(faults(kind, text -> text.replace("{{" + field.key() + "}}", "2026年3月2日")))
                .isNotEmpty();
    }

    static Stream<Arguments> others() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> delivered(kind).shown().stream()
                        .filter(field -> !TemplateCheck.mandatory(kind).contains(field))
                        .map(field -> Arguments.of(kind, field)));
    }

    /** Periods that the law gives others are no field that could be left out either. */
    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("others")
    void leavesTheOfficeTheRest(LetterKind kind, Field field) {
        boolean needed = field == Field.OPINION_DAYS || field == Field.PAYMENT_DAYS;
        assertThat(faults(kind, text -> without(text, field)).isEmpty()).isEqualTo(!needed);
    }

    /** With what stands only where the field is given. */
    private static String without(String text, Field field) {
        String key = field.key();
        return text.replaceAll("\\{\\{#" + key + "}}.*?\\{\\{/" + key + "}}", "")
                .replace("{{" + key + "}}", "");
    }

    @ParameterizedTest
    @DisplayName("第三十条、第三十二条、第三十四条、109号第六条：后果写错或者漏写")
    @CsvSource({
        "CORRECTION, 视为放弃申请, 另行处理, 应当写明逾期不补正的后果（第三十条）。",
        "FEE_NOTICE, 视为放弃申请, 另行处理, 应当写明逾期不缴费的后果（国办函〔2020〕109号第六条）。",
        "CO_AUTHOR_CONSULTATION, 视为同意公开, 由本机关决定, 应当写明逾期未提出意见的视为同意公开（第三十四条）。",
        "THIRD_PARTY_CONSULTATION, 由本机关依照, 视为同意，并依照, 不得视为同意（第三十二条）。",
        "DISCLOSED, 见附件, 另附, 正文没有说明信息见附件。",
        "NOT_FOUND, “{{申请内容}}”, {{申请内容}}, 没有照录申请人的原话",
        "NOT_FOUND, 本机关无法提供, 本机关××无法提供, 正文中还有没有填写完的地方。",
        "NOT_FOUND, 本机关无法提供, 根据《中华人民共和国政府信息公开条例》第三十九条不提供, 引用的第三十九条与本文书的依据不符。",
        "WITHHELD, {{救济途径}}, {{救济途径}}也可以直接向人民法院提起行政诉讼。, 救济途径应当写作",
        "CORRECTION, 特定文字, '', ''",
        "THIRD_PARTY_CONSULTATION, 本机关收到, 本机关收到{{申请人}}提出的, 发给其他方的文书不得写出申请人",
        "CORRECTION, 答复期限自, 不服的可以申请行政复议。答复期限自, 本文书不单独告知救济途径。"
    })
    void triesEachWordingBeforeItIsUsed(LetterKind kind, String from, String to, String sentence) {
        List<String> faults = faults(kind, text -> text.replace(from, to));
        if (sentence.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults)
                    .isNotEmpty()
                    .anySatisfy(fault -> assertThat(fault)
                            .startsWith("用虚拟内容试写，核对不通过：")
                            .contains(sentence)
                            .endsWith("请修改正文。"));
        }
    }

    @ParameterizedTest
    @DisplayName("必须写明的内容放进不是每份都有的条件里，少的那一份就缺了")
    @CsvSource({
        "OTHER_ORGAN, 救济途径, 负责机关",
        "PETITION, 救济途径, 相应渠道",
        "DISCLOSED, 救济途径, 随附件",
        "PUBLICATION, 查明事实, 出版物获取途径",
        "NOT_PROCESSED, 答复结果, 理由认定",
        "FEE_NOTICE, 缴费方式, 缴费截止日",
        "RECORD_CORRECTION, 更正结果, 理由"
    })
    void findsWhatStandsOnlyUnderACondition(LetterKind kind, String key, String condition) {
        String field = "{{" + key + "}}";
        assertThat(faults(
                        kind, text -> text.replace(field, "{{#" + condition + "}}" + field + "{{/" + condition + "}}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 相应渠道",
        "WITHHELD, 随附件",
        "WITHHELD, 内部事务类别",
        "DISCLOSED, 获取时间",
        "FEE_NOTICE, 缴费截止日",
        "CORRECTION, 理由"
    })
    void wantsAConditionAroundWhatIsNotAlwaysThere(LetterKind kind, String key) {
        assertThat(faults(kind, text -> text + "\n另告知：{{" + key + "}}。"))
                .contains("用虚拟内容试写不成：缺少“" + key + "”。不是每份都有的内容，请连同前后的文字写在{{#字段}}和{{/字段}}之间。");
        if (kind != LetterKind.CORRECTION) {
            assertThat(faults(kind, text -> text + "\n{{#" + key + "}}另告知：{{" + key + "}}。{{/" + key + "}}"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{申请人姓名}} | 没有名为“申请人姓名”的字段，请改用字段表里的名称：",
                "{{#理由}}因 | “{{#理由}}”没有结尾，请在同一段里写上“{{/理由}}”：",
                "因{{/理由}} | “{{/理由}}”没有对应的开头，请在同一段里写上“{{#理由}}”：",
                "{{理由} | 花括号不成对，字段前后各写两个："
            })
    void saysHowToMendAField(String typed, String sentence) {
        assertThat(faults(LetterKind.NOT_FOUND, text -> text + "\n" + typed))
                .anySatisfy(fault -> assertThat(fault).startsWith(sentence));
    }

    @Test
    void tellsAllAtOnce() {
        LetterTemplate nothing = LetterTemplate.of(" ", " \n ");
        assertThat(TemplateCheck.faults(LetterKind.NOT_FOUND, nothing))
                .hasSize(1 + TemplateCheck.mandatory(LetterKind.NOT_FOUND).size())
                .startsWith("标题不能为空，也不能含有字段。");
    }

    @Test
    void isNeitherTooLongNorInTooManyPieces() {
        LetterKind kind = LetterKind.NOT_FOUND;
        LetterTemplate delivered = delivered(kind);
        assertThat(TemplateCheck.faults(kind, titled(40))).isEmpty();
        assertThat(TemplateCheck.faults(kind, titled(41))).containsExactly("标题太长，请控制在40字以内。");
        int room = 6_000 - delivered.text().length() - 1;
        assertThat(faults(kind, text -> text + "\n" + "说".repeat(room))).isEmpty();
        assertThat(faults(kind, text -> text + "\n" + "说".repeat(room + 1))).containsExactly("正文太长，请控制在40段、6000字以内。");
        int paragraphs = 40 - delivered.body().size();
        assertThat(faults(kind, text -> text + more(paragraphs))).isEmpty();
        assertThat(faults(kind, text -> text + more(paragraphs + 1))).containsExactly("正文太长，请控制在40段、6000字以内。");
    }

    private static LetterTemplate titled(int length) {
        return new LetterTemplate(
                "告".repeat(length), delivered(LetterKind.NOT_FOUND).body());
    }

    private static String more(int paragraphs) {
        return IntStream.range(0, paragraphs).mapToObj(n -> "\n第" + n + "点说明").collect(Collectors.joining());
    }

    @Test
    void showsALetterForEachOutcomeByTheNewWords() {
        LetterTemplate template = changed(LetterKind.WITHHELD, text -> "特此答复。\n" + text);
        List<Letter> samples = TemplateCheck.samples(LetterKind.WITHHELD, template);
        List<String> grounds = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (LetterKind.WITHHELD.outcomes().contains(outcome)) {
                grounds.add(LetterWording.builtIn().grounds().get(outcome.code()));
            }
        }
        assertThat(samples).hasSameSizeAs(grounds);
        for (int i = 0; i < samples.size(); i++) {
            assertThat(samples.get(i).paragraphs()).startsWith("特此答复。");
            assertThat(samples.get(i).body()).contains(grounds.get(i));
        }
    }

    @Test
    void typedTextIsReadAsParagraphs() {
        LetterTemplate typed = LetterTemplate.of(" 告知书 ", "\r\n 第一段 \r\n\r\n第二段\n");
        assertThat(typed).isEqualTo(new LetterTemplate("告知书", List.of("第一段", "第二段")));
        assertThat(LetterTemplate.of(typed.title(), typed.text())).isEqualTo(typed);
        assertThat(typed.shown()).isEqualTo(Set.of());
    }
}
