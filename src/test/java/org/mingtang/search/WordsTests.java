package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void lettersAreTakenApartFromChinese() {
        assertThat(Words.of("gjj提取 教育局").parts()).containsExactly("gjj", "提取", "教育局");
    }

    @Test
    void quotationMarksOfAnyKindHoldPhrases() {
        assertThat(Words.of("“一窗受理” \"并行办理\" 「首套印章」 企业").phrases()).containsExactly("一窗受理", "并行办理", "首套印章");
        assertThat(Words.of("“一窗受理” 企业").parts()).containsExactly("企业");
    }

    @Test
    void signsAloneAreNothing() {
        assertThat(Words.of("*?~^ ()[]{} \"\" && || \\ /.*/ '").isEmpty()).isTrue();
    }

    @Test
    void hundredsOfPartsAreCut() {
        assertThat(Words.of("公积 ".repeat(500)).parts()).hasSize(12);
    }

    @Test
    void addressKeepsEverythingThatWasChosen() {
        var query = SearchQuery.of(
                Map.of("words", "公积金 & 提取", "year", "2026", "order", "newest", "page", "3", "site", "a b"));
        assertThat(query.href("/search"))
                .isEqualTo("/search?words=%E5%85%AC%E7%A7%AF%E9%87%91%20%26%20%E6%8F%90%E5%8F%96"
                        + "&year=2026&site=a%20b&order=newest&page=3");
    }

    @Test
    void nonsenseInAnAddressIsLeftOut() {
        var query = SearchQuery.of(Map.of("page", "-99999999999", "order", "';drop", "unit", "x".repeat(500)));
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.order()).isEqualTo(SearchQuery.Order.RELEVANCE);
        assertThat(query.chosen()).isEmpty();
    }

    @Test
    void nobodyPagesWithoutEnd() {
        assertThat(SearchQuery.of(Map.of("page", "9999")).page()).isEqualTo(600);
        assertThat(SearchQuery.words("公".repeat(5000)).words()).hasSize(120);
    }
}
