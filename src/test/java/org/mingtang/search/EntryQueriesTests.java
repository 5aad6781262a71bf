package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.search.EntryQueries.Strictness;

class EntryQueriesTests {

    @DisplayName("How many of so many different pairs must be there")
    @ParameterizedTest
    @CsvSource({
        "USUAL,1,1",
        "USUAL,2,2",
        "USUAL,3,2",
        "USUAL,4,3",
        "USUAL,5,4",
        "USUAL,6,5",
        "USUAL,10,7",
        "USUAL,20,14",
        "QUESTION,1,1",
        "QUESTION,3,1",
        "QUESTION,4,2",
        "QUESTION,6,2",
        "QUESTION,10,4",
        "LOOSE,1,1",
        "LOOSE,10,1",
        "LOOSE,50,1"
    })
    void strictness(Strictness strictness, int tokens, int needed) {
        assertThat(strictness.of(tokens)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"公积金,公积|积金", "房,房", "公积金A5号,公积|积金|a|5|号", "2026年,2026|年", "第35号令,第|35|号令", "公，积,公|积"})
    void pairsAndWhatStandsAlone(String text, String tokens) {
        assertThat(EntryQueries.pairs(text)).containsExactly(tokens.split("\\|"));
    }

    @Test
    void nothingHasNoPairs() {
        assertThat(EntryQueries.pairs("，。*")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "公积金,title:\"公积 积金\"",
        "公积金提,title:\"公积 积金 金提\"",
        "房,title:\"房\"",
        "公积，金,title:\"公积 ? 金\"",
        "市2026年,title:\"市 2026 年\""
    })
    void phraseCoversEachCharacterAtItsPlace(String text, String query) {
        assertThat(EntryQueries.phrase("title", text)).hasToString(query);
    }

    @ParameterizedTest
    @CsvSource({
        "公积金提取,'(whole:\"公积 积金 金提 提取\")^1.5'",
        "公积金 提取条件,'(whole:\"公积 积金\")^1.5 (whole:\"提取 取条 条件\")^1.5'",
        "提取 公积金,'(whole:\"公积 积金\")^1.5'",
        "提取,''",
        "云政发〔2026〕14号,''"
    })
    void whatHasMoreThanOnePairMayStandInARow(String words, String query) {
        var none = new Synonyms(null) {
            @Override
            List<String> variants(String text) {
                return List.of();
            }
        };
        assertThat(new EntryQueries(none)
                        .inARow(Words.of(words))
                        .map(Object::toString)
                        .orElse(""))
                .isEqualTo(query);
    }

    @Test
    void namedAsksForAllPartsInTitles() {
        assertThat(new EntryQueries(null).named(Words.of("公积金 提取")).toString())
                .isEqualTo("+title:\"公积 积金\" +title:\"提取\"");
    }

    @Test
    void variantsOfEndlessWordsStayFew() {
        assertThat(List.copyOf(EntryQueries.pairs("公积金".repeat(40)))).hasSize(119);
    }
}
