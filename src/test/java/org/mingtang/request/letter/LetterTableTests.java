package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.request.Outcome;
import org.mingtang.request.Remedy;
import org.mingtang.request.letter.LetterKind.Recipient;

class LetterTableTests {

    @ParameterizedTest(name = "{0} cites {1}, remedy {2}, goes to {3}")
    @DisplayName("The set of letters: those on the way")
    @CsvSource({
        "登记（接收）回执, 第二十九条 第三十一条, NONE, APPLICANT",
        "补正告知书, 第三十条, NONE, APPLICANT",
        "延期答复告知书, 第三十三条第二款, NONE, APPLICANT",
        "说明理由告知书, 第三十五条, NONE, APPLICANT",
        "延迟答复告知书, 第三十五条, NONE, APPLICANT",
        "征求第三方意见书, 第三十二条, NONE, THIRD_PARTY",
        "征求意见告知书, 第三十二条 第三十三条第三款, NONE, APPLICANT",
        "征求共同制作机关意见书, 第三十四条, NONE, CO_AUTHOR",
        "收费通知书, 第四十二条 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）, NONE, APPLICANT",
        "依法公开决定告知书, 第三十二条, FREE_CHOICE, THIRD_PARTY",
        "更正答复, 第四十一条, FREE_CHOICE, APPLICANT"
    })
    void knowsTheLettersOnTheWay(String label, String articles, Remedy remedy, Recipient recipient) {
        LetterKind kind = kind(label);

        assertThat(kind.isAnswer()).isFalse();
        assertThat(kind.articles(null, List.of())).containsExactly(articles.split(" "));
        assertThat(kind.remedy(null, List.of())).isEqualTo(remedy);
        assertThat(kind.recipient()).isEqualTo(recipient);
        assertThat(kind.when()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} tells {1}, remedy {3}")
    @DisplayName("The set of letters: answers, by outcome")
    @CsvSource({
        "已主动公开告知书, A1, 第三十六条第一项, FREE_CHOICE",
        "予以公开告知书, A2, 第三十六条第二项, FREE_CHOICE",
        "不予公开告知书, B1, 第十四条、第三十六条第三项, RECONSIDERATION_FIRST",
        "不予公开告知书, B2, 第十四条、第三十六条第三项, RECONSIDERATION_FIRST",
        "不予公开告知书, B3, 第十四条、第三十六条第三项, RECONSIDERATION_FIRST",
        "不予公开告知书, B4, 第十五条、第三十二条、第三十六条第三项, RECONSIDERATION_FIRST",
        "不予公开告知书, B5, 第十六条第一款、第三十六条第三项, RECONSIDERATION_FIRST",
        "不予公开告知书, B6, 第十六条第二款、第三十六条第三项, RECONSIDERATION_FIRST",
        "不予公开告知书, B7, 第十六条第二款、第三十六条第三项, RECONSIDERATION_FIRST",
        "行政查询事项告知书, B8, 第三十六条第七项, FREE_CHOICE",
        "信息不存在告知书, C1, 第三十六条第四项, FREE_CHOICE",
        "非本机关公开告知书, C2, 第三十六条第五项, FREE_CHOICE",
        "无现成信息告知书, C3, 第三十八条, FREE_CHOICE",
        "补正后仍不明确告知书, C4, 第三十条, FREE_CHOICE",
        "信访投诉举报告知书, D1, 第三十九条第一款, FREE_CHOICE",
        "重复申请告知书, D2, 第三十六条第六项, FREE_CHOICE",
        "公开出版物告知书, D3, 第三十九条第二款, FREE_CHOICE",
        "不予处理告知书, D4, 第三十五条, FREE_CHOICE",
        "不予处理告知书, D5, 第三十五条, FREE_CHOICE"
    })
    void knowsTheAnswers(String label, String code, String articles, Remedy remedy) {
        Outcome outcome = Outcome.of(code).orElseThrow();
        LetterKind kind = kind(label);

        assertThat(LetterKind.of(outcome)).isEqualTo(kind);
        assertThat(kind.remedy(outcome, List.of())).isEqualTo(remedy);
        assertThat(SomeLetters.draft(code).body()).contains("根据《中华人民共和国政府信息公开条例》" + articles + "的规定");
    }

    @Test
    @DisplayName("A3, 第三十七条: cites also the grounds of its withheld parts")
    void citesTheGroundsOfWithheldParts() {
        LetterFacts facts = SomeLetters.facts(Outcome.PARTLY_DISCLOSED);

        assertThat(LetterKind.of(Outcome.PARTLY_DISCLOSED).label()).isEqualTo("部分公开告知书");
        assertThat(facts.kind().articles(facts.outcome(), facts.withheld()))
                .containsExactly("第三十七条", "第十五条", "第三十二条", "第三十六条第三项", "第十六条第二款");
        assertThat(SomeLetters.draft("A3").body())
                .contains("第三十七条的规定", "第十五条、第三十二条、第三十六条第三项的规定", "第十六条第二款、第三十六条第三项的规定");
    }

    @Test
    @DisplayName("第四十二条: the fee notice cites regulation and measure by their whole names")
    void citesTheMeasureOnTheFee() {
        assertThat(SomeLetters.draft("FEE_NOTICE").body())
                .contains("根据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Every outcome that is told has exactly one letter; what is closed on record has none")
    void tellsEveryOutcomeByOneLetter(Outcome outcome) {
        long kinds = Arrays.stream(LetterKind.values())
                .filter(kind -> kind.outcomes().contains(outcome))
                .count();
        assertThat(kinds).isEqualTo(outcome.needsLetter() ? 1 : 0);
        if (!outcome.needsLetter()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LetterKind.of(outcome))
                    .withMessageContaining(outcome.label());
        }
    }

    @Test
    void refusesAnOutcomeAnotherLetterTells() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    LetterFacts facts = SomeLetters.facts(Outcome.DISCLOSED);
                    new LetterFacts(
                            LetterKind.WITHHELD,
                            facts.outcome(),
                            facts.organ(),
                            facts.request(),
                            facts.to(),
                            facts.issue(),
                            Map.of(),
                            Map.of(),
                            List.of(),
                            List.of());
                })
                .withMessageContaining("不予公开告知书");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterFacts.of(
                        LetterKind.ALREADY_PUBLIC, SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED));
    }

    @Test
    void hasTwentyFourLetters() {
        assertThat(LetterKind.values())
                .hasSize(24)
                .extracting(LetterKind::label)
                .doesNotHaveDuplicates();
    }

    private static LetterKind kind(String label) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
