package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTests {

    @Test
    void chineseIsCutIntoCharactersAndPairs() {
        assertThat(texts("公积金")).containsExactly("公", "公积", "积", "积金", "金");
    }

    @Test
    void noPairRunsOverPunctuation() {
        assertThat(texts("市民。政务")).doesNotContain("民政");
    }

    @Test
    void wordsAndNumbersStayWhole() {
        assertThat(texts("GB/T9704-2012号")).containsExactly("gb", "t", "9704", "2012", "号");
    }

    @Test
    void placesCountWithoutPunctuationSoThatPhrasesRunOverIt() {
        assertThat(Tokens.of("云政发〔2026〕14号").stream().map(Tokens.Token::place).distinct())
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void everyTokenStandsInTheTextWhereItSays() {
        var text = "关于Ａ级景区（5A）的通知";
        assertThat(Tokens.of(text))
                .allSatisfy(token ->
                        assertThat(Folding.fold(text).substring(token.from())).startsWith(token.text()));
    }

    @Test
    void endlessWordsAreCut() {
        assertThat(texts("a".repeat(5000))).singleElement().asString().hasSize(40);
    }

    private static List<String> texts(String text) {
        return Tokens.of(text).stream().map(Tokens.Token::text).toList();
    }
}
