package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.Finding;

/** Words of the lists: where they are found, and what a word must be. */
class WordRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "布署|部署|关于布署工作|布署",
                "部份|部分|这一部份额|''",
                "部份|部分|一部份和股份|部份",
                "ABC|abc|用aBc写|aBc",
                "迫不急待,急待|x|迫不急待|迫不急待",
                "甲乙,乙丙|x|甲乙丙|甲乙 乙丙",
                "农业部|农业农村部|农业部门和农业部|农业部",
                "ＡＢ|x|全角ab半角|ab",
            })
    void findsWordsOfTheLists(String words, String suggestion, String text, String found) {
        List<ReviewWord> list = Arrays.stream(words.split(","))
                .map(word -> new ReviewWord(1, word, ReviewWord.Kind.TYPO, suggestion, "", List.of("一部份额", "农业部门")))
                .toList();

        assertThat(String.join(
                        " ",
                        new WordTrie(list)
                                .in(passage(text)).stream().map(Finding::quoted).toList()))
                .isEqualTo(found);
    }

    @Test
    void findsNothingWithoutWords() {
        assertThat(new WordTrie(List.of()).in(passage("任何文字"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 请填写词语", "1, 单个字", "2, ''", "60, ''", "61, 不超过60个字"})
    void saysWhatIsWrongWithAWord(int length, String refusal) {
        ReviewWord word = new ReviewWord(0, "词".repeat(length), ReviewWord.Kind.TYPO, "", "", List.of());

        assertThat(ReviewWords.shape(word))
                .hasSize(refusal.isEmpty() ? 0 : 1)
                .allMatch(each -> each.message().contains(refusal));
    }

    @Test
    void asksForPhrasesThatHoldTheWordAndForAnotherSuggestion() {
        ReviewWord word = new ReviewWord(0, "部份", ReviewWord.Kind.TYPO, "部份", "", List.of("股份", "一部份额"));

        assertThat(ReviewWords.shape(word))
                .extracting(refusal -> refusal.field())
                .containsExactly("suggestion", "allowedIn");
        assertThat(ReviewWord.phrases(" 甲；乙;丙、丁|戊\n己；； ")).containsExactly("甲", "乙", "丙", "丁", "戊", "己");
        assertThat(ReviewWord.Kind.labelled(" 错别字 ")).isEqualTo(ReviewWord.Kind.TYPO);
        assertThat(ReviewWord.Kind.labelled("typo")).isEqualTo(ReviewWord.Kind.TYPO);
        assertThat(ReviewWord.Kind.labelled("别的")).isNull();
    }

    private static Passage passage(String text) {
        return Passage.of("body", 0, text, "");
    }
}
