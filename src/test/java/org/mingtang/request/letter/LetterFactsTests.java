package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.request.Outcome;

class LetterFactsTests {

    private static final LetterFacts FACTS =
            LetterFacts.of(Outcome.NOT_FOUND, SomeLetters.ORGAN, SomeLetters.CASE, SomeLetters.SIGNED);

    @Test
    void goesToTheApplicantWithoutANumberOnPaper() {
        assertThat(FACTS.addressee()).isEqualTo("李明");
        assertThat(FACTS.to().person()).isTrue();
        assertThat(FACTS.issue()).isEqualTo(new LetterFacts.Issue(null, SomeLetters.SIGNED, false));
        assertThat(FACTS.kind()).isEqualTo(LetterKind.NOT_FOUND);
    }

    @Test
    void changesNothingButGivesAFurtherOne() {
        LetterFacts further = FACTS.with(Field.SEARCH, "检索了全部公文")
                .with(Field.EARLIER_DATE, SomeLetters.RECEIVED)
                .numbered("甲〔2026〕1号")
                .dated(LocalDate.of(2026, 3, 21))
                .overTheInternet()
                .to("乙公司", false)
                .enclosing(SomeLetters.FILE)
                .withholding(new WithheldPart("附表", Outcome.STATE_SECRET, "机密级", null));

        assertThat(FACTS.words()).isEmpty();
        assertThat(FACTS.days()).isEmpty();
        assertThat(FACTS.files()).isEmpty();
        assertThat(FACTS.withheld()).isEmpty();
        assertThat(further.issue()).isEqualTo(new LetterFacts.Issue("甲〔2026〕1号", LocalDate.of(2026, 3, 21), true));
        assertThat(further.words()).isEqualTo(Map.of(Field.SEARCH, "检索了全部公文"));
        assertThat(further.addressee()).isEqualTo("乙公司");
        assertThatThrownBy(() -> further.files().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"  检索了公文。 |检索了公文", "检索了公文；|检索了公文", "检索了公文。。|检索了公文", "甲。乙|甲。乙", "检索？|检索？"})
    void leavesTheStopToTheTemplate(String said, String kept) {
        assertThat(FACTS.with(Field.SEARCH, said).said(Field.SEARCH)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "。", "\n"})
    void takesNothingForNothing(String said) {
        assertThat(FACTS.with(Field.SEARCH, "检索了公文").with(Field.SEARCH, said).said(Field.SEARCH))
                .isEmpty();
    }

    @Test
    @DisplayName("GB/T 9704-2012, 7.3.5.4: days in Arabic numerals without leading zeros")
    void writesDaysOut() {
        assertThat(FACTS.with(Field.EARLIER_DATE, LocalDate.of(2025, 1, 5)).said(Field.EARLIER_DATE))
                .contains("2025年1月5日");
    }

    @Test
    void readsTheApplicantsWordsInOneLine() {
        AskedCase asked = new AskedCase("1", "甲", true, SomeLetters.RECEIVED, " 一、\r\n  二、\n\n三 ", null);
        assertThat(asked.askedInOneLine()).isEqualTo("一、 二、 三");
    }

    @ParameterizedTest
    @CsvSource({"STATE_SECRET, ''", "BARRED_BY_LAW, 禁止公开的法律、行政法规的具体条款", "THIRD_PARTY_RIGHTS, 征求第三方意见的情况"})
    @DisplayName("第三十七条: what a withheld part asks for by its ground")
    void knowsWhatAPartLacks(Outcome ground, String lacks) {
        assertThat(new WithheldPart("附表", ground, "理由", null).missing())
                .isEqualTo(lacks.isEmpty() ? List.of() : List.of(lacks));
        assertThat(new WithheldPart("附表", ground, "理由", "《某法》第一条").missing()).isEmpty();
        assertThat(new WithheldPart("附表", ground, "", "《某法》第一条").missing()).containsExactly("理由");
    }

    @ParameterizedTest
    @CsvSource({
        "INTERNAL_AFFAIRS, 属于人事管理、后勤管理、内部工作流程中的哪一类",
        "PROCESS_INFORMATION, 属于讨论记录、过程稿、磋商信函、请示报告中的哪一类",
        "SPECIAL_QUERY, 依据的法律、行政法规和办理查询的地点"
    })
    void knowsWhatKindAPartLacks(Outcome ground, String lacks) {
        assertThat(new WithheldPart("附表", ground, "理由", " ").missing()).containsExactly(lacks);
    }
}
