package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pages there are to look through, and what is said of it. */
class FoundTests {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "15,1", "16,2", "930,62", "8999,600", "9000,600", "9001,600", "1000000,600"})
    void asManyPagesAsCanBeLookedThrough(long total, int pages) {
        assertThat(found(total).pages()).isEqualTo(pages);
    }

    @Test
    void saysWhenNotAllCanBeLookedThrough() {
        assertThat(ResultPages.found(found(9000), false)).isEqualTo("找到 9000 条结果");
        assertThat(ResultPages.found(found(9001), false)).isEqualTo("找到 9001 条结果，按当前排序显示前 9000 条");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "600,600", "601,600", "9999,600"})
    void noPageLiesBeyondTheLastThereCanBe(int asked, int page) {
        assertThat(SearchQuery.words("停车").onPage(asked).page()).isEqualTo(page);
    }

    private static Found found(long total) {
        return new Found(total, List.of(), Map.of());
    }
}
