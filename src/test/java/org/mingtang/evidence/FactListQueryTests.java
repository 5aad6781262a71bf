package org.mingtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

class FactListQueryTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "gestern", "2026-02-29", "2026-1-1", "+999999999-12-31", "-0001-01-01", "2201-01-01"})
    void aDayThatCannotBeUnderstoodDoesNotNarrow(@Nullable String day) {
        var search = new FactListQuery(null, null, day, day, null, null, null).search();

        assertThat(search.from()).isNull();
        assertThat(search.to()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "教育局", "123", "'; drop table fact; --"})
    void aUnitThatCannotBeUnderstoodDoesNotNarrow(String unit) {
        assertThat(new FactListQuery(null, unit, null, null, null, null, null)
                        .search()
                        .unit())
                .isNull();
    }

    @Test
    void readsWhatCanBeUnderstood() {
        UUID unit = UUID.randomUUID();

        assertThat(new FactListQuery("TRAINING", unit.toString(), "2026-01-01", "2026-12-31", "培训", "1", 2).search())
                .isEqualTo(new FactSearch(
                        "TRAINING", unit, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "培训", true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none,0", "-1,0", "0,0", "3,3", "2147483647,0"})
    void aPageNumberOfNoUseIsTheFirst(@Nullable Integer page, int number) {
        assertThat(new FactListQuery(null, null, null, null, null, null, page).pageNumber())
                .isEqualTo(number);
    }

    @Test
    void addressesCarryTheFiltersToTheNextPage() {
        String words = "50% & 更多={x}+y";
        String address = new FactListQuery("TRAINING", null, "2026-01-01", null, words, "1", 0).addressOfPage(1);

        var carried = UriComponentsBuilder.fromUriString(address).build(true).getQueryParams();
        assertThat(carried.getFirst("kind")).isEqualTo("TRAINING");
        assertThat(carried.getFirst("from")).isEqualTo("2026-01-01");
        assertThat(carried).containsKey("withdrawn").doesNotContainKey("standing");
        assertThat(carried.getFirst("page")).isEqualTo("1");
        assertThat(URLDecoder.decode(String.valueOf(carried.getFirst("words")), StandardCharsets.UTF_8))
                .isEqualTo(words);
    }
}
