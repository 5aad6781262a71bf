package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;

/** What visitors ask of a list, and what of it cannot be read. */
class ListQueryTests {

    private static final UUID UNIT = UUID.fromString("aaaaaaaa-0000-0000-0000-000000000001");

    @Test
    void asksForNothingWhereNothingIsSaid() {
        ListQuery query = ListQuery.of(Map.of());

        assertThat(query).isEqualTo(new ListQuery(null, null, null, null, null, 1));
        assertThat(query.filter()).isEqualTo(ItemFilter.ALL);
        assertThat(query.narrowed()).isFalse();
        assertThat(query.at(1)).isEmpty();
        assertThat(query.offset()).isZero();
    }

    @Test
    void readsAllThatIsSaid() {
        ListQuery query = ListQuery.of(Map.of(
                "unit", UNIT.toString(), "year", "2026", "theme", " 国防 ", "words", "招生", "kind", "RULE", "page", "3"));

        assertThat(query).isEqualTo(new ListQuery(UNIT, 2026, "国防", "招生", ItemKind.RULE, 3));
        assertThat(query.offset()).isEqualTo(40);
        assertThat(query.narrowed()).isTrue();
        assertThat(query.filter())
                .isEqualTo(new ItemFilter(null, ItemKind.RULE, List.of(UNIT), "国防", 2026, "招生", false));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            1948,    none
            1949,    1949
            2200,    2200
            2201,    none
            二〇二六, none
            -2026,   none
            2026.0,  none
            02026,   2026
            2026 ,   2026
            99999999999, none
            """)
    void takesYearsThatMakeSense(String asked, @Nullable Integer year) {
        assertThat(ListQuery.of(Map.of("year", asked)).year()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "50000, 50000", "50001, 1", "-1, 1", "a, 1", "1e3, 1", "999999999, 1"})
    void takesPagesThatMakeSense(String asked, int page) {
        assertThat(ListQuery.of(Map.of("page", asked)).page()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "aaaaaaaa", "../../etc", "aaaaaaaa-0000-0000-0000-00000000000g"})
    void takesNothingElseForAUnit(String asked) {
        assertThat(ListQuery.of(Map.of("unit", asked)).unit()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rule", "NEWS", "RULE ", "0"})
    void takesNothingElseForAKind(String asked) {
        assertThat(ListQuery.of(Map.of("kind", asked)).kind()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "a\0b", "\0"})
    void takesNoWordsThatTheDatabaseCouldNotRead(String asked) {
        assertThat(ListQuery.of(Map.of("words", asked, "theme", asked)).words()).isNull();
        assertThat(ListQuery.of(Map.of("theme", asked)).theme()).isNull();
    }

    @Test
    void cutsWordsThatAreTooLong() {
        assertThat(ListQuery.of(Map.of("words", "字".repeat(101))).words()).hasSize(100);
        assertThat(ListQuery.of(Map.of("words", "字".repeat(100))).words()).hasSize(100);
    }

    @Test
    void leadsToOtherPagesOfTheSameListWithWhateverWasAsked() {
        Map<String, String> asked = new HashMap<>();
        asked.put("words", "甲&乙=丙 #?");
        asked.put("theme", "综合政务/政务公开");
        asked.put("year", "2026");
        String next = ListQuery.of(asked).at(2);

        assertThat(next)
                .isEqualTo(
                        "?year=2026&theme=%E7%BB%BC%E5%90%88%E6%94%BF%E5%8A%A1%2F%E6%94%BF%E5%8A%A1%E5%85%AC%E5%BC%80"
                                + "&words=%E7%94%B2%26%E4%B9%99%3D%E4%B8%99+%23%3F&page=2");
        assertThat(ListQuery.of(asked).at(1)).doesNotContain("page=");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            1, 1, none,            none
            1, 3, none,            /open/20-11?page=2
            2, 3, /open/20-11,     /open/20-11?page=3
            3, 3, /open/20-11?page=2, none
            9, 3, /open/20-11?page=8, none
            """)
    void knowsTheWayBackAndForth(int page, int pages, @Nullable String newer, @Nullable String older) {
        ListPage list = new ListPage(
                "/open/20-11",
                ColumnWords.of("教育", "工作动态"),
                List.of(),
                null,
                List.of(),
                "/feeds/lines/20-11",
                new ListQuery(null, null, null, null, null, page),
                List.of(),
                0,
                pages,
                List.of(),
                List.of(),
                List.of());

        assertThat(list.newer()).isEqualTo(newer);
        assertThat(list.older()).isEqualTo(older);
        assertThat(list.documents()).isFalse();
        assertThat(list.states()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            行政许可            | 政府信息公开,行政许可
            预算、决算、审计    | 政府信息公开,预算,决算,审计
            """)
    void partsKeywordsByCommasAndLeavesNoTagEmpty(String name, String keywords) {
        ColumnWords words = ColumnWords.of(name, "政策文件");

        assertThat(words.keywords()).isEqualTo(keywords);
        assertThat(words.description()).isEqualTo("政府信息公开栏目：" + name);
        assertThat(words.type()).isEqualTo("政策文件");
    }
}
