package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.search.SearchEntry.Validity;

class FacetTests {

    private final PublicThings things = new PublicThings();
    private final SearchEntry entry = things.entry(UUID.randomUUID(), "云麓市停车办法", "正文", Validity.EFFECTIVE, null);

    @ParameterizedTest
    @CsvSource({
        "UNIT,00000000-0000-0001-0000-000000000001,云麓市商务局,发布单位",
        "KIND,NORMATIVE,行政规范性文件,类型",
        "THEME,商贸流通,商贸流通,主题",
        "YEAR,2026,2026 年,年份",
        "VALIDITY,EFFECTIVE,有效,有效性"
    })
    void valueIsACodeAndWhatPeopleRead(Facet facet, String code, String words, String label) {
        assertThat(Facet.code(facet.of(entry))).isEqualTo(code);
        assertThat(Facet.words(facet.of(entry))).isEqualTo(words);
        assertThat(facet.label()).isEqualTo(label);
    }

    @Test
    void whatHasNoThemeOrIsNeverInForceHasNoSuchValue() {
        var news = new SearchEntry(
                UUID.randomUUID(),
                "/info/1",
                "",
                "消息",
                List.of(),
                "",
                "",
                null,
                new UUID(1, 1),
                "云麓市商务局",
                "NEWS",
                "消息",
                null,
                java.time.LocalDate.of(2026, 1, 2),
                null,
                Validity.NONE,
                null,
                List.of());
        assertThat(Facet.THEME.of(news)).isEmpty();
        assertThat(Facet.VALIDITY.of(news)).isEmpty();
        assertThat(Facet.YEAR.of(news)).startsWith("2026");
    }

    @Test
    void yearsComeNewestFirstAllElseAsCounted() {
        var counts = List.of(count("2019"), count("2026"), count("2021"));
        assertThat(Facet.YEAR.inOrder(counts)).extracting(Found.Count::code).containsExactly("2026", "2021", "2019");
        assertThat(Facet.KIND.inOrder(counts)).isEqualTo(counts);
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void nameInAddressesIsItsOwn(Facet facet) {
        assertThat(Arrays.stream(Facet.values()).filter(each -> each.field().equals(facet.field())))
                .containsExactly(facet);
        assertThat(List.of("words", "site", "order", "page")).doesNotContain(facet.field());
    }

    private static Found.Count count(String code) {
        return new Found.Count(code, code, 1);
    }
}
